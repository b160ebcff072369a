const placeholders: ReadonlySet<string> = new Set([
  'noassertion',
  'none',
  'unknown',
  'unbekannt',
  'n/a',
  'n.a.',
  'na',
  'nil',
  'null',
  'undefined',
  'unspecified',
  'not specified',
  'not available',
  'not provided',
  'not applicable',
  'keine angabe',
  'k.a.',
  'tbd',
  'todo',
  'empty',
]);

const isLatin = /[a-z0-9]/i;
/** A letter or a digit of any script: "-" and "?" say nothing. */
const isWord = /[\p{L}\p{N}]/u;
const longest = Math.max(...[...placeholders].map(({ length }) => length));

/** Whether a value only says that there is none: "NOASSERTION", "n/a", "-", an empty text. */
export function isPlaceholder(text: string | undefined): boolean {
  if (text === undefined) return true;
  const value = text.trim();
  if (value.length <= longest && placeholders.has(value.toLowerCase())) return true;
  return !isLatin.test(value) && !isWord.test(value);
}

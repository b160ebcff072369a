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

/** A letter or a digit of any script: "-" and "?" say nothing. */
const isWord = /[\p{L}\p{N}]/u;

/** Whether a value only says that there is none: "NOASSERTION", "n/a", "-", an empty text. */
export function isPlaceholder(text: string | undefined): boolean {
  if (text === undefined) return true;
  const value = text.trim();
  return !isWord.test(value) || (value.length < 20 && placeholders.has(value.toLowerCase()));
}

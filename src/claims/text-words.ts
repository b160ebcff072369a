/** A word of a text. Offsets are UTF-16; `low` is what patterns are compared with. */
export type Token = Readonly<{
  start: number;
  end: number;
  raw: string;
  low: string;
  /** What stands before it: nothing but a space or hyphen, a comma or the like, or a full break. */
  before: 'joint' | 'loose' | 'break';
}>;

const wordPattern = /[\p{L}\p{N}\u00AD]+(?:['’]s(?![\p{L}\p{N}]))?/gu;
const brokenWord =
  /[\p{L}\p{N}\u00AD]+(?:[-‐]\s*\n\s*\p{Ll}[\p{L}\u00AD]*)?(?:['’]s(?![\p{L}\p{N}]))?/gu;
/** The address behind the words of a Markdown link. */
const linkTarget = /(?<=\])\([^\s)]{1,500}\)/gu;
const jointGap = /^[\s\-‐‑–/'"’‘“”„._®™@]*$/u;

/**
 * The words of a text. `rejoin` puts words together again that were hyphenated at a line end; it
 * cannot know a real hyphen from a broken word, so callers look at both readings.
 */
export function tokenise(text: string, rejoin: boolean): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const readable = text.replace(linkTarget, (target) => ' '.repeat(target.length));
  for (const found of readable.matchAll(rejoin ? brokenWord : wordPattern)) {
    const raw = found[0];
    const low = raw
      .replace(/['’]s$/u, '')
      .normalize('NFKC')
      .replace(/\u00AD|[-‐]\s*\n\s*/gu, '')
      .toLowerCase();
    const end = found.index + raw.length;
    tokens.push({
      start: found.index,
      end,
      raw,
      low,
      before: gapKind(text.slice(last, found.index)),
    });
    last = end;
  }
  return tokens;
}

function gapKind(between: string): Token['before'] {
  if (/[;|•]/u.test(between)) return 'break';
  return jointGap.test(between) ? 'joint' : 'loose';
}

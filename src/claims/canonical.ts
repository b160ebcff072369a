import type { Span } from '../evidence/document.ts';

/**
 * A text with everything taken out that a printer may change and a reader does not see, and the way
 * back: character i of `text` stands at `starts[i]` to `ends[i]` of the original.
 *
 * White space runs are one space; soft hyphens, zero-width, bidi and tag characters are gone;
 * dashes are "-", quotes are ASCII; ligatures and full-width forms are NFKC, but superscript
 * numbers stay (27001² is not 270012); a word broken at a line end is joined.
 */
export type Canonical = Readonly<{ text: string; starts: Uint32Array; ends: Uint32Array }>;

const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const dashes = /[\p{Pd}\u2212\u2043\ufe63]/gu;
const singleQuotes = /[\u2018-\u201b\u2032\u2035\u02bc\u02b9\u00b4`\u2039\u203a]/gu;
const doubleQuotes = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb]/gu;
const keptAsPrinted = /[\p{No}\u2120\u2122]/u;
/** A base character with its combining marks, so that e + U+0301 equals é. */
const cluster = /\P{M}\p{M}{0,8}|\p{M}/suy;
const space = /^\s$/u;
const plainAscii = /^[!-~]$/u;
const brokenWord = /(?<=\p{L})[\p{Pd}\u00ad][ \t]{0,3}\r?\n\s{0,8}(?=\p{Ll})/gu;

/** Dashes and quotes in their ASCII form, whatever script or style they come from. */
function plainSigns(text: string): string {
  return text.replace(dashes, '-').replace(singleQuotes, "'").replace(doubleQuotes, '"');
}

function canonicalCluster(printed: string): string {
  if (plainAscii.test(printed)) return printed === '`' ? "'" : printed;
  if (invisible.test(printed)) return '';
  if (space.test(printed)) return ' ';
  return plainSigns(keptAsPrinted.test(printed) ? printed : printed.normalize('NFKC'));
}

/** The cluster at an offset; the short way for ASCII followed by no combining mark. */
function clusterAt(text: string, at: number): string {
  if (text.charCodeAt(at) < 0x80 && !(text.charCodeAt(at + 1) >= 0x300)) return text.charAt(at);
  cluster.lastIndex = at;
  return cluster.exec(text)?.[0] ?? text.charAt(at);
}

/**
 * `fold`: without case. `breaks`: whether a hyphen at a line end only broke the word, or belongs to
 * it ("white-box"); the page does not tell.
 */
type Options = Readonly<{ fold?: boolean; breaks?: 'join' | 'keep' }>;

/** Start to end of each place to leave out where a word is broken at the end of a line. */
function wordBreaks(text: string, { breaks = 'join' }: Options): ReadonlyMap<number, number> {
  const ranges = new Map<number, number>();
  for (const { index, 0: found } of text.matchAll(brokenWord)) {
    ranges.set(breaks === 'join' ? index : index + 1, index + found.length);
  }
  return ranges;
}

/** Linear in the length of the text. */
export function canonical(text: string, options: Options = {}): Canonical {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = wordBreaks(text, options);
  let last = '';
  for (let at = 0; at < text.length; ) {
    at = breaks.get(at) ?? at;
    const printed = clusterAt(text, at);
    const plain = canonicalCluster(printed);
    const piece = options.fold ? plain.toLowerCase() : plain;
    if (piece !== '' && !(piece === ' ' && last === ' ')) {
      last = piece;
      pieces.push(piece);
      for (let unit = 0; unit < piece.length; unit++) {
        starts.push(at);
        ends.push(at + printed.length);
      }
    }
    at += printed.length;
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The original range behind a range of canonical text. */
export function originalSpan(form: Canonical, span: Span): Span {
  if (span.end <= span.start) {
    const at = form.starts[span.start] ?? form.ends.at(-1) ?? 0;
    return { start: at, end: at };
  }
  return { start: form.starts[span.start] ?? 0, end: form.ends[span.end - 1] ?? 0 };
}

/**
 * A piece of a page as one would write it down: one line, no soft hyphens, words joined that a line
 * end had broken; dashes, quotes and case as printed.
 */
export function asPrinted(text: string): string {
  return text
    .replace(brokenWord, '')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

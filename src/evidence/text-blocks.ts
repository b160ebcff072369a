import type { Span } from './document.ts';

/**
 * A line is broken on purpose when the next word would have fitted: share of the longest line of
 * its paragraph. Letters differ in width, hence not 1.
 */
const fits = 0.85;
const bullet = /^\s*(?:[•▪▫◦‣⁃·●○■□◆◇►▶➢➤❖✓✔✗☐☑☒\uf0b7\uf0a7]|\((?:\p{L}|\d{1,2}|[ivx]{1,4})\)\s)/u;
const dash = /^\s*[-–—*]\s/u;
const enumerator =
  /^\s*(?:\p{L}\)|\p{Ll}\.|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s{1,4}["“„(]?\p{Lu}/u;
const dayOfMonth = /^\s*\d{1,2}\.\s\p{L}{3,12}\.?\s(?:19|20)\d\d/u;
const label = /^\s*\p{L}[^.:!?\n]{0,45}:(?:\s|$)/u;
const startsHigh = /^\s*["“„(]?[\p{Lu}\p{N}]/u;
const goesOn =
  /(?:[,(/&–-]|\b(?:a|an|and|as|at|by|der|des|die|das|den|dem|for|from|für|im|in|is|mit|of|on|or|that|the|their|to|und|oder|von|with|zur|zum|de|du|des|la|le|les|et|del|y|e|di|van|het|een|are|be|not|its))$/iu;
const ended = /[.:;!?]["”’)]?\d{0,2}$/u;

type Line = Span & Readonly<{ text: string }>;

function linesOf(text: string, paragraph: Span): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/[^\n]+/gu)) {
    const start = paragraph.start + match.index;
    lines.push({ start, end: start + match[0].length, text: match[0].trim() });
  }
  return lines.filter((line) => line.text !== '');
}

/** Whether a writer, not the width of the page, ended the line. */
function brokenOnPurpose(line: Line, next: Line, longest: number): boolean {
  if (goesOn.test(line.text) || !startsHigh.test(next.text)) return false;
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word < fits * longest;
}

/** Whether the next line opens something new, though no blank line stands between. */
function opensBlock(line: Line, next: Line, longest: number, dashes: number): boolean {
  if (bullet.test(next.text)) return true;
  const isBroken = ended.test(line.text) || brokenOnPurpose(line, next, longest);
  if (dash.test(next.text)) return isBroken || dashes > 1;
  if (enumerator.test(next.text) && !dayOfMonth.test(next.text)) {
    return isBroken || enumerator.test(line.text);
  }
  if (label.test(next.text) && startsHigh.test(next.text)) return !goesOn.test(line.text);
  return brokenOnPurpose(line, next, longest);
}

function* blocksOf(text: string, paragraph: Span): Generator<Span> {
  const lines = linesOf(text, paragraph);
  const longest = Math.max(0, ...lines.map((line) => line.text.length));
  const dashes = lines.filter((line) => dash.test(line.text)).length;
  let from: Line | undefined;
  let last: Line | undefined;
  for (const line of lines) {
    if (from && last && opensBlock(last, line, longest, dashes)) {
      yield { start: from.start, end: last.end };
      from = undefined;
    }
    from ??= line;
    last = line;
  }
  if (from && last) yield { start: from.start, end: last.end };
}

const unfinished = /[\p{L}\p{N},’')-]\s*$/u;
const resumes = /^\s*\p{Ll}\p{L}{1,40}\s/u;

/** A blank line in mid-sentence (wide line spacing, a picture) ends nothing. */
function staysOpen(text: string, gap: Span): boolean {
  return (
    unfinished.test(text.slice(Math.max(0, gap.start - 40), gap.start)) &&
    resumes.test(text.slice(gap.end, gap.end + 60))
  );
}

/** Pieces of a prose view no sentence crosses: paragraphs, list items, headings, labelled lines. */
export function* textBlocks(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(/\n[ \t]{0,20}\n|\f/gu)) {
    const gap = { start: match.index, end: match.index + match[0].length };
    if (staysOpen(text, gap)) continue;
    yield* blocksOf(text, { start, end: gap.start });
    start = gap.end;
  }
  yield* blocksOf(text, { start, end: text.length });
}

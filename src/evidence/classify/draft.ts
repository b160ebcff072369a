import { canonical } from '../../claims/canonical.ts';
import { compilePatterns, type PatternSet } from '../../claims/polarity-patterns.ts';
import type { ControlFields } from './document-control.ts';
import type { Line, Zones } from './document-zones.ts';
import vocabulary from './sample-words.json' with { type: 'json' };

const wordsOf = (patterns: readonly string[]): PatternSet<true> =>
  compilePatterns([{ patterns, value: true as const }]);
const { draft } = vocabulary;
const masks = wordsOf(draft.masks);
const titleWords = wordsOf(draft.title);
const lineWords = wordsOf(draft.line);
const statusWords = wordsOf(draft.status);
const phrases = wordsOf(draft.phrase);
/** "DRAFT" in the header or footer, in capitals, between other words. */
const runningMark = /(?<![\p{L}\p{N}-])(?:DRAFT|ENTWURF|PRELIMINARY)(?![\p{L}\p{N}])/u;
const versionMark =
  /\bv?\.?\d{1,2}\.\d{1,3}\s?[-–(]?\s?(?:draft|entwurf)\b|\b(?:draft|entwurf)[\s-]{1,3}v?\d/iu;

function printedIn(text: string, words: PatternSet<true>): string | undefined {
  const masked = masks.find(text);
  const hit = words
    .find(text)
    .find(({ start, end }) => !masked.some((mask) => mask.start < end && mask.end > start));
  return hit && text.slice(hit.start, hit.end);
}

/** A watermark: capitals or large letters, and nothing else on the line. */
function isMark({ text, large }: Line): boolean {
  if (!large && text !== text.toUpperCase()) return false;
  const folded = canonical(text, { fold: true })
    .text.replace(/[^\p{L} ]/gu, ' ')
    .trim();
  const isShort = text.trim().length <= 40;
  return isShort && lineWords.find(folded).some(({ start, end }) => end - start === folded.length);
}

/** A mark that runs through the document: on most pages, and on two at least. */
function runningLine({ lines }: Zones): Line | undefined {
  const marked = lines.filter(({ text }) => text.length <= 160 && runningMark.test(text));
  const pages = new Set(lines.map(({ page }) => page)).size;
  const on = new Set(marked.map(({ page }) => page)).size;
  return on >= 2 && on * 2 > pages ? marked[0] : undefined;
}

/** Why a document is not final; undefined where nothing says so. */
export function draftReason(zones: Zones, { status, version }: ControlFields): string | undefined {
  const inTitle =
    printedIn(zones.title, titleWords) ??
    printedIn(`${zones.name} | ${zones.properties}`, titleWords);
  if (inTitle) return `the title or file name says "${inTitle}"`;
  if (status && printedIn(canonical(status, { fold: true }).text, statusWords)) {
    return `its status is "${status}"`;
  }
  if (version && versionMark.test(version)) return `its version is "${version}"`;
  const front = zones.lines.filter(({ page }) => page <= 2);
  const marked = front.find(({ text }) => text.length <= 80 && versionMark.test(text));
  if (marked && /^\s*(?:version|rev)/iu.test(marked.text)) return `it says "${marked.text.trim()}"`;
  const mark = zones.lines.find(isMark) ?? runningLine(zones);
  if (mark) return `"${mark.text.trim()}" is printed on page ${mark.page}`;
  const phrase = printedIn(zones.front, phrases);
  return phrase && `the first pages say "${phrase}"`;
}

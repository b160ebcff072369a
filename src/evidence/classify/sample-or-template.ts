import { canonical } from '../../claims/canonical.ts';
import { compilePatterns, type PatternSet } from '../../claims/polarity-patterns.ts';
import { type Document, type Span, visibleView } from '../document.ts';
import type { Line, Zones } from './document-zones.ts';
import { findPlaceholders } from './placeholders.ts';
import vocabulary from './sample-words.json' with { type: 'json' };

type Words = PatternSet<string>;

const wordsOf = (patterns: readonly string[]): Words =>
  compilePatterns(patterns.map((pattern) => ({ patterns: [pattern], value: pattern })));
const masks = wordsOf(vocabulary.masks);
const titleWords = wordsOf(vocabulary.sample.title);
const lineWords = wordsOf(vocabulary.sample.line);
const largeWords = wordsOf(vocabulary.sample.largeLine);
const phrases = wordsOf(vocabulary.sample.phrase);
const inventedNames = wordsOf(vocabulary.sample.name);
/** A real paper may show one place to fill in, as an example; a form has several. */
const fewestPlaceholders = 3;
const fewestNames = 3;
const readPages = 40;

/** What words print in a folded text, where they are no part of a look-alike or a host name. */
function printedIn(text: string, words: Words): readonly string[] {
  const masked = masks.find(text);
  return words.find(text).flatMap(({ start, end }) => {
    const isMasked = masked.some((mask) => mask.start < end && mask.end > start);
    const isHost = /[.@]/u.test(text.charAt(start - 1));
    return isMasked || isHost ? [] : [text.slice(start, end)];
  });
}

/** A mark printed across or beside the page: nothing else stands on its line. */
function watermark(lines: readonly Line[]): string | undefined {
  const short = lines.filter(({ text }) => text.length <= 40 && text === text.toUpperCase());
  const mark = short.find(({ text, large }) => {
    const folded = canonical(text, { fold: true })
      .text.replace(/[^\p{L} ]/gu, '')
      .trim();
    const isWhole = ({ start, end }: Span): boolean => end - start === folded.length;
    const isRepeated = short.filter((other) => other.text === text).length > 1;
    if (lineWords.find(folded).some(isWhole)) return true;
    return (large || isRepeated) && largeWords.find(folded).some(isWhole);
  });
  return mark?.text.trim();
}

/**
 * Why a document is a sample, template, specimen or form; undefined for a real paper. An auditor's
 * "sample of 25 changes" is no sign, and neither is the footer line "Fictional data".
 */
export function sampleReason({ pages }: Document, zones: Zones): string | undefined {
  const [inTitle] = printedIn(zones.title, titleWords);
  if (inTitle) return `the title says "${inTitle}"`;
  const [inName] = printedIn(zones.name, titleWords);
  if (inName) return `the file name or properties say "${inName}"`;
  const mark = watermark(zones.lines);
  if (mark) return `"${mark}" is printed alone on a line`;
  const [phrase] = printedIn(zones.front, phrases);
  if (phrase) return `the first pages say "${phrase}"`;
  const texts = pages.slice(0, readPages).map((page) => visibleView(page, 'text'));
  const places = texts.flatMap((text) =>
    findPlaceholders(text).map(({ start, end }) => text.slice(start, end)),
  );
  if (places.length >= fewestPlaceholders) {
    return `places are left to fill in, such as "${places[0]}"`;
  }
  const names = printedIn(zones.body, inventedNames);
  const isFront = printedIn(zones.front, inventedNames).length > 0;
  if (isFront || names.length >= fewestNames) return `the party is invented: "${names[0]}"`;
  return undefined;
}

import { canonical } from '../../claims/canonical.ts';
import { compilePatterns, type PatternSet } from '../../claims/polarity-patterns.ts';
import { type Document, type Page, type Span, visibleView } from '../document.ts';
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
const frontNames = wordsOf(vocabulary.sample.frontName);
/** A real report keeps the name of the template it was made from in its properties. */
const propertyWords = wordsOf(vocabulary.sample.properties);
const openYears = /(?<![\p{L}\p{N}])(?:19|20)(?:xx|yy|__)(?![\p{L}\p{N}])/u;
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
  if (inName) return `the file name says "${inName}"`;
  const [inProperties] = printedIn(zones.properties, propertyWords);
  if (inProperties) return `the file's properties say "${inProperties}"`;
  const mark = watermark(zones.lines);
  if (mark) return `"${mark}" is printed alone on a line`;
  const [phrase] = printedIn(zones.front, phrases);
  if (phrase) return `the first pages say "${phrase}"`;
  return formReason(pages, zones) ?? inventedReason(zones);
}

function formReason(pages: readonly Page[], { front }: Zones): string | undefined {
  const [openYear] = openYears.exec(front) ?? [];
  if (openYear) return `a year is left open: "${openYear}"`;
  const places = pages.slice(0, readPages).flatMap((page) => {
    const text = visibleView(page, 'text');
    return findPlaceholders(text).map(({ start, end }) => text.slice(start, end));
  });
  if (places.length < fewestPlaceholders) return undefined;
  return `places are left to fill in, such as "${places[0]}"`;
}

/** Test accounts are called John Doe in real reports too, but not on the front pages. */
function inventedReason({ front, body }: Zones): string | undefined {
  const [onFront] = [...printedIn(front, inventedNames), ...printedIn(front, frontNames)];
  const throughout = printedIn(body, inventedNames);
  const name = onFront ?? (throughout.length >= fewestNames ? throughout[0] : undefined);
  return name && `the party is invented: "${name}"`;
}

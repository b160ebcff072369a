import type { Span } from '../../../evidence/document.ts';
import gazetteer from '../../gazetteer/test-firms.json' with { type: 'json' };

const escaped = gazetteer.firms
  .toSorted((a, b) => b.length - a.length)
  .map((firm) => firm.replace(/[.()]/gu, '\\$&').replaceAll(' ', '[ -]'));
const anyFirm = new RegExp(
  `(?<![\\p{L}\\p{N}.@/-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}@]|\\.\\p{L})`,
  'gu',
);

/** Well-known testing companies named in a text. */
export function findTestFirms(text: string): Span[] {
  return [...text.matchAll(anyFirm)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}

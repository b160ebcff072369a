import type { Span } from '../../evidence/document.ts';
import { findDates } from '../dates.ts';
import { findNumbers } from './printed-numbers.ts';

const noun =
  /(?:vulnerab|finding|issue|weakness|flaw|defect|problem|observation|discover|crash|bugs?|ticket|total|gesamt|schwachstell|feststellung|befund|sicherheitslück|mängel|podatno|vulnérab|faille|kwetsba|bevinding|vulnerabil|hallazgo)\p{L}*/giu;
/** "16 security-relevant issues": words between the number and its noun. */
const numberFirst = /^(?:[ \n-]{1,2}\p{L}+){0,5}[ \n-]{1,2}$/u;
/** "Findings: 16", "vulnerabilities found | 16". */
const nounFirst = /^(?: ?\p{L}+){0,3}[\s:=|]{1,4}(?:of )?$/u;
const neither = /(?<!\p{L})(?:neither|without any|weder)(?!\p{L})/giu;

const touches = (left: Span, right: Span): boolean =>
  left.start < right.end && left.end > right.start;

/** The places of a text that give a number: in digits, in words, or as "neither". */
function placesOf(text: string, count: number): readonly Span[] {
  const dates = findDates(text);
  const numbers = findNumbers(text).filter(({ value }) => value === count);
  const denials = count === 0 ? [...text.matchAll(neither)] : [];
  return [
    ...numbers.filter((number) => !dates.some((date) => touches(date, number))),
    ...denials.map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ];
}

/** Whether a text counts so many findings: the number belongs to the noun, not to a severity. */
export function printsTotal(text: string, total: number, severities: readonly Span[]): boolean {
  const places = placesOf(text, total);
  return [...text.matchAll(noun)].some(({ index: start, 0: found }) => {
    const end = start + found.length;
    return places.some((place) => {
      const isBefore = place.end <= start;
      const gap = isBefore ? { start: place.end, end: start } : { start: end, end: place.start };
      if (severities.some((severity) => touches(severity, gap))) return false;
      return (isBefore ? numberFirst : nounFirst).test(text.slice(gap.start, gap.end));
    });
  });
}

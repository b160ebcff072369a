import { findDates } from '../../claims/dates.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { vocabulary } from '../understand-question/ordinary-words.ts';

/** Dates of a text, YYYY-MM-DD. */
export function datesIn(text: string): string[] {
  return findDates(text).map(({ iso }) => iso);
}

/** Numbers that are no part of a date. */
export function numbersIn(text: string): string[] {
  return withoutDates(text).match(/\d+(?:[.,-]\d+)*/gu) ?? [];
}

export function withoutDates(text: string): string {
  return findDates(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}

/** Words with a capital inside a sentence, and any first word that no vocabulary knows. */
export function namesIn(text: string): string[] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+/gu)];
  return words
    .filter(({ index, 0: word }) => index > 0 || !vocabulary.isOrdinary(foldText(word)))
    .filter(({ 0: word }) => !vocabulary.isOrdinary(foldText(word).replace(/['’].*$/u, '')))
    .map(([word]) => word);
}

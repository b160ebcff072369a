import { findDates } from '../claims/dates.ts';
import { sentences } from '../evidence/sentences.ts';
import { foldText } from '../suppliers/fold-text.ts';
import type { Answer } from './answer.ts';
import { vocabulary } from './understand-question/ordinary-words.ts';

/** Prose about an answer with the sentences that prove nothing taken out. */
export type CheckedProse = Readonly<{
  text: string;
  dropped: readonly Readonly<{ sentence: string; reason: string }>[];
}>;

/**
 * Checks prose that somebody else wrote about an answer, sentence by sentence: each has to cite, the
 * cited numbers have to exist, and every number, date and name in it has to occur in what it cites,
 * or in the sentences that code wrote with the same citation. What fails is dropped and counted.
 */
export function checkCitations(prose: string, answer: Answer): CheckedProse {
  const dropped: { sentence: string; reason: string }[] = [];
  const kept = sentences(prose).flatMap(({ start, end }) => {
    const sentence = prose.slice(start, end).trim();
    const reason = sentence === '' ? undefined : problemOf(sentence, answer);
    if (reason) dropped.push({ sentence, reason });
    return reason || sentence === '' ? [] : [sentence];
  });
  return { text: kept.join(' '), dropped };
}

const marker = /\[(\d{1,3})\]/gu;

function problemOf(sentence: string, answer: Answer): string | undefined {
  const marks = marksIn(sentence);
  if (marks.length === 0) return 'it cites nothing';
  const missing = marks.find((mark) => mark < 1 || mark > answer.citations.length);
  if (missing !== undefined) return `there is no citation ${missing}`;
  const ground = groundOf(marks, answer);
  const plain = sentence.replace(marker, ' ');
  const known = new Set(datesIn(ground));
  const date = datesIn(plain).find((one) => !known.has(one));
  if (date) return `the date ${date} is not in what it cites`;
  const folded = foldText(ground);
  const number = numbersIn(plain).find((one) => !numbersIn(ground).includes(one));
  if (number) return `the number ${number} is not in what it cites`;
  const name = namesIn(plain).find((one) => !folded.includes(foldText(one)));
  return name ? `the name ${name} is not in what it cites` : undefined;
}

function marksIn(sentence: string): number[] {
  return [...sentence.matchAll(marker)].map(([, number]) => Number(number));
}

/** Quotes and file names that are cited, what code says with the same citations, and the frame. */
function groundOf(marks: readonly number[], { citations, text, question, asOf }: Answer): string {
  const cited = marks.flatMap((mark) => citations[mark - 1] ?? []);
  const written = text
    .split('\n')
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => marksIn(sentence).some((mark) => marks.includes(mark)));
  const supplier = 'supplier' in question ? (question.supplier ?? '') : '';
  const quotes = cited.map(({ quote, file, page }) => `${quote} ${file} ${page ?? ''}`);
  return [...quotes, ...written.map((one) => one.replace(marker, ' ')), supplier, asOf].join('\n');
}

function datesIn(text: string): string[] {
  return findDates(text).map(({ iso }) => iso);
}

/** Numbers that are no part of a date. */
function numbersIn(text: string): string[] {
  const withoutDates = findDates(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  return withoutDates.match(/\d+(?:[.,-]\d+)*/gu) ?? [];
}

/** Words with a capital inside a sentence, and any word that no vocabulary knows. */
function namesIn(text: string): string[] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+/gu)];
  return words
    .filter(({ index, 0: word }) => index > 0 || !vocabulary.isOrdinary(foldText(word)))
    .filter(({ 0: word }) => !vocabulary.isOrdinary(foldText(word).replace(/['’].*$/u, '')))
    .map(([word]) => word);
}

import type { Span } from '../../evidence/document.ts';
import numberWords from '../gazetteer/number-words.json' with { type: 'json' };

export type FoundNumber = Span & Readonly<{ value: number }>;

const words = new Map<string, number>();
for (const language of Object.values(numberWords.languages)) {
  for (const [value, spellings] of language.entries()) {
    for (const word of spellings.split('|')) if (word) words.set(word, value);
  }
}

/** Digits with thousands separators, not inside an identifier, a version, a date or a decimal. */
const digits =
  /(?<![\p{L}\p{N}]|\p{N}[.,/:-]|[#$€£])(?:\d{1,3}(?:[.,'’]\d{3}){1,3}|\d{1,9})(?![\p{L}\p{N}]|[.,/:-]\p{N}|\s?%)/gu;
const word = /\p{L}+(?:-\p{L}+)?/gu;

/** The whole numbers a text prints, in digits or words ("1,044", "three", "keine"). */
export function findNumbers(text: string): readonly FoundNumber[] {
  const printed = [...text.matchAll(digits)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    value: Number(found.replace(/\D/gu, '')),
  }));
  const spelled = [...text.matchAll(word)].flatMap(({ index, 0: found }) => {
    const value = words.get(found.toLowerCase());
    return value === undefined ? [] : { start: index, end: index + found.length, value };
  });
  return [...printed, ...spelled].sort((left, right) => left.start - right.start);
}

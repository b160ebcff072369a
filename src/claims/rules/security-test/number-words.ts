import type { Span } from '../../../evidence/document.ts';
import numberWords from '../../gazetteer/number-words.json' with { type: 'json' };

export type FoundNumber = Span & Readonly<{ value: number }>;

const valueOfWord = new Map<string, number>();
for (const list of Object.values(numberWords.languages))
  for (const [value, words] of list.entries())
    for (const word of words.split('|').filter(Boolean)) valueOfWord.set(word, value);

const word = [...valueOfWord.keys()].sort((a, b) => b.length - a.length).join('|');
const digits = "\\d{1,3}(?:[,.' ]\\d{3})+(?![.,]?\\d)|\\d{1,6}";
/** Not in an identifier, a version, a score, a percentage, a fraction or a date. */
const number = new RegExp(
  `(?<![\\p{L}\\p{N}_#/.§-]|\\d[,:]|RFC |CVE |CWE |ISO |Port |port )(?:(${word})(?:[ ]\\((\\d{1,3})\\))?|(${digits}))(?![\\p{L}\\p{N}_/]|[.,:]\\d|-\\d| ?%)`,
  'giu',
);

const year = /^(?:19|20)\d\d$/u;

/** Cardinal numbers of running text, years left out; "three (3)" is one number. */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const [found, written, , printed = ''] = match;
    if (year.test(printed)) return [];
    const value = written
      ? (valueOfWord.get(written.toLowerCase()) ?? 0)
      : Number(printed.replace(/\D/gu, ''));
    return [{ start: match.index, end: match.index + found.length, value }];
  });
}

/** The number a cell holds and nothing else ("1,044", "4 findings"); signs beside it are dropped. */
export function numberOf(cell: string): number | undefined {
  const match =
    /^[^\p{L}\p{N}%]{0,3}(\d{1,3}(?:[,.' ]\d{3})+|\d{1,6})(?: ?(?:findings?|issues?|vulnerabilities|vulnerability|schwachstellen?|befunde?))?(?: \([^()]{1,50}\))?[^\p{L}\p{N}%]{0,3}$/iu.exec(
      cell.trim(),
    );
  return match?.[1] === undefined ? undefined : Number(match[1].replace(/\D/gu, ''));
}

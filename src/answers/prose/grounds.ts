import { sentences } from '../../evidence/sentences.ts';
import type { Answer } from '../answer.ts';

/** One thing that prose may stand on: a quote, or a sentence that code computed. */
export type Ground = Readonly<{
  text: string;
  /** Numbers of the citations it is, or is proven by; they count through all answers. */
  marks: readonly number[];
  /** The same, and where it has none those of its whole answer: what it may have been told by. */
  restsOn: readonly number[];
  is: 'quote' | 'statement';
  /** Registered name of the supplier it was looked up for. */
  about?: string;
  /** What else belongs to it without being claimed: file, page, the day of the answer. */
  frame: string;
  /**
   * It names what it does not claim to be there: what cannot be told, what to ask for, what a
   * criterion is called.
   */
  isSilent: boolean;
}>;

/** Kinds whose answers list what is missing or sought. */
const namesOnly: readonly string[] = ['gaps', 'next-requests', 'draft', 'help', 'alternatives'];
const criterion = /\b(?:GOV|SBD|SCD|DEP|REL|VUL)-\d{2}\b/u;

const marker = /\s?\[(\d{1,3})\]/gu;

export function marksIn(text: string): number[] {
  return [...text.matchAll(marker)].map(([, number]) => Number(number));
}

export function withoutMarks(text: string): string {
  return text.replace(marker, '');
}

/** Everything that answers hold, in their order. */
export function groundsOf(answers: readonly Answer[]): Ground[] {
  let before = 0;
  return answers.flatMap((answer) => {
    const grounds = groundsIn(answer, before);
    before += answer.citations.length;
    return grounds;
  });
}

function groundsIn(answer: Answer, before: number): Ground[] {
  const { question, outcome, verdict, citations, asOf } = answer;
  const supplier = 'supplier' in question ? question.supplier : undefined;
  const about = supplier === undefined ? {} : { about: supplier };
  const cannotTell =
    outcome !== 'answered' ||
    verdict === 'unknown' ||
    verdict === 'disputed' ||
    namesOnly.includes(question.kind);
  const all = supplier === undefined ? [] : citations.map((_, at) => at + 1 + before);
  const statements = statementsIn(answer.text).map((text): Ground => {
    const marks = marksIn(text).map((mark) => mark + before);
    return {
      text: withoutMarks(text),
      marks,
      restsOn: marks.length > 0 ? marks : all,
      is: 'statement',
      ...about,
      frame: asOf,
      isSilent: cannotTell || criterion.test(text),
    };
  });
  const quotes = citations.map(({ quote, file, page }, at): Ground => {
    const marks = [at + 1 + before];
    const frame = `${file} ${page ?? ''} ${asOf}`;
    return { text: quote, marks, restsOn: marks, is: 'quote', ...about, frame, isSilent: false };
  });
  return [...quotes, ...statements];
}

/** Sentences; an item of a list together with the words that introduce the list. */
function statementsIn(text: string): string[] {
  let intro = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('- ')) return [`${intro} ${line.slice(2)}`.trim()];
    const said = sentences(line).map(({ start, end }) => line.slice(start, end).trim());
    intro = said.at(-1)?.replace(marker, '').endsWith(':') ? (said.at(-1) ?? '') : '';
    return said.filter((one) => one !== '');
  });
}

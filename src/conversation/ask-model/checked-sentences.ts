import type { CheckedSentence } from '../../answers/prose/check-sentence.ts';
import { plainProse } from './plain-prose.ts';

/** Characters of prose that are looked at; an answer is a few sentences. */
export const maxProse = 12_000;
/** Letters of the next sentence after which one is complete, with the marks behind it. */
const begun = 8;

export type Sentence = Readonly<{ text: string; checked: CheckedSentence }>;

/** The sentences of prose as it comes, each plain and checked as soon as it is complete. */
export async function* checkedSentences(
  pieces: AsyncIterable<string>,
  check: (sentence: string) => CheckedSentence,
): AsyncGenerator<Sentence> {
  let prose = '';
  let done = 0;
  for await (const piece of pieces) {
    prose += piece.slice(0, maxProse - prose.length);
    const found = plainProse(prose);
    const isBegun = (found.at(-1)?.match(/\p{L}/gu)?.length ?? 0) >= begun;
    for (const text of found.slice(done, isBegun ? -1 : done)) {
      done += 1;
      yield { text, checked: check(text) };
    }
  }
  for (const text of plainProse(prose).slice(done)) yield { text, checked: check(text) };
}

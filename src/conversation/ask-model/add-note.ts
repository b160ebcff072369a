import type { Answer } from '../../answers/answer.ts';
import { listed, short } from '../../answers/words.ts';

/** An answer with one more sentence, on a line of its own. */
export function addNote(answer: Answer, note: string | undefined): Answer {
  return note === undefined ? answer : { ...answer, text: `${answer.text}\n${note}` };
}

/** Which papers a model was not shown. */
export function keptBackNote(files: readonly string[]): string | undefined {
  if (files.length === 0) return undefined;
  const names = short(listed([...new Set(files)]), 300);
  return `The language model was not shown ${names}; ask me about them directly.`;
}

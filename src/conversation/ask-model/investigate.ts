import type { Answer } from '../../answers/answer.ts';
import { sentenceCheck } from '../../answers/check-citations.ts';
import { short } from '../../answers/words.ts';
import { addNote, keptBackNote } from './add-note.ts';
import { maxProse } from './checked-sentences.ts';
import { renumber } from './keep-back.ts';
import { lookUps } from './look-ups.ts';
import { type ModelQuestion, wordsOf } from './model-question.ts';
import { nothingProven } from './nothing-proven.ts';
import { plainProse } from './plain-prose.ts';

/** Characters of an answer that was looked up, as the data of the whole one tell it. */
const maxStep = 600;

/**
 * A question of several steps: a model has typed questions answered from the records, and of what it
 * writes only sentences are kept that stand on one of those answers.
 */
export async function investigate(asked: ModelQuestion): Promise<Answer> {
  const { model, context, work } = asked;
  const { asOf, suppliers } = context;
  const { lookUp, looked, keptBack } = lookUps(asked);
  const words = wordsOf(asked);
  const { prose, answers } = await model.investigator.investigate(words, { asOf, lookUp }, work);
  const check = sentenceCheck(answers, { mayRepeat: true, register: suppliers });
  const sentences = plainProse(prose.slice(0, maxProse));
  const kept: { text: string; restsOn: readonly number[] }[] = [];
  for (const text of sentences) {
    const checked = check(text);
    if (checked.kept) kept.push({ text, restsOn: checked.restsOn });
  }
  const part = {
    name: model.name,
    did: 'investigated',
    dropped: sentences.length - kept.length,
  } as const;
  const note = keptBackNote(keptBack);
  if (kept.length === 0)
    return addNote({ ...(await nothingProven(asked, looked)), model: part }, note);
  const written: Answer = {
    outcome: 'answered',
    question: { kind: 'open', text: words },
    ...cited(kept, answers),
    data: { passages: [], steps: answers.map(stepOf) },
    model: part,
    asOf,
  };
  return addNote(written, note);
}

/** The sentences with numbers of their own, and every citation they stand on. */
function cited(
  kept: readonly Readonly<{ text: string; restsOn: readonly number[] }>[],
  answers: readonly Answer[],
): Pick<Answer, 'citations' | 'text'> {
  const all = answers.flatMap(({ citations }) => citations);
  const used = [...new Set(kept.flatMap(({ restsOn }) => restsOn))];
  const numbers = all.map((_, at) => used.indexOf(at + 1) + 1);
  return {
    text: kept.map(({ text }) => renumber(text, numbers)).join(' '),
    citations: used.flatMap((mark) => all[mark - 1] ?? []),
  };
}

function stepOf({ question, outcome, verdict, text }: Answer) {
  return { question, outcome, ...(verdict && { verdict }), text: short(text, maxStep) };
}

import type { Answer } from '../../src/answers/answer.ts';
import { answerUnderstanding } from '../../src/answers/answer-understanding.ts';
import type { Facts } from '../../src/answers/facts.ts';
import { memoryAfter, type ThreadMemory } from '../../src/answers/thread-memory.ts';
import { understandQuestion } from '../../src/answers/understand-question/understand-question.ts';
import type { Thread, Turn } from './scenario.ts';
import { supplier } from './suppliers.ts';

/** What is answered to each turn of a transcript. */
export function playThread(
  { alsoRegistered, turns }: Thread,
  facts: Facts,
): { turn: Turn; answer: Answer }[] {
  const others = alsoRegistered.map((name) => supplier({ name }));
  const known: Facts = { ...facts, suppliers: [...facts.suppliers, ...others] };
  const { asOf, suppliers } = known;
  let memory: ThreadMemory = {};
  return turns.map((turn) => {
    const understanding = understandQuestion(turn.question, { suppliers, memory, asOf });
    const answer = answerUnderstanding(understanding, known);
    memory = memoryAfter(memory, turn.question, answer);
    return { turn, answer };
  });
}

import type { Answer } from '../../answers/answer.ts';
import type { ModelEvidence } from '../../model-config.ts';
import type { Place } from '../../records/record-kind.ts';
import { aboutAnswer } from '../about-answer.ts';
import { leaksOf, quotedIn } from '../quoted-papers.ts';
import { answerReply } from '../replies/answer-reply.ts';

/** An answer as a model may see it, and the files whose words were kept from it. */
export type Shown = Readonly<{ answer: Answer; keptBack: readonly string[] }>;

/**
 * Takes out of an answer what a model may not see: quotes of restricted evidence, what repeats
 * them, and where the answer is about one supplier everything that may stand on them.
 */
export async function keepBack(
  place: Place,
  allowed: ModelEvidence,
  answer: Answer,
): Promise<Shown> {
  const { data: _, ...told } = answer;
  if (allowed === 'all') return { answer: told, keptBack: [] };
  const about = aboutAnswer(answer);
  const quoted = await quotedIn(place, answerReply(answer), about);
  if (quoted.length === 0) return { answer: told, keptBack: [] };
  const keptBack = quoted.map(({ evidence }) => evidence.file);
  if (!about.overview && answer.question.kind !== 'open') {
    const { verdict: _verdict, ...rest } = told;
    return { answer: { ...rest, text: 'This may not be shown here.', citations: [] }, keptBack };
  }
  const hidden = new Set(quoted.map(({ evidence }) => evidence.id));
  const leaks = leaksOf(quoted);
  const citations = told.citations.filter(
    ({ evidenceId, quote }) => !hidden.has(evidenceId) && !leaks(quote),
  );
  const numbers = told.citations.map((one) => citations.indexOf(one) + 1);
  const lines = told.text.split('\n').filter((line) => !citesHidden(line, numbers) && !leaks(line));
  const text = lines.map((line) => renumber(line, numbers)).join('\n');
  return { answer: { ...told, text, citations }, keptBack };
}

const mark = /\[(\d{1,3})\]/gu;

function citesHidden(line: string, numbers: readonly number[]): boolean {
  return [...line.matchAll(mark)].some(([, digits]) => numbers[Number(digits) - 1] === 0);
}

/** `numbers`: the new number of each citation. */
export function renumber(text: string, numbers: readonly (number | undefined)[]): string {
  return text.replace(mark, (whole, digits: string) => {
    const number = numbers[Number(digits) - 1];
    return number ? `[${number}]` : whole;
  });
}

import { sentences } from '../evidence/sentences.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { Answer } from './answer.ts';
import { type CheckedSentence, checkSentence, type ProseBasis } from './prose/check-sentence.ts';
import { groundsOf } from './prose/grounds.ts';
import { attributed, suppliersAmong } from './prose/prose-subjects.ts';

/** Prose about an answer with the sentences that prove nothing taken out. */
export type CheckedProse = Readonly<{
  text: string;
  dropped: readonly Readonly<{ sentence: string; reason: string }>[];
}>;

/**
 * Checks prose that somebody else wrote about an answer, sentence by sentence: each has to cite, the
 * cited numbers have to exist, and what it says has to stand in what it cites, or in the sentences
 * that code wrote with the same citation. What fails is dropped and counted.
 */
export function checkCitations(prose: string, answer: Answer): CheckedProse {
  const check = sentenceCheck([answer], { mayRepeat: false, register: [] });
  const dropped: { sentence: string; reason: string }[] = [];
  const kept = proseSentences(prose).flatMap((sentence) => {
    const checked = check(sentence);
    if (!checked.kept) dropped.push({ sentence, reason: checked.reason });
    return checked.kept ? [sentence] : [];
  });
  return { text: kept.join(' '), dropped };
}

/**
 * A check of single sentences against answers whose citations count through all of them.
 * `mayRepeat`: what code computed may be repeated without a citation; that needs the register, so
 * that nothing is said of another supplier than it was looked up for.
 */
export function sentenceCheck(
  answers: readonly Answer[],
  { mayRepeat, register }: Readonly<{ mayRepeat: boolean; register: readonly Supplier[] }>,
): (sentence: string) => CheckedSentence {
  const grounds = groundsOf(answers);
  const suppliers = suppliersAmong(grounds, register);
  const basis: ProseBasis = {
    grounds: attributed(grounds, suppliers),
    citations: answers.reduce((sum, { citations }) => sum + citations.length, 0),
    mayRepeat,
    suppliers,
    verdicts: answers.flatMap(({ verdict }) => verdict ?? []),
  };
  return (sentence) => checkSentence(sentence, basis);
}

/** The sentences of prose; a mark behind a full stop belongs to the sentence before it. */
export function proseSentences(prose: string): string[] {
  const marked = prose.replace(/([.!?])((?:\s?\[\d{1,3}\])+)/gu, '$2$1');
  return sentences(marked)
    .map(({ start, end }) => marked.slice(start, end).replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

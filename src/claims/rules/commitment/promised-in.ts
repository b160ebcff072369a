import { commitmentsIn, type FoundCommitment } from './commitments-in.ts';

/** Promises of an answer; where it only prints a time, the question says what it is for. */
export function promisedIn(question: string, answer: string): FoundCommitment[] {
  const own = commitmentsIn(answer, question);
  if (own.length > 0) return own;
  const offset = question.length + 1;
  return commitmentsIn(`${question} ${answer}`).filter(({ durationAt }) => durationAt >= offset);
}

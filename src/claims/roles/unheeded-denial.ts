import type { Document, Span } from '../../evidence/document.ts';
import type { PageCandidate } from '../candidate.ts';
import type { ClaimType, Polarity } from '../claim-types.ts';
import { polarityOf } from '../polarity.ts';
import type { Proof } from '../proof.ts';
import { isOneStatement, ruleReadings } from './rule-readings.ts';

/** Types that heed no common "not" (see polarity-types.ts), and how one makes a model's claim be read. */
const unheeded: Partial<Readonly<Record<ClaimType, Polarity>>> = {
  'assurance-report': 'negated',
  'security-test': 'hedged',
  'support-period': 'hedged',
};

/**
 * A report is true though its sentence says "not", where the rules know the sentence. What a model
 * takes for a report where they read none is denied by any "not" that is about it.
 */
export function unheededDenial(
  document: Document,
  { type }: PageCandidate,
  main: Proof,
  focus: Span | undefined,
): Readonly<{ polarity: Polarity; note: string }> | undefined {
  const polarity = unheeded[type];
  if (polarity === undefined) return undefined;
  const { polarity: read, cue } = polarityOf(main.quote, focus);
  if (read !== 'negated') return undefined;
  const isRead = ruleReadings(document, type).some(({ proofs }) =>
    proofs.some((proof) => isOneStatement(proof, main)),
  );
  return isRead ? undefined : { polarity, note: `The words "${cue?.text}" make this ${polarity}.` };
}

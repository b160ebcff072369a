import type { PageCandidate, PageSpan } from '../../candidate.ts';
import type { Polarity } from '../../claim-types.ts';
import type { FoundCommitment } from './commitments-in.ts';

/** Business days keep their number in the duration; the note tells a reader that they are longer. */
export function commitmentCandidate(
  { subject, severity, duration, businessDays }: FoundCommitment,
  polarity: Polarity,
  spans: readonly [PageSpan, ...PageSpan[]],
): PageCandidate {
  const attributes = {
    subject,
    ...(severity === undefined ? {} : { severity }),
    ...(duration === undefined ? {} : { duration }),
  };
  const known = (span: PageSpan): PageSpan => ({
    ...span,
    attributes: span.attributes.filter((name) => name in attributes),
  });
  const [main, ...others] = spans;
  return {
    type: 'commitment',
    polarity,
    attributes,
    spans: [known(main), ...others.map(known)],
    proposedBy: 'rules',
    ...(businessDays ? { notes: ['the duration counts business days'] } : {}),
  };
}

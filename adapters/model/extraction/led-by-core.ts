import type { LinkRule, PageCandidate, PageSpan } from '../../../src/claims/candidate.ts';
import type { ClaimType } from '../../../src/claims/claim-types.ts';
import { coreAttributes } from '../../../src/claims/core-attributes.ts';
import { lessFavourable, polarityOf } from '../../../src/claims/polarity.ts';
import type { Proof } from '../../../src/claims/proof.ts';

/** Their facts stand on many lines and pages; any of them may be the one a model points to. */
const spread: ReadonlySet<ClaimType> = new Set(['assurance-report', 'security-test']);

/**
 * Where a model pointed to a line that does not say what a report is, the line that does leads: the
 * other one supports it, and the claim is read no better than either.
 */
export function ledByCore(
  candidate: PageCandidate,
  pointedTo: Proof,
  linkOf: (span: PageSpan) => LinkRule,
): PageCandidate {
  const { type, polarity, spans } = candidate;
  const [main, ...supports] = spans;
  const { proven, any } = coreAttributes[type];
  const isCore = ({ attributes }: PageSpan): boolean =>
    attributes.some((name) => proven.includes(name) || any.includes(name));
  const lead = supports.find(isCore);
  if (!spread.has(type) || !lead || isCore(main)) return candidate;
  const { link: _, ...first } = lead;
  const read = polarityOf(pointedTo.quote, undefined, type).polarity;
  const others = supports.filter((span) => span !== lead);
  const demoted = main.attributes.length > 0 ? [{ ...main, link: linkOf(main) }] : [];
  return {
    ...candidate,
    polarity: lessFavourable(polarity, read),
    spans: [first, ...demoted, ...others],
  };
}

import type { CriterionHold } from './criterion-hold.ts';
import { isDecisionFor } from './decision-state.ts';
import { effectiveDate } from './effective-date.ts';
import { lapseOf, lapseState } from './lapse.ts';
import type { Paper } from './paper.ts';
import { criteriaOfQualification } from './soc2-criteria.ts';
import type { Weighed } from './weighed.ts';

/**
 * T15: an exception in a report in force holds GOV-04 and each criterion its control touches at E2,
 * and at E3 once a named person has accepted the response.
 */
export function exceptionHold(
  criterion: string,
  weighed: readonly Weighed[],
): CriterionHold | undefined {
  const exceptions = weighed.filter(
    (one) => one.as === 'exception' && reachesCriterion(one) && isReportInForce(one),
  );
  const [from] = exceptions;
  if (from === undefined || from.claim.type !== 'audit-exception') return undefined;
  const accepted = from.dossier.decisions.find(
    (decision) =>
      decision.kind === 'risk acceptance' &&
      (isDecisionFor(decision, criterion) || isDecisionFor(decision, 'GOV-04')),
  );
  const control = from.claim.attributes.control ?? 'a control';
  const more = exceptions.length > 1 ? ` and ${exceptions.length - 1} more` : '';
  const noted = `The auditor noted an exception on ${control}${more}`;
  return accepted
    ? {
        from,
        id: 'T15',
        reason: `${noted}; ${accepted.person} accepted the response.`,
        atMost: 'E3',
      }
    : { from, id: 'T15', reason: `${noted}; nobody has accepted the response yet.`, atMost: 'E2' };
}

/**
 * A service report reaches product criteria only when the service is ordered, and REL-01 only when
 * development is in the system it describes.
 */
function reachesCriterion({ criterion, dossier, paper }: Weighed): boolean {
  if (criterion === 'GOV-04') return true;
  const { orders } = dossier;
  const isOrdered = orders.length === 0 || orders.some(({ kind }) => kind === 'hosted service');
  return isOrdered && (criterion !== 'REL-01' || includesDevelopment(paper));
}

function includesDevelopment({ claims }: Paper): boolean {
  return claims.some(
    (claim) =>
      (claim.type === 'practice' && /^(?:SCD|SBD)-/u.test(claim.attributes.criterion ?? '')) ||
      (claim.type === 'audit-exception' && /\bCC ?8\.1/iu.test(claim.attributes.control ?? '')),
  );
}

function isReportInForce({ claim, paper, criterion, order, dossier }: Weighed): boolean {
  const lapse = lapseOf({ claim, paper, criterion, as: 'exception', order, dossier });
  return lapseState(lapse, dossier) !== 'expired';
}

/**
 * T14: the criterion that a qualification names is E0, unless stronger and newer evidence shows the
 * fix.
 */
export function qualificationHold(
  criterion: string,
  reports: readonly Weighed[],
  standing: readonly Weighed[],
): CriterionHold | undefined {
  const from = reports.find(
    ({ claim, verdict, criterion: own }) =>
      claim.type === 'assurance-report' &&
      own === 'GOV-04' &&
      verdict === 'standing' &&
      claim.attributes.opinion === 'qualified' &&
      criteriaOfQualification(claim, claim.attributes.opinionBasis ?? '').has(criterion),
  );
  if (from === undefined || !reachesCriterion({ ...from, criterion })) return undefined;
  const since = effectiveDate(from);
  const isFixed = standing.some(
    (one) => one.rank <= 8 && one.level > 'E1' && effectiveDate(one) > since,
  );
  if (isFixed) return undefined;
  const reason = "The auditor's qualification names this, and no newer evidence shows the fix.";
  return { from, id: 'T14', reason, atMost: 'E0' };
}

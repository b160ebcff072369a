import type { ClaimOf } from '../paper.ts';
import { type CapRule, forClaims, type Hit } from '../weighing.ts';

type Report = ClaimOf<'assurance-report'>['attributes'];

/** T08, T13 and T14 on the report itself. */
export const assuranceReportCaps = forClaims('assurance-report', ({ claim, paper }) => {
  const { attributes } = claim;
  if (paper.kind === 'audit-report') return [...typeHits(attributes), ...opinionHits(attributes)];
  if (paper.kind === 'attestation-letter') return typeHits(attributes);
  const reason = 'This paper says that there is a report, and is none.';
  return [{ id: 'T08', reason, atMost: 'E1' }];
});

function typeHits({ reportType, standard, form }: Report): Hit[] {
  if (standard === 'SOC 3') {
    return [{ id: 'T13', reason: 'A SOC 3 report is only a public summary.', atMost: 'E1' }];
  }
  if (form === 'bridge letter' || reportType === 'Type 2') return [];
  const reason =
    reportType === 'Type 1'
      ? 'A Type 1 report speaks of design on one day, not of operation.'
      : 'It does not say that it is a Type 2 report.';
  return [{ id: 'T13', reason, atMost: 'E2' }];
}

function opinionHits({ opinion }: Report): Hit[] {
  switch (opinion) {
    case 'unqualified':
      return [];
    case 'qualified':
      return [{ id: 'T14', reason: "The auditor's opinion is qualified.", atMost: 'E2' }];
    case 'adverse':
      return [{ id: 'T14', reason: "The auditor's opinion is adverse.", atMost: 'E0' }];
    case 'disclaimer':
      return [{ id: 'T14', reason: 'The auditor disclaims an opinion.', atMost: 'E0' }];
    case null: {
      const reason = "The auditor's opinion was not found in it.";
      return [{ id: 'opinion not found', reason, atMost: 'E2' }];
    }
  }
}

/** T14: controls that a report with an adverse opinion or a disclaimer describes prove nothing. */
export const unreliableReportCaps: CapRule = ({ claim, paper }) => {
  if (claim.type !== 'practice') return [];
  const opinion = paper.report?.attributes.opinion;
  if (opinion !== 'adverse' && opinion !== 'disclaimer') return [];
  const reason = 'It stands in a report on which the auditor gives no favourable opinion.';
  return [{ id: 'T14', reason, atMost: 'E1' }];
};

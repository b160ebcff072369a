import { type Claim, isOfModelAlone } from '../claims/claim.ts';
import { durationHours, isDuration } from './calendar.ts';
import { findCriterion } from './catalogue/catalogue.ts';
import type { ClaimOf, Paper } from './paper.ts';
import { criteriaOfControls } from './soc2-criteria.ts';
import {
  criterionOfRole,
  isOtherPart,
  presumesProcess,
  standardRole,
  supportedByProcess,
} from './standard-roles.ts';

/**
 * In which capacity a claim speaks to a criterion. `answer` is the direct one; `scope` asks whether
 * a certificate covers what we buy; `other part` is a certificate of the wrong part offered for the
 * process; `support` and `presumed` come from a process or product certificate; `exception` can only
 * hold down; `information` is shown and never counted.
 */
export type Capacity =
  | 'answer'
  | 'scope'
  | 'other part'
  | 'support'
  | 'presumed'
  | 'exception'
  | 'information';
export type Route = Readonly<{ criterion: string; as: Capacity }>;

const answer = (...criteria: readonly string[]): Route[] =>
  criteria.map((criterion) => ({ criterion, as: 'answer' }));

/** Every criterion a claim speaks to. A claim that answers none of our questions has no route. */
export function routeClaim(claim: Claim, paper: Paper): readonly Route[] {
  switch (claim.type) {
    case 'certification':
      return certificationRoutes(claim);
    case 'assurance-report':
      return reportRoutes(claim.attributes.standard);
    case 'audit-exception':
      return exceptionRoutes(claim, paper);
    case 'subservice-organisation':
    case 'user-entity-control':
      return [{ criterion: 'GOV-04', as: 'information' }];
    case 'security-test':
      return testRoutes(claim);
    case 'practice':
      return practiceRoutes(claim, paper);
    case 'commitment':
      return commitmentRoutes(claim);
    case 'support-period':
      return answer('VUL-06');
    case 'incident':
      return [{ criterion: 'VUL-07', as: 'information' }];
    case 'vulnerability-statement':
      return statementRoutes(claim, paper);
    case 'component-statement':
      return [];
    case 'sbom':
      return answer('DEP-01', 'DEP-02', 'DEP-03', 'DEP-06');
  }
}

function certificationRoutes({ attributes, polarity }: ClaimOf<'certification'>): Route[] {
  const role = standardRole(attributes.standard);
  const own = criterionOfRole[role];
  const routes = own === undefined ? [] : answer(own);
  const asserted = polarity === 'asserted';
  if (asserted && own !== undefined && own !== 'GOV-09') {
    routes.push({ criterion: 'GOV-02', as: 'scope' });
  }
  if (polarity !== 'negated' && isOtherPart(attributes.standard)) {
    routes.push({ criterion: 'GOV-01', as: 'other part' });
  }
  if (asserted && presumesProcess(attributes.standard)) {
    routes.push({ criterion: 'GOV-07', as: 'presumed' });
  }
  if (asserted && role === 'process') {
    for (const criterion of supportedByProcess) routes.push({ criterion, as: 'support' });
  }
  return routes;
}

function reportRoutes(standard: string | null): Route[] {
  if (standard === 'SOC 2' || standard === 'SOC 3') return answer('GOV-04');
  return standardRole(standard) === 'cloud' ? answer('GOV-05') : [];
}

function exceptionRoutes({ attributes }: ClaimOf<'audit-exception'>, paper: Paper): Route[] {
  if (paper.kind !== 'audit-report') return [];
  const text = `${attributes.control ?? ''} ${attributes.description ?? ''}`;
  return ['GOV-04', ...criteriaOfControls(text)].map((criterion) => ({
    criterion,
    as: 'exception',
  }));
}

/** A bug bounty and a scan are shown for a penetration test so often that they are weighed as one. */
function testRoutes({ attributes }: ClaimOf<'security-test'>): Route[] {
  switch (attributes.testKind) {
    case 'threat model':
      return answer('SBD-02');
    case 'fuzzing':
      return answer('SCD-05');
    case 'bug bounty':
      return answer('SCD-06');
    case 'penetration test':
    case 'vulnerability scan':
    case 'security assessment':
    case 'source code audit':
    case null:
      return answer('SCD-06', 'SCD-05');
  }
}

/**
 * In a test report, words about SCD-06 say what is open or closed; the test itself answers. A test
 * that a model alone sees takes no answer away from what the rules read.
 */
function practiceRoutes(claim: ClaimOf<'practice'>, paper: Paper): Route[] {
  const criterion = claim.attributes.criterion ?? '';
  if (findCriterion(criterion) === undefined) return [];
  const isAboutTest =
    criterion === 'SCD-06' &&
    paper.claims.some(
      (one) => one.type === 'security-test' && (isOfModelAlone(claim) || !isOfModelAlone(one)),
    );
  return isAboutTest ? [{ criterion, as: 'information' }] : answer(criterion);
}

const commitmentCriteria = {
  acknowledge: 'VUL-02',
  fix: 'VUL-03',
  notify: 'VUL-07',
  support: 'VUL-06',
  'sbom-delivery': 'DEP-01',
} as const;

/** "Support within 15 minutes" is a help desk, not a support period. */
function commitmentRoutes({ attributes }: ClaimOf<'commitment'>): Route[] {
  const { subject, duration } = attributes;
  if (subject === null) return [];
  const hours = duration !== null && isDuration(duration) ? durationHours(duration) : Infinity;
  return subject === 'support' && hours < 600 ? [] : answer(commitmentCriteria[subject]);
}

/** An advisory with a CVE is one more published; whether a product is affected is a VEX. */
function statementRoutes(
  { attributes }: ClaimOf<'vulnerability-statement'>,
  { kind }: Paper,
): Route[] {
  if (kind !== 'advisory') return answer('VUL-05');
  return /^CVE-\d{4}-\d{4,}$/iu.test(attributes.vulnerability?.trim() ?? '')
    ? answer('VUL-04')
    : [];
}

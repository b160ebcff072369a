import type { Citation, Claim } from './claim.ts';
import type { ClaimType } from './claim-types.ts';
import { comparable } from './comparable.ts';
import { squeezed } from './roles/squeezed.ts';

type Values = Readonly<Record<string, unknown>>;

type Identity = Readonly<{
  /** Equal in two claims about one thing. */
  keys: readonly string[];
  /** Equal, or not stated by one of the two. */
  open: readonly string[];
  /** Where both must stand: in one statement, on one page (a certificate), or anywhere. */
  within: 'statement' | 'page' | 'paper';
  /** Values on which two readings of the thing must agree. */
  decisive: readonly string[];
}>;

const identities: Readonly<Record<ClaimType, Identity>> = {
  certification: {
    keys: ['standard'],
    open: ['certificateNumber'],
    within: 'page',
    decisive: ['edition', 'level', 'issuedOn', 'validFrom', 'expiresOn'],
  },
  'assurance-report': {
    keys: ['standard'],
    open: ['form'],
    within: 'paper',
    decisive: ['reportType', 'opinion', 'periodStart', 'periodEnd', 'asOf'],
  },
  'security-test': {
    keys: ['testKind'],
    open: [],
    within: 'statement',
    decisive: ['endedOn', 'reportedOn', 'findings', 'retest'],
  },
  commitment: {
    keys: ['subject', 'severity'],
    open: [],
    within: 'statement',
    decisive: ['duration'],
  },
  'support-period': {
    keys: [],
    open: ['product'],
    within: 'statement',
    decisive: ['until'],
  },
  practice: { keys: ['criterion'], open: [], within: 'statement', decisive: [] },
  'audit-exception': { keys: [], open: ['control'], within: 'statement', decisive: [] },
  'subservice-organisation': {
    keys: ['name'],
    open: [],
    within: 'statement',
    decisive: ['method'],
  },
  'user-entity-control': { keys: [], open: [], within: 'statement', decisive: [] },
  incident: { keys: [], open: [], within: 'statement', decisive: ['occurredOn'] },
  'vulnerability-statement': {
    keys: ['vulnerability', 'product'],
    open: [],
    within: 'statement',
    decisive: ['status'],
  },
  'component-statement': { keys: ['component'], open: [], within: 'statement', decisive: [] },
  sbom: { keys: [], open: [], within: 'paper', decisive: [] },
};

/** Whether two citations of one evidence are of one printed statement, in whichever view. */
export function isOneStatement(left: Citation, right: Citation): boolean {
  if (left.page === undefined || left.page !== right.page) return false;
  if (left.view === right.view) {
    return (left.start ?? 0) < (right.end ?? 0) && (left.end ?? 0) > (right.start ?? 0);
  }
  const [a, b] = [squeezed(left.quote), squeezed(right.quote)];
  return a.includes(b) || b.includes(a);
}

function isNear(left: Claim, right: Claim, within: Identity['within']): boolean {
  if (within === 'paper' || isOneStatement(left.citation, right.citation)) return true;
  return within === 'page' && left.citation.page === right.citation.page;
}

/** Whether two claims of one evidence speak of the same thing, whatever they say of it. */
export function isOneThing(left: Claim, right: Claim): boolean {
  if (left.type !== right.type || left.citation.evidenceId !== right.citation.evidenceId) {
    return false;
  }
  const { keys, open, within } = identities[left.type];
  const [a, b]: readonly Values[] = [left.attributes, right.attributes];
  const isSame = (key: string): boolean => comparable(a?.[key]) === comparable(b?.[key]);
  const isOpen = (key: string): boolean => a?.[key] === null || b?.[key] === null;
  return (
    keys.every(isSame) &&
    open.every((key) => isOpen(key) || isSame(key)) &&
    isAboutOneProduct(left, right) &&
    isNear(left, right, within)
  );
}

function isAboutOneProduct(left: Claim, right: Claim): boolean {
  return (['product', 'version'] as const).every((part) => {
    const [a, b] = [left.subject?.[part], right.subject?.[part]];
    return a === undefined || b === undefined || comparable(a) === comparable(b);
  });
}

/** What two claims about one thing contradict each other in: "polarity", or names of attributes. */
export function contradictions(left: Claim, right: Claim): readonly string[] {
  const [a, b]: readonly Values[] = [left.attributes, right.attributes];
  const values = identities[left.type].decisive.filter((name) => {
    const [one, other] = [a?.[name] ?? null, b?.[name] ?? null];
    return one !== null && other !== null && comparable(one) !== comparable(other);
  });
  return left.polarity === right.polarity ? values : ['polarity', ...values];
}

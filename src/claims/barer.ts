import { type Claim, isOfModelAlone } from './claim.ts';
import type { ClaimType } from './claim-types.ts';
import { comparable } from './comparable.ts';
import { isOneStatement } from './one-thing.ts';

type Values = Readonly<Record<string, unknown>>;

type Sort = Readonly<{
  /** What two claims must not differ in to be of one kind of thing. */
  keys: readonly string[];
  /** What tells two things of a kind apart in one paper. */
  apart: readonly string[];
  /** What limits a claim: one that leaves it out looks better than it is. */
  limits: readonly string[];
}>;

/** Types of which one thing is often named in many places of a paper. */
const sorts: Partial<Readonly<Record<ClaimType, Sort>>> = {
  certification: {
    keys: ['standard'],
    apart: ['certificateNumber'],
    limits: ['product', 'scope', 'sites', 'level', 'expiresOn', 'holder'],
  },
  'assurance-report': {
    keys: ['standard'],
    apart: ['periodEnd', 'asOf', 'reportNumber'],
    limits: ['opinion', 'holder', 'form', 'reportType', 'periodEnd'],
  },
  'security-test': {
    keys: ['testKind'],
    apart: ['target', 'endedOn', 'reportedOn'],
    limits: ['findings', 'target', 'targetVersion', 'tester', 'retest', 'endedOn'],
  },
  'support-period': { keys: ['product'], apart: ['until'], limits: ['product'] },
};

/** Polarities with which a claim of the rules is about a thing that is there. */
const there: ReadonlySet<string> = new Set(['asserted', 'expired']);

const valuesOf = ({ attributes, subject }: Claim): Values => ({
  ...attributes,
  about: subject?.product ?? null,
});

/**
 * What a model's claim leaves out or names otherwise of a thing that the rules read more of in the
 * same paper. Beside their claim it would count as another thing with fewer limits. Empty where it
 * is no such claim: it is another one by its number or dates, and told as fully.
 */
export function barerThan(read: Claim, claim: Claim): readonly string[] {
  const sort = sorts[claim.type];
  if (!sort || !mayStandBeside(read, claim)) return [];
  const [known, said] = [valuesOf(read), valuesOf(claim)];
  const differing = (names: readonly string[]): readonly string[] =>
    names.filter((name) => differs(known[name], said[name]));
  if (differing(sort.keys).length > 0) return [];
  const missing = [...sort.limits, 'about'].filter(
    (name) => isSaid(known[name]) && !isSaid(said[name]),
  );
  if (isOneStatement(read.citation, claim.citation)) {
    return [...new Set([...differing([...sort.apart, 'about']), ...missing])];
  }
  const isNear = claim.type === 'certification' && read.citation.page === claim.citation.page;
  return isNear || differing(sort.apart).length === 0 ? missing : [];
}

/** A model says, in the same paper, that something is there which the rules read as there. */
function mayStandBeside(read: Claim, claim: Claim): boolean {
  return (
    isOfModelAlone(claim) &&
    !isOfModelAlone(read) &&
    read.type === claim.type &&
    read.citation.evidenceId === claim.citation.evidenceId &&
    claim.polarity === 'asserted' &&
    there.has(read.polarity)
  );
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;

function differs(left: unknown, right: unknown): boolean {
  return isSaid(left) && isSaid(right) && comparable(left) !== comparable(right);
}

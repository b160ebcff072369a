import type { Finding, Posture } from '../../posture/posture.ts';
import { criterionName, listed } from '../words.ts';
import { type Requestable, requestables } from './requestable.ts';

/** A document to ask for, and what it is for. `weight` orders requests over several suppliers. */
export type Request = Readonly<{
  title: string;
  why: string;
  criteria: readonly string[];
  acceptedInstead: readonly string[];
  weight: number;
}>;

type Standing = Pick<Finding, 'criterion' | 'mustHave' | 'level' | 'status'>;

/** What to ask a supplier for next; see `requestsFor`. */
export function nextRequests({ findings }: Posture): Request[] {
  return requestsFor(findings);
}

/**
 * Documents to ask for next, ranked by must-have x weakness x expiry, then in the order of the
 * catalogue. Criteria that meet their target ask for nothing.
 */
export function requestsFor(findings: readonly Standing[]): Request[] {
  const open = new Map(
    findings
      .filter(({ status }) => status !== 'met' && status !== 'not applicable')
      .map((finding) => [finding.criterion, finding]),
  );
  return requestables
    .map((document) => requestOf(document, open))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}

function requestOf(document: Requestable, open: ReadonlyMap<string, Standing>): Request {
  const findings = document.criteria.flatMap((criterion) => open.get(criterion) ?? []);
  return {
    title: document.title,
    why: whyOf(findings),
    criteria: findings.map(({ criterion }) => criterion),
    acceptedInstead: document.acceptedInstead.map(({ what }) => what),
    weight: Math.max(0, ...findings.map(weightOf)),
  };
}

const weakness: Readonly<Record<Finding['level'], number>> = {
  unknown: 5,
  E0: 5,
  E1: 5,
  E2: 2,
  E3: 1,
  E4: 1,
};
const urgency: Partial<Record<Finding['status'], number>> = {
  refuted: 2,
  expired: 2,
  disputed: 2,
  lapsing: 2,
};

function weightOf({ mustHave, level, status }: Standing): number {
  return (mustHave ? 4 : 1) * weakness[level] * (urgency[status] ?? 1);
}

function whyOf(findings: readonly Standing[]): string {
  const said = findings.map(({ criterion, status, level, mustHave }) => {
    const state = status === 'unknown' ? 'unknown' : `${status}, ${level}`;
    return `${criterionName(criterion)} is ${state}${mustHave ? ' (must-have)' : ''}`;
  });
  return said.length > 0 ? `${listed(said)}.` : '';
}

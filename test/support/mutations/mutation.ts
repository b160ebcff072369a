import type { PageCandidate, PageSpan } from '../../../src/claims/candidate.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import type { Document } from '../../../src/evidence/document.ts';
import type { Base, Paper } from './true-candidates.ts';

/** A proposal that is wrong in one way, and how to see that the wrong thing was believed. */
export type Mutation = Readonly<{
  /** Where it is proposed; the paper of the base unless it is another. */
  document: Document;
  candidate: PageCandidate;
  isBelieved: (claim: Claim) => boolean;
}>;

/** Picks one of a list; the same picks for the same numbers. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** One way to lie. Undefined where a base offers nothing to lie about. */
export type Mutator = (base: Base, pick: Pick, papers: readonly Paper[]) => Mutation | undefined;

export type Values = Readonly<Record<string, unknown>>;

type Valued = Readonly<{ attributes: object }>;

export const valuesOf = ({ attributes }: Valued): Values => attributes as Values;

export const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** What a claim is about: two claims of one thing may each say a part of it. */
const identity: Readonly<Record<string, readonly string[]>> = {
  certification: ['standard', 'certificateNumber'],
  'assurance-report': ['standard'],
  'security-test': [],
  practice: [],
  commitment: ['subject', 'severity'],
  'support-period': ['product'],
  'audit-exception': ['control'],
  'subservice-organisation': ['name'],
  'user-entity-control': ['description'],
};

/** Whether the paper itself says so: some proven claim about the same thing has the value. */
export function isTrue({ paper, claim }: Base, attribute: string, value: unknown): boolean {
  const own = valuesOf(claim);
  const keys = (identity[claim.type] ?? []).filter((name) => name !== attribute);
  return paper.claims.some((other) => {
    if (other.type !== claim.type) return false;
    const values = valuesOf(other);
    return same(values[attribute], value) && keys.every((key) => same(values[key], own[key]));
  });
}

/** The proposal with another value, cited where it was or from spans of its own. */
export function withValue(
  base: Base,
  attribute: string,
  value: unknown,
  spans?: readonly PageSpan[],
): Mutation {
  const { candidate } = base;
  const [main, ...others] = candidate.spans;
  const moved = spans?.map((span) => ({ ...span, attributes: [attribute], link: linkOf(base) }));
  const kept = moved
    ? [without(main, attribute), ...others.map((span) => without(span, attribute)), ...moved]
    : candidate.spans;
  const attributes = { ...candidate.attributes, [attribute]: value };
  return {
    document: base.paper.document,
    candidate: { ...candidate, attributes, spans: kept } as unknown as PageCandidate,
    isBelieved: (claim) => same(valuesOf(claim)[attribute], value),
  };
}

const without = (span: PageSpan, attribute: string): PageSpan => ({
  ...span,
  attributes: span.attributes.filter((name) => name !== attribute),
});

/** The link under which most supports of a type pass. */
function linkOf({ claim }: Base): NonNullable<PageSpan['link']> {
  return claim.type === 'certification' ? 'same certificate' : 'report section';
}

/** Where the base cites an attribute from; the main statement where it names no other place. */
export function spansFor({ candidate }: Base, attribute: string): readonly PageSpan[] {
  const cited = candidate.spans.filter(({ attributes }) => attributes.includes(attribute));
  return cited.length > 0 ? cited : [candidate.spans[0]];
}

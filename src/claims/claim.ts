import { z } from 'zod';
import { linkRules } from './candidate.ts';
import type { Attributes, ClaimType, Polarity, Subject } from './claim-types.ts';

/**
 * The proof of a statement. For a page, `page[view].slice(start, end) === quote`. For a `pointer`
 * (JSON pointer, cell, line) `quote` is the canonical value there and start and end are absent.
 */
export const citationSchema = z.object({
  evidenceId: z.string(),
  /** 1-based. */
  page: z.number().int().positive().optional(),
  pointer: z.string().optional(),
  view: z.enum(['text', 'layout']).optional(),
  /** UTF-16 offsets. */
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  quote: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** A citation for one attribute that does not stand in the main quote, and why it belongs to it. */
export const supportSchema = citationSchema.extend({ link: z.enum(linkRules) });
export type Support = z.infer<typeof supportSchema>;

/** Another claim of the same evidence, by another reader, that contradicts this one. */
export const contradictionSchema = z.object({
  claim: z.string(),
  /** "polarity", or the attributes whose values differ. */
  about: z.array(z.string()),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

declare const verified: unique symbol;

/** A statement the evidence makes, its exact words checked. Only `verifyCandidates` can make one. */
export type Claim<T extends ClaimType = ClaimType> = {
  [K in T]: Readonly<{
    /** Hash of (evidence, type, polarity, attributes, citation): decisions survive re-reading. */
    id: string;
    type: K;
    polarity: Polarity;
    subject?: Subject;
    attributes: Readonly<Attributes<K>>;
    /** The span that asserts the claim, widened to the whole sentence or row. */
    citation: Citation;
    /** Attribute to the citation that proves it, where that is not the main one. */
    support: Readonly<Record<string, Support>>;
    /** Attribute to the rule and inputs it was computed by, where it is not printed. */
    derivedBy?: Readonly<Record<string, Readonly<{ rule: string; inputs: readonly string[] }>>>;
    proposedBy: readonly string[];
    /** Readers disagree about it: it is shown with the other side and never counted as met. */
    disputed?: readonly Contradiction[];
    /** Other readings (an ambiguous date), and what a reader should know. */
    notes: readonly string[];
    readonly [verified]: true;
  }>;
}[T];

/** Whether no rule found it: a model alone says so. */
export function isOfModelAlone({ proposedBy }: Claim): boolean {
  return !proposedBy.includes('rules');
}

/** Said without any limit, and by every reader alike: only such a claim can be met. */
export function isAsserted(claim: Pick<Claim, 'polarity' | 'disputed'>): boolean {
  return claim.polarity === 'asserted' && !isDisputed(claim);
}

export function isDisputed({ disputed = [] }: Pick<Claim, 'disputed'>): boolean {
  return disputed.length > 0;
}

/**
 * The claims that may count. Where rules and a model disagree, what the model alone says never
 * counts, neither for nor against; it is only shown as the other side. A disagreement ends when a
 * person has taken one of the two away.
 */
export function countingClaims(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some(({ disputed }) => disputed)) return claims;
  const ids = new Set(claims.map(({ id }) => id));
  return claims
    .map((claim) => {
      const open = claim.disputed?.filter((one) => ids.has(one.claim));
      return open ? { ...claim, disputed: open } : claim;
    })
    .filter((claim) => !(isDisputed(claim) && isOfModelAlone(claim)));
}

/** Narrows a claim to its type, so that its attributes are typed. */
export function isClaimOf<T extends ClaimType>(
  type: T,
  claim: Claim,
): claim is Extract<Claim, { type: T }> {
  return claim.type === type;
}

import type { Span, View } from '../evidence/document.ts';
import type { ClaimType, PartialAttributes, Polarity, Subject } from './claim-types.ts';

/**
 * How a supporting span belongs to the claim it supports. The gate re-checks the link where it can
 * (same page for a row of one certificate, a cover page for a cover field, …).
 */
export const linkRules = [
  'same statement',
  'same certificate',
  'cover field',
  'report section',
  'table row',
  'document title',
  'same file',
] as const;
export type LinkRule = (typeof linkRules)[number];

/** Where a proposer read something. Offsets are into `document.pages[page - 1][view]`. */
export type PageSpan = Span &
  Readonly<{
    page: number;
    view: View;
    /** Names of the attributes whose value stands in this span. */
    attributes: readonly string[];
    /** Required on every span but the first. */
    link?: LinkRule;
  }>;

/** Where a proposer read something in a file without pages: an entry of its SBOM or VEX. */
export type PointerSpan = Readonly<{
  pointer: string;
  attributes: readonly string[];
  link?: LinkRule;
}>;

/** A value that is computed instead of printed: "issue + 2 years", "counted in the table". */
export type Derivation = Readonly<{ rule: string; inputs: readonly string[] }>;

type ExtractorId = 'rules' | `langchain:${string}`;

type Proposal<T extends ClaimType, S extends PageSpan | PointerSpan> = {
  [K in T]: Readonly<{
    type: K;
    polarity: Polarity;
    subject?: Subject;
    attributes: PartialAttributes<K>;
    spans: readonly [S, ...S[]];
    /** Attribute to the rule that computed it; its inputs name the spans' attributes. */
    derivedBy?: Readonly<Record<string, Derivation>>;
    proposedBy: ExtractorId;
    notes?: readonly string[];
  }>;
}[T];

/**
 * A claim as proposed by an extractor; trusted by nobody. The first span is the one that asserts
 * it: on a page, polarity is judged there, on the whole sentence or row.
 */
export type Candidate<T extends ClaimType = ClaimType> = PageCandidate<T> | EntryCandidate<T>;

/** Rests on what pages print. */
export type PageCandidate<T extends ClaimType = ClaimType> = Proposal<T, PageSpan>;

/** Rests on entries of an SBOM or VEX. */
export type EntryCandidate<T extends ClaimType = ClaimType> = Proposal<T, PointerSpan>;

/**
 * Whether a model proposed it. The rules know the labels they read; what a model says of roles,
 * links and computations is worth nothing, so the gate asks proof for it (see prove-pages.ts).
 */
export function isOfModel({ proposedBy }: Candidate): boolean {
  return proposedBy !== 'rules';
}

export function isEntryCandidate(candidate: Candidate): candidate is EntryCandidate {
  return 'pointer' in candidate.spans[0];
}

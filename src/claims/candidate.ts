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
] as const;
export type LinkRule = (typeof linkRules)[number];

/** Where a proposer read something. Offsets are into `document.pages[page - 1][view]`. */
export type CandidateSpan = Span &
  Readonly<{
    page: number;
    view: View;
    /** Names of the attributes whose value stands in this span. */
    attributes: readonly string[];
    /** Required on every span but the first. */
    link?: LinkRule;
  }>;

/** A value that is computed instead of printed: "issue + 2 years", "counted in the table". */
export type Derivation = Readonly<{ rule: string; inputs: readonly string[] }>;

type ExtractorId = 'rules' | `langchain:${string}`;

/**
 * A claim as proposed by an extractor; trusted by nobody. The first span is the one that asserts
 * it: polarity is judged there, on the whole sentence or row.
 */
export type Candidate<T extends ClaimType = ClaimType> = {
  [K in T]: Readonly<{
    type: K;
    polarity: Polarity;
    subject?: Subject;
    attributes: PartialAttributes<K>;
    spans: readonly [CandidateSpan, ...CandidateSpan[]];
    /** Attribute to the rule that computed it; its inputs name the spans' attributes. */
    derivedBy?: Readonly<Record<string, Derivation>>;
    proposedBy: ExtractorId;
    notes?: readonly string[];
  }>;
}[T];

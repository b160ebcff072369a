import type { Candidate } from '../../src/claims/candidate.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import type { Rejection, RejectionReason } from '../../src/claims/rejection.ts';
import type { Source } from '../../src/claims/rules/source.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import type { Usage } from '../../src/costs/usage.ts';
import { AssayError } from '../../src/errors.ts';
import type { ClaimExtractor } from '../../src/ports/claim-extractor.ts';
import { countingMeter } from './counting-meter.ts';
import type { Extracted } from './score-document.ts';

/** Proposals whose words do not stand where they should, or which nobody reads there. */
const quoteReasons: ReadonlySet<RejectionReason> = new Set([
  'ANCHOR_NOT_FOUND',
  'SPAN_OUT_OF_RANGE',
  'HIDDEN_TEXT',
  'STATEMENT_TOO_LONG',
]);

/** What was proposed for a document, and what the gate made of it. */
type Proposals = Readonly<{
  made: number;
  /** Those whose quote stands in the document. */
  quoted: number;
  rejected: Readonly<Record<string, number>>;
}>;

export type Extraction = Extracted &
  Readonly<{
    proposals: Proposals;
    usage: Usage;
    /** From asking the extractors to their last proposal. */
    ms: number;
    /** Code of the error with which a model ended before it had read everything. */
    failure?: string;
  }>;

/** The product's own way from a document to claims, without a store. */
export async function extractClaims(
  { document, classification }: Source,
  extractors: readonly ClaimExtractor[],
): Promise<Extraction> {
  const meter = countingMeter();
  const candidates: Candidate[] = [];
  let unmatched = 0;
  let failure: string | undefined;
  const since = performance.now();
  for (const extractor of extractors) {
    const proposed = extractor.extract(
      { document, classification },
      {
        signal: new AbortController().signal,
        meter,
        onUnmatched: () => {
          unmatched += 1;
        },
      },
    );
    try {
      for await (const candidate of proposed) candidates.push(candidate);
    } catch (error) {
      if (!(error instanceof AssayError) || !error.code.startsWith('MODEL_')) throw error;
      failure = error.code;
    }
  }
  const ms = performance.now() - since;
  const { claims, rejected } = verifyCandidates(document, 'evaluated', candidates);
  return {
    document,
    classification,
    claims: reconcile(claims),
    proposals: proposalsOf(candidates, rejected, unmatched),
    usage: meter.usage(),
    ms,
    ...(failure && { failure }),
  };
}

function proposalsOf(
  candidates: readonly Candidate[],
  rejections: readonly Rejection[],
  unmatched: number,
): Proposals {
  const rejected: Record<string, number> = unmatched > 0 ? { ANCHOR_NOT_FOUND: unmatched } : {};
  for (const { reason } of rejections) rejected[reason] = (rejected[reason] ?? 0) + 1;
  const unquoted = rejections.filter(({ reason }) => quoteReasons.has(reason)).length;
  return {
    made: candidates.length + unmatched,
    quoted: candidates.length - unquoted,
    rejected: Object.fromEntries(Object.entries(rejected).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

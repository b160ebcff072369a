import type { Candidate } from '../claims/candidate.ts';
import type { Claim } from '../claims/claim.ts';
import { reconcile } from '../claims/reconcile.ts';
import type { Rejection } from '../claims/rejection.ts';
import type { Source } from '../claims/rules/source.ts';
import { verifyCandidates } from '../claims/verify-candidates.ts';
import { beneathPaint } from '../evidence/beneath-paint.ts';
import type { Document, Warning } from '../evidence/document.ts';
import type { Classification } from '../evidence/evidence.ts';
import { instructionWarnings } from '../evidence/instruction-warnings.ts';
import { withoutInstructions } from '../evidence/without-instructions.ts';
import type { Examined } from './examined.ts';
import { heedCovered } from './painted-over.ts';
import { rulesExtractor } from './rules-extractor.ts';
import { isAdverse, isTold } from './told-by-instructions.ts';

/** What the gate makes of all that was proposed about one document. */
export type Proven = Pick<Examined, 'claims' | 'rejected' | 'warnings'>;

/**
 * What a document proves. The rules always propose; `others` is what was proposed besides, by a
 * model. All of it goes through the same gate and is reconciled together. Words that instruct a
 * machine prove nothing (T30), but what they would hide is still found; so is what is painted over.
 */
export async function proveClaims(
  source: Source,
  evidenceId: string,
  others: readonly Candidate[],
  signal: AbortSignal,
): Promise<Proven> {
  const { document, classification } = source;
  const plain = withoutInstructions(document);
  const ofRules = await rulesOn({ document: plain, classification }, signal);
  const verified = verifyCandidates(document, evidenceId, [
    ...ofRules,
    ...(plain === document ? others : others.filter((one) => !isTold({ document, plain }, one))),
    ...(plain === document ? [] : (await rulesOn(source, signal)).filter(isAdverse)),
  ]);
  const bare = beneathPaint(document);
  const claims =
    bare === document
      ? verified.claims
      : heedCovered(document, verified.claims, await provenBy(bare, source, evidenceId, signal));
  return {
    claims: reconcile(claims),
    rejected: countByReason(verified.rejected),
    warnings: [
      ...document.warnings,
      ...instructionWarnings(document),
      ...verified.warnings,
      ...warningsOf(classification),
    ],
  };
}

/** What the rules find on the pages without their paint, for the gate to verify there. */
async function provenBy(
  bare: Document,
  { classification }: Source,
  evidenceId: string,
  signal: AbortSignal,
): Promise<readonly Claim[]> {
  const candidates = await rulesOn({ document: withoutInstructions(bare), classification }, signal);
  return verifyCandidates(bare, evidenceId, candidates).claims;
}

function rulesOn(source: Source, signal: AbortSignal): Promise<Candidate[]> {
  return Array.fromAsync(rulesExtractor.extract(source, { signal }));
}

function warningsOf({ sampleOrTemplate, draft }: Classification): Warning[] {
  return [
    ...(sampleOrTemplate
      ? [{ code: 'SAMPLE_OR_TEMPLATE', detail: 'A sample or template proves nothing.' } as const]
      : []),
    ...(draft ? [{ code: 'DRAFT', detail: 'A draft only claims.' } as const] : []),
  ];
}

function countByReason(rejected: readonly Rejection[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rejected) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

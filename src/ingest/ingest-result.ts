import type { Claim } from '../claims/claim.ts';
import type { ErrorReport } from '../errors.ts';
import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { RequestOutcome } from './settle-requests.ts';
import { warningsOf } from './settlements.ts';
import { type ToldModel, tellModel } from './tell-model.ts';

/** What became of one upload: the JSON of `assay ingest`. */
export type IngestResult = Readonly<{
  /** File name as kept. */
  file: string;
  /** Absent, like `sha256`, when the file was refused before it was stored. */
  evidenceId?: string;
  sha256?: string;
  kind: EvidenceKind;
  sampleOrTemplate: boolean;
  supplier: string;
  /** Names of other suppliers this one may be, when it was created by this upload. */
  similarTo?: readonly string[];
  pages: number;
  /** duplicate: the same bytes were read before, for this supplier or another one. */
  status: 'checked' | 'duplicate' | 'failed';
  warnings: Evidence['warnings'];
  claims: readonly Claim[];
  /** How many candidates the gate refused. */
  rejected: number;
  changes: readonly PostureChange[];
  /** What it means for evidence requests that wait for an answer, where there are any. */
  requests?: readonly RequestOutcome[];
  /** Of an SBOM: what was computed from it. */
  sbom?: SbomFacts;
  /** Of a paper a language model was, or may be, asked about; absent: rules alone read it. */
  model?: ToldModel;
  error?: Readonly<{ code: string; message: string; remedy: string }>;
  /** Tokens of the model, in and out, that this upload cost, where one was asked about the paper. */
  tokens?: number;
  /** Milliseconds the reading took, the wait for its turn left out. */
  ms: number;
}>;

export type Told = Readonly<{
  supplier: Supplier;
  evidence: Evidence;
  claims: readonly Claim[];
  sbom?: SbomFacts | undefined;
  changes: readonly PostureChange[];
  requests?: readonly RequestOutcome[];
  /** Why the supplier could not be judged. */
  error?: ErrorReport;
  duplicate: boolean;
  tokens: number;
  ms: number;
}>;

/** What is told about an upload that is on file. */
export function tellResult(told: Told): IngestResult {
  const { supplier, evidence, claims, sbom, changes, requests = [], duplicate, tokens, ms } = told;
  const { progress, classification, rejected } = evidence;
  const error = progress.status === 'failed' ? progress.error : told.error;
  return {
    file: evidence.file,
    evidenceId: evidence.id,
    sha256: evidence.sha256,
    kind: classification?.kind ?? 'other',
    sampleOrTemplate: classification?.sampleOrTemplate ?? false,
    supplier: supplier.name,
    ...(supplier.similarTo.length > 0 && { similarTo: supplier.similarTo }),
    pages: evidence.pages,
    status: progress.status === 'failed' ? 'failed' : duplicate ? 'duplicate' : 'checked',
    warnings: evidence.warnings,
    claims,
    rejected: Object.values(rejected).reduce((sum, count) => sum + count, 0),
    changes,
    ...(requests.length > 0 && { requests }),
    ...(sbom && { sbom }),
    ...ofModel(evidence, tokens),
    ...(error && { error }),
    ms,
  };
}

function ofModel(
  { modelReading }: Evidence,
  tokens: number,
): Pick<IngestResult, 'model' | 'tokens'> {
  if (!modelReading) return {};
  const model = tellModel(modelReading);
  return modelReading.state === 'kept back' ? { model } : { model, tokens };
}

/** What is told about an upload that was refused: nothing of it was kept. */
export function tellRefusal(
  upload: Readonly<{ file: string; supplier: string }>,
  error: ErrorReport,
): IngestResult {
  return {
    file: upload.file,
    kind: 'other',
    sampleOrTemplate: false,
    supplier: upload.supplier,
    pages: 0,
    status: 'failed',
    warnings: warningsOf(error),
    claims: [],
    rejected: 0,
    changes: [],
    error,
    ms: 0,
  };
}

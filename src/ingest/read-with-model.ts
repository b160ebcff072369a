import { mayModelSee } from '../access/model-evidence.ts';
import type { Claim } from '../claims/claim.ts';
import { tokensOf } from '../costs/usage.ts';
import { AssayError, type ErrorReport } from '../errors.ts';
import type { Classification, Evidence, ModelReading } from '../evidence/evidence.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { Model } from '../ports/model.ts';
import type { AskAgain } from '../records/awaiting-model-record.ts';
import { unpackDocument } from '../records/document-file.ts';
import { answerCache, type KeptAnswers } from '../records/model-answer-record.ts';
import { openMeter } from '../records/open-meter.ts';
import { askAgain, isUseless } from './ask-again.ts';
import { isByModel } from './earlier-proposals.ts';
import { cancelled } from './examiner-thread.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { type ModelProposals, modelProposals } from './model-proposals.ts';
import {
  documentLost,
  faultOf,
  keptBack,
  notVerified,
  tookTooLong,
} from './model-reading-errors.ts';
import { modelTurns } from './model-turns.ts';
import type { Proven } from './prove-claims.ts';

/** An evidence as the rules have read it. */
export type ReadByRules = Evidence &
  Readonly<{ classification: Classification; documentFile: string }>;

type ReadPaper = Readonly<{
  evidence: ReadByRules;
  /** All that is proven of it so far. */
  claims: readonly Claim[];
  /** How often an answer about it was of no use. */
  useless: number;
}>;

/** What came of asking a model about it. */
export type ModelOutcome = Readonly<{
  modelReading: ModelReading;
  /** All that it proves now; absent where the model added nothing. */
  proven?: Proven;
  /** When it has to be asked again. */
  again?: AskAgain;
  /** Milliseconds it waited for its turn. */
  waitedMs: number;
}>;

type Asked = ModelProposals & Readonly<{ tokens: number }>;

const nothing: Asked = { proposals: [], unmatched: 0, leftOut: [], tokens: 0 };

/**
 * Asks a model about a paper that the rules have read, and puts what it proposes through the gate
 * together with what they propose. Whatever goes wrong there is an outcome, and what was proposed
 * until then holds. Throws AssayError CANCELLED, or what store and disk say.
 */
export async function readWithModel(
  desk: IngestDesk,
  model: Model,
  paper: ReadPaper,
  options: IngestOptions,
): Promise<ModelOutcome> {
  const { evidence, claims } = paper;
  if (!mayModelSee(model.evidence, evidence, claims)) {
    return { modelReading: keptBack(model, evidence), waitedMs: 0 };
  }
  const cache = answerCache(desk.place, evidence.id);
  const asked = await askInTurn(desk, model, paper, cache, options);
  const verified = await verify(desk, paper, asked, options);
  const error = asked.error ?? verified.error;
  if (!error) await cache.forgetOthers();
  return {
    ...outcomeOf(desk, model, paper, asked, error),
    ...(verified.proven && { proven: verified.proven }),
    waitedMs: asked.waitedMs,
  };
}

async function askInTurn(
  desk: IngestDesk,
  model: Model,
  paper: ReadPaper,
  cache: KeptAnswers,
  options: IngestOptions,
): Promise<Asked & Readonly<{ waitedMs: number }>> {
  const since = performance.now();
  const turn = await modelTurns(model).take(paper.evidence.file, options.signal);
  const waitedMs = performance.now() - since;
  if ('code' in turn) return { ...nothing, error: turn, waitedMs };
  try {
    const asked = await ask(desk, model, paper, cache, options);
    turn.end(asked.error);
    return { ...asked, waitedMs };
  } finally {
    turn.end();
  }
}

async function ask(
  desk: IngestDesk,
  model: Model,
  { evidence }: ReadPaper,
  cache: KeptAnswers,
  { signal, onProgress }: IngestOptions,
): Promise<Asked> {
  const { id, file, pages, classification } = evidence;
  const packed = await desk.files.get(desk.place.workspace, evidence.documentFile);
  if (!packed) return { ...nothing, error: documentLost(file) };
  const source = { document: await unpackDocument(packed), classification };
  const tell = (part: number, of: number) => {
    onProgress?.(file, { page: part, of, asking: model.name });
  };
  tell(0, 0);
  const deadlineMs = desk.modelDeadlineMs ?? 300_000 + 5_000 * pages;
  const deadline = AbortSignal.timeout(deadlineMs);
  const both = AbortSignal.any([signal, deadline]);
  const meter = openMeter(desk, { kind: 'document', evidenceId: id });
  try {
    const how = { signal: both, meter, cache, onPart: tell };
    const asked = await modelProposals(model.extractor, source, how);
    if (signal.aborted) throw cancelled(file);
    const late = deadline.aborted && { error: tookTooLong(file, deadlineMs) };
    return { ...asked, ...late, tokens: tokensOf(meter.usage()) };
  } catch (error) {
    if (error instanceof AssayError) throw error;
    return { ...nothing, error: fault(desk, evidence, error), tokens: tokensOf(meter.usage()) };
  } finally {
    await meter.close();
  }
}

type Verified = Readonly<{ proven?: Proven; error?: ErrorReport }>;

/** What models found before stands, until one of them has read the paper whole. */
async function verify(
  desk: IngestDesk,
  { evidence, claims }: ReadPaper,
  { proposals, unmatched, error }: Asked,
  { signal }: IngestOptions,
): Promise<Verified> {
  const { id, file, classification, documentFile } = evidence;
  const known = claims.filter(isByModel);
  if (proposals.length + unmatched + known.length === 0) return {};
  const earlier = error ? known : [];
  try {
    return await desk.examiner.withThread(
      async (_examine, verifyThere) => {
        const bytes = await desk.files.get(desk.place.workspace, documentFile);
        if (!bytes) return { error: documentLost(file) };
        const found = { proposals, unmatched, earlier };
        const task = { evidenceId: id, file, bytes, classification, ...found };
        return { proven: await verifyThere(task, { signal }) };
      },
      { ahead: true },
    );
  } catch (wrong) {
    if (signal.aborted) throw wrong;
    if (wrong instanceof AssayError) return { error: notVerified(file) };
    return { error: fault(desk, evidence, wrong) };
  }
}

/** A bug about one document is no reason to lose what the rules found. */
function fault({ log }: IngestDesk, { id, file }: Evidence, bug: unknown): ErrorReport {
  const { reference, ...where } = bugFields(bug);
  log.error({ evidence: id, reference, ...where }, 'a model could not be asked about a document');
  return faultOf(file, reference);
}

function outcomeOf(
  { clock }: IngestDesk,
  { extractor }: Model,
  { evidence, useless }: ReadPaper,
  { tokens, leftOut }: Asked,
  error: ErrorReport | undefined,
): Pick<ModelOutcome, 'modelReading' | 'again'> {
  const before = evidence.modelReading;
  const reading = {
    by: extractor.id,
    attempts: (before?.attempts ?? 0) + 1,
    tokens: (before?.tokens ?? 0) + tokens,
    ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
  };
  if (!error) return { modelReading: { ...reading, state: 'done' } };
  const vain = { attempts: reading.attempts, useless: useless + (isUseless(error) ? 1 : 0) };
  const next = askAgain(error, vain, clock.now());
  if (!next) return { modelReading: { ...reading, state: 'failed', error } };
  return {
    modelReading: { ...reading, state: 'waiting', error },
    again: { notBefore: next.epochMilliseconds, useless: vain.useless },
  };
}

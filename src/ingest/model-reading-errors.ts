import type { ErrorReport } from '../errors.ts';
import type { Evidence, ModelReading } from '../evidence/evidence.ts';
import type { Model } from '../ports/model.ts';

/** The reading of an evidence that the operator keeps from the model. */
export function keptBack(
  { evidence: allowed, extractor }: Model,
  { modelReading }: Evidence,
): ModelReading {
  const why =
    allowed === 'none'
      ? 'no evidence is shown to the language model'
      : 'reports of auditors and testers, and whatever is marked, are not shown to the language model';
  return {
    state: 'kept back',
    by: extractor.id,
    error: {
      code: 'MODEL_KEPT_BACK',
      message: `Rules alone read this: ${why} (ASSAY_MODEL_EVIDENCE=${allowed}).`,
      remedy: 'Where a model may see it, set ASSAY_MODEL_EVIDENCE=all and run `assay recheck`.',
    },
    attempts: modelReading?.attempts ?? 0,
    tokens: modelReading?.tokens ?? 0,
  };
}

/** The reading of an evidence whose askers died every time. */
export function gaveUpAsking({ extractor }: Model, { file, modelReading }: Evidence): ModelReading {
  return {
    state: 'failed',
    by: extractor.id,
    error: {
      code: 'INTERNAL',
      message: `Asking the language model about ${file} was broken off again and again.`,
      remedy: 'What the rules found stands; `assay recheck` asks once more.',
    },
    attempts: modelReading?.attempts ?? 0,
    tokens: modelReading?.tokens ?? 0,
  };
}

const asksAgain = 'Assay asks again later; what was answered is not asked twice.';

export function tookTooLong(file: string, deadlineMs: number): ErrorReport {
  return {
    code: 'MODEL_UNREACHABLE',
    message: `The language model took longer than ${Math.round(deadlineMs / 1000)} seconds for ${file}.`,
    remedy: asksAgain,
  };
}

export function notVerified(file: string): ErrorReport {
  return {
    code: 'MODEL_ANSWER_UNUSABLE',
    message: `What the language model proposed about ${file} could not be checked in time.`,
    remedy: 'What the rules found stands.',
  };
}

export function documentLost(file: string): ErrorReport {
  return {
    code: 'FILE_NOT_FOUND',
    message: `What Assay read in ${file} is missing from the data directory.`,
    remedy: 'Restore the data directory from a backup.',
  };
}

export function faultOf(file: string, reference: string): ErrorReport {
  return {
    code: 'INTERNAL',
    message: `The language model could not be asked about ${file} because of a fault in Assay (reference ${reference}).`,
    remedy: 'Report the reference; what the rules found stands.',
  };
}

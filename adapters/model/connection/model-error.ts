import { AssayError } from '../../../src/errors.ts';
import { type Failure, isFiltered, isQuotaSpent, type Refusal } from './failure.ts';
import { isTransient } from './is-transient.ts';

/** The question or its answer is longer than the model takes: not an error of anybody. */
export class TooLong extends Error {}

const asksAgain = 'Assay asks again later; `assay doctor` tells what is wrong.';

/** What a failure means to a person. Nothing of what the server wrote is in it. */
export function failureError(failure: Failure, host: string): AssayError {
  if (failure.kind === 'refused') return refusalError(failure.refusal, host);
  const what = {
    broken: `The language model at ${host} cannot be reached, or the connection broke`,
    late: `The language model at ${host} did not answer before its deadline`,
    oversize: `The language model at ${host} sent more than an answer may be long`,
  }[failure.kind];
  return failure.kind === 'oversize'
    ? unusable(`${what}.`)
    : new AssayError({ code: 'MODEL_UNREACHABLE', message: `${what}.`, remedy: asksAgain });
}

function refusalError(refusal: Refusal, host: string): AssayError {
  const { status } = refusal;
  if (isQuotaSpent(refusal)) {
    return new AssayError({
      code: 'MODEL_QUOTA_SPENT',
      message: `The account at ${host} has no quota left for the language model.`,
      remedy: 'Raise its limit or add credit there; Assay asks again later.',
    });
  }
  if (isTransient({ kind: 'refused', refusal })) {
    return new AssayError({
      code: 'MODEL_UNREACHABLE',
      message:
        status === 429
          ? `The language model at ${host} is busy (HTTP 429).`
          : `The language model at ${host} has a problem of its own (HTTP ${status}).`,
      remedy: asksAgain,
    });
  }
  if (isFiltered(refusal)) return unusable(`A filter at ${host} kept the text from the model.`);
  return new AssayError({ code: 'MODEL_REFUSED', ...whyRefused(status, host) });
}

function whyRefused(status: number, host: string) {
  if (status === 401 || status === 403) {
    return {
      message: `The language model at ${host} does not accept the key (HTTP ${status}).`,
      remedy: 'Correct OPENAI_API_KEY, or AZURE_OPENAI_API_KEY at Azure; then run `assay doctor`.',
    };
  }
  if (status === 404) {
    return {
      message: `There is no such language model at ${host} (HTTP 404).`,
      remedy: 'Correct ASSAY_MODEL or OPENAI_BASE_URL; `assay doctor` tells what is there.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      message: `${host} sends requests for the language model elsewhere (HTTP ${status}).`,
      remedy: 'Set OPENAI_BASE_URL to the address that answers; Assay follows no redirects.',
    };
  }
  return {
    message: `The language model at ${host} refused the request (HTTP ${status}).`,
    remedy: 'Run `assay doctor`: it tries what the server understands.',
  };
}

export function unusable(message: string): AssayError {
  return new AssayError({
    code: 'MODEL_ANSWER_UNUSABLE',
    message,
    remedy: 'What the rules found stands; `assay doctor` tells how well the model can be used.',
  });
}

export function cancelled(cause?: unknown): AssayError {
  return new AssayError({
    code: 'CANCELLED',
    message: 'The language model was no longer waited for.',
    remedy: 'Start it again; nothing that was accepted is lost.',
    cause,
  });
}

/**
 * What an error of LangChain or the openai package means: the AssayError below it, CANCELLED when
 * the work was cancelled, else MODEL_ANSWER_UNUSABLE, because everything about the way there is
 * known to the transport. The error itself may hold document text and is not kept.
 */
export function modelError(error: unknown, signal: AbortSignal): AssayError {
  const own = ownError(error);
  if (own instanceof AssayError) return own;
  if (signal.aborted) return cancelled(signal.reason);
  if (own) return unusable('The question is longer than the language model takes.');
  return unusable('The language model sent something that is not an answer.');
}

/** The error of ours that libraries wrapped. */
export function ownError(error: unknown): AssayError | TooLong | undefined {
  let below: unknown = error;
  for (let depth = 0; depth < 8 && below instanceof Error; depth++) {
    if (below instanceof AssayError || below instanceof TooLong) return below;
    below = below.cause;
  }
  return undefined;
}

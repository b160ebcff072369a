import type { Candidate } from '../claims/candidate.ts';
import type { Source } from '../claims/rules/source.ts';
import { AssayError, type ErrorReport } from '../errors.ts';
import type { ClaimExtractor, ExtractOptions } from '../ports/claim-extractor.ts';

/** What a model proposed about a document; `error` says why it is not all. */
export type ModelProposals = Readonly<{
  proposals: readonly Candidate[];
  /** How often it gave words that do not stand in the document. */
  unmatched: number;
  /** Pages it was not sent. */
  leftOut: readonly number[];
  error?: ErrorReport;
}>;

type AskOptions = Required<Omit<ExtractOptions, 'onUnmatched' | 'onLeftOut'>>;

/** More than any document says; a model that goes on for ever is not listened to. */
const mostProposals = 5_000;

/**
 * Asks a model about one document. Resolves when the signal aborts, also where the model does not
 * listen to it. Throws a bug, or what store and disk say.
 */
export async function modelProposals(
  extractor: ClaimExtractor,
  source: Source,
  options: AskOptions,
): Promise<ModelProposals> {
  const proposals: Candidate[] = [];
  let unmatched = 0;
  const onUnmatched = () => {
    unmatched += 1;
  };
  let leftOut: readonly number[] = [];
  const onLeftOut = (pages: readonly number[]) => {
    leftOut = pages;
  };
  const aborted = whenAborted(options.signal);
  let asked: AsyncIterator<Candidate> | undefined;
  try {
    const how = { ...options, onUnmatched, onLeftOut };
    asked = extractor.extract(source, how)[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([asked.next(), aborted]);
      if (!next || next.done) return { proposals, unmatched, leftOut };
      // Nobody proposes in the name of the rules.
      proposals.push({ ...next.value, proposedBy: extractor.id });
      if (proposals.length === mostProposals)
        return { proposals, unmatched, leftOut, error: endless };
    }
  } catch (error) {
    if (!(error instanceof AssayError) || !isOfModel(error)) throw error;
    return { proposals, unmatched, leftOut, error: error.report() };
  } finally {
    // Not awaited: one that does not listen never ends.
    asked?.return?.().catch(() => 'nobody asks it any more');
  }
}

/** All others are said by store and disk. */
function isOfModel({ code }: AssayError): boolean {
  return code.startsWith('MODEL_') || code === 'CANCELLED';
}

const endless: ErrorReport = {
  code: 'MODEL_ANSWER_UNUSABLE',
  message: `The model proposed more than ${mostProposals} claims, and was not heard to the end.`,
  remedy: 'Choose another model with ASSAY_MODEL.',
};

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

import { catalogue } from '../../../src/criteria/catalogue/catalogue.ts';
import type { AssayError } from '../../../src/errors.ts';
import type { Document } from '../../../src/evidence/document.ts';
import type { ClaimExtractor, ExtractOptions } from '../../../src/ports/claim-extractor.ts';
import type { Meter } from '../../../src/ports/model-work.ts';
import type { Connection } from '../connection/connection.ts';
import { outputSchema } from '../connection/output-schema.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { type LooseAnswer, looseAnswerSchema, strictAnswer } from './answer-schema.ts';
import type { Asker, Question } from './asker.ts';
import { chunksOf } from './chunks.ts';
import { type Family, familyOf } from './family.ts';
import { inOrder } from './in-order.ts';
import type { Chunk } from './line.ts';
import type { Chance } from './marking.ts';
import { linesOf } from './page-lines.ts';
import { type Proposals, readChunk } from './read-chunk.ts';
import { withinDocument, withinPages } from './within-budget.ts';

type Options = Readonly<{
  model: string;
  /** What requests are marked with; default: unguessable. */
  chance?: Chance;
}>;

/** Chunks of one document under way at once; the connection limits what all documents ask. */
const width = 16;
/** Answers in a row that are none, and none that is one, after which a document is given up. */
const patience = 3;

const unpaid: Meter = { permit: async () => undefined, book: () => undefined };

/**
 * A model as a `ClaimExtractor`: shown numbered lines, it answers with numbers and a few words, and
 * code takes the bytes. Where it cannot be asked, what was got is proposed first, then the first
 * MODEL_ error is thrown; answers are kept, so that asking again costs only what is missing.
 */
export function modelExtractor(connection: Connection, { model, chance }: Options): ClaimExtractor {
  const id = `langchain:${model}` as const;
  return {
    id,
    async *extract({ document, classification }, options) {
      const family = familyOf(classification.kind);
      if (!family) return;
      const over = new AbortController();
      const signal = AbortSignal.any([options.signal, over.signal]);
      const { chunks, leftOut } = await toSend(document, family, signal);
      if (leftOut.length > 0) options.onLeftOut?.(leftOut);
      const { meter = unpaid, cache } = options;
      const asker: Asker = {
        connection,
        document: document.sha256,
        work: { signal, meter },
        ...(cache && { cache }),
        ...(chance && { chance }),
      };
      const question = await questionFor(family);
      const ask = (chunk: Chunk) =>
        readChunk(asker, { ...question, chunk }, { document, family, proposedBy: id });
      try {
        yield* told(inOrder(chunks, ask, { width, isLast: untilHopeless() }), chunks, options);
      } finally {
        over.abort();
      }
    },
  };
}

/** Hands on the candidates, tells what is done, and throws the first failure at the end. */
async function* told(
  results: AsyncIterable<Proposals>,
  chunks: readonly Chunk[],
  { onPart, onUnmatched }: ExtractOptions,
) {
  let first: AssayError | undefined;
  let part = 0;
  for await (const { candidates, unmatched, failure } of results) {
    first ??= failure;
    part += 1;
    onPart?.(part, chunks.length);
    for (let count = unmatched; count > 0; count -= 1) onUnmatched?.();
    yield* candidates;
  }
  if (first) throw first;
}

/** After what asking about more of the document is a waste. */
function untilHopeless(): (result: Proposals) => boolean {
  let isAnswered = false;
  let unusable = 0;
  return ({ failure, gaveUp }) => {
    if (failure === undefined) isAnswered = true;
    else unusable += 1;
    if (failure === undefined) return false;
    if (failure.code !== 'MODEL_ANSWER_UNUSABLE' || gaveUp) return true;
    return !isAnswered && unusable >= patience;
  };
}

/** What of a document is sent in which requests, and the pages that are not sent whole. */
async function toSend(document: Document, family: Family, signal: AbortSignal) {
  const lines = await linesOf(document, family.readsRows, signal);
  // The one page of a text file is the whole of it.
  const isPaged = document.mediaType === 'application/pdf';
  const pages = isPaged ? withinPages(lines) : { kept: lines, leftOut: [] };
  const { kept: chunks, leftOut } = withinDocument(chunksOf(pages.kept), family);
  const missing = new Set([...pages.leftOut, ...leftOut]);
  return { chunks, leftOut: [...missing].sort((left, right) => left - right) };
}

async function questionFor(family: Family): Promise<Omit<Question<LooseAnswer>, 'chunk'>> {
  const common = await loadPrompt('extract-common');
  const criteria = catalogue.map(({ id, title }) => `${id} ${title}`).join('; ');
  const prompt = await loadPrompt(family.prompt, { common: common.text, criteria });
  const strict = outputSchema(prompt.output ?? prompt.name, strictAnswer(family));
  return { prompt, schema: { ...strict, parse: looseAnswerSchema } };
}

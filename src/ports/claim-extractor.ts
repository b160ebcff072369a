import type { Candidate } from '../claims/candidate.ts';
import type { Document } from '../evidence/document.ts';
import type { Classification } from '../evidence/evidence.ts';
import type { AnswerCache, Meter } from './model-work.ts';

export type ExtractOptions = Readonly<{
  signal: AbortSignal;
  /** Who pays for a model's requests; absent: nobody counts. */
  meter?: Meter;
  /** What the model answered before about the same words. */
  cache?: AnswerCache;
  /** Told as parts of the document are done; `part` counts from 1. */
  onPart?: (part: number, of: number) => void;
  /** Told of each proposal whose words do not stand in the document. */
  onUnmatched?: () => void;
  /** Told, once, of pages that were not sent, or not whole: they cost more than a document may. */
  onLeftOut?: (pages: readonly number[]) => void;
}>;

/**
 * Proposes claims; decides nothing. The rules and every model go through the same gate. A model
 * throws MODEL_… when it could not be asked about some part; what was proposed until then holds.
 */
export interface ClaimExtractor {
  /** "rules", or "langchain:" and the name of the model; stands on every claim it proposed. */
  readonly id: `langchain:${string}` | 'rules';
  extract(
    source: Readonly<{ document: Document; classification: Classification }>,
    options: ExtractOptions,
  ): AsyncIterable<Candidate>;
}

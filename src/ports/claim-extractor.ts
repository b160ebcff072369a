import type { Candidate } from '../claims/candidate.ts';
import type { Document } from '../evidence/document.ts';
import type { Classification } from '../evidence/evidence.ts';

/** Proposes claims; decides nothing. The rules and every model go through the same gate. */
export interface ClaimExtractor {
  readonly id: string;
  extract(
    source: Readonly<{ document: Document; classification: Classification }>,
    options: Readonly<{ signal: AbortSignal }>,
  ): AsyncIterable<Candidate>;
}

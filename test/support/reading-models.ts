import type { Candidate } from '../../src/claims/candidate.ts';
import type { Document } from '../../src/evidence/document.ts';
import type { ClaimExtractor, ExtractOptions } from '../../src/ports/claim-extractor.ts';
import type { Model } from '../../src/ports/model.ts';
import type { Meter } from '../../src/ports/model-work.ts';
import { candidate, spanOf } from './candidates.ts';

/** What the model of a test does when it is asked about a document. */
export type Reads = (
  document: Document,
  options: Required<ExtractOptions>,
) => AsyncIterable<Candidate>;

type ReadingModel = Model &
  Readonly<{
    /** Files it was asked about, in order. */
    asked: readonly string[];
  }>;

const unused = () => {
  throw new Error('Nobody asks this model a question.');
};

/** A model that only reads documents, and how it does so. */
export function readingModel(
  reads: Reads,
  more: Partial<Pick<Model, 'name' | 'evidence' | 'budget' | 'concurrency'>> = {},
): ReadingModel {
  const name = more.name ?? 'test-model';
  const asked: string[] = [];
  const extractor: ClaimExtractor = {
    id: `langchain:${name}`,
    extract({ document }, options) {
      asked.push(document.file);
      return reads(document, options as Required<ExtractOptions>);
    },
  };
  return {
    name,
    evidence: 'all',
    budget: {},
    concurrency: 4,
    prepare: async () => undefined,
    extractor,
    questionReader: { read: unused },
    answerWriter: { write: unused },
    investigator: { investigate: unused },
    ...more,
    asked,
  };
}

/** A policy of our own: the rules see that code is signed, and not who runs the update server. */
export const policyText = [
  'Secure development policy of Kestrel Controls s.r.o.',
  'All releases are digitally signed.',
  'Our update server is operated by Northwind Hosting.',
  'Our build server is operated by Oakfield Cloud.',
].join('\n\n');

/** An organisation a sentence of the document names; `as`: by another name than it prints. */
export function operator(document: Document, name: string, as = name): Candidate {
  const words = `server is operated by ${name}.`;
  return candidate('subservice-organisation', { name: as }, [spanOf(document, words, ['name'])]);
}

/** What the rules find in the policy, too. */
export function signedReleases(document: Document): Candidate {
  const detail = 'All releases are digitally signed';
  const span = spanOf(document, detail, ['criterion', 'detail']);
  return candidate('practice', { criterion: 'REL-03', detail }, [span]);
}

/** One request to the model. */
export async function used(meter: Meter, inputTokens: number, outputTokens: number): Promise<void> {
  await meter.permit(inputTokens + outputTokens);
  meter.book({ requests: 1, inputTokens, outputTokens });
}

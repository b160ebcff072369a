import type { Candidate } from '../../src/claims/candidate.ts';
import type { Document } from '../../src/evidence/document.ts';
import type { ClaimExtractor, ExtractOptions } from '../../src/ports/claim-extractor.ts';
import type { Model } from '../../src/ports/model.ts';
import { candidate, spanOf } from './candidates.ts';

/** What the model of a test does when it is asked about a document. */
export type Reads = (document: Document, options: Required<ExtractOptions>) => AsyncIterable<Candidate>;

export type ReadingModel = Model &
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

/** An organisation a sentence of the document names. */
export function operator(document: Document, name: string): Candidate {
  const words = document.pages[0]?.text.match(new RegExp(`[^\\n]*${name}\\.`, 'u'))?.[0] ?? name;
  return candidate('subservice-organisation', { name }, [spanOf(document, words, ['name'])]);
}

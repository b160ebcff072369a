import { modelExtractor } from '../../../../adapters/model/extraction/model-extractor.ts';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import type { ExtractOptions } from '../../../../src/ports/claim-extractor.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { shownLines } from './honest-model.ts';
import { scriptedConnection } from './scripted-connection.ts';

/** A policy of pages full of sentences that name one practice. */
export const policy = (pages: number) =>
  Array.from({ length: pages }, (_, page) =>
    Array.from(
      { length: 40 },
      (_unused, line) =>
        `Rule ${page}-${line}: every change of the firmware is reviewed by a peer.`,
    ).join('\n\n'),
  ).join('\n=== page ===\n');

type Source = ReturnType<typeof printedSource>;
export type Says = Parameters<typeof scriptedConnection>[0];

/** What a model that says this is asked and proposes. */
export async function extracted(source: Source, says: Says, options: Partial<ExtractOptions> = {}) {
  const { connection, requests } = scriptedConnection(says);
  const extractor = modelExtractor(connection, { model: 'scripted' });
  let unmatched = 0;
  const parts: string[] = [];
  const candidates = [];
  const all: ExtractOptions = {
    signal: new AbortController().signal,
    onUnmatched: () => {
      unmatched += 1;
    },
    onPart: (part, of) => void parts.push(`${part}/${of}`),
    ...options,
  };
  let error: unknown;
  try {
    for await (const candidate of extractor.extract(source, all)) candidates.push(candidate);
  } catch (thrown) {
    error = thrown;
  }
  return { candidates, requests, unmatched, parts, error };
}

export const paper = (text: string, kind: EvidenceKind) => printedSource(text, kind);
/** The number of the line that prints the words. */
export const lineOf = (input: string, words: string): number =>
  shownLines(input).find(({ text }) => text.includes(words))?.number ?? 0;

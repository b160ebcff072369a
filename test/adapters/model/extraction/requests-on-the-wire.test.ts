import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../../../adapters/model/connection/connect.ts';
import { modelExtractor } from '../../../../adapters/model/extraction/model-extractor.ts';
import { classifyDocument } from '../../../../src/evidence/classify-document.ts';
import { type Document, visibleView } from '../../../../src/evidence/document.ts';
import type { ModelConfig } from '../../../../src/model-config.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { json, type OpenAiServer, openAiServer } from '../../../support/openai-server.ts';
import { printedDocument } from '../../../support/printed-pages.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { memoryCache } from './scripted-connection.ts';

const samples = path.resolve(import.meta.dirname, '../../../../samples/evidence');

let server: OpenAiServer | undefined;
afterEach(() => server?.close());

/** Reads a document with a model at a local server that finds nothing; gives what it was sent. */
async function sentFor(document: Document) {
  server = await openAiServer(() => json({ claims: [] }));
  const config: ModelConfig = {
    server: { kind: 'openai', baseUrl: server.url, apiKey: 'key' },
    model: 'gpt-4.1-mini',
    evidence: 'all',
    structured: 'json_schema',
    concurrency: 4,
    timeoutMs: 20_000,
    budget: {},
  };
  const connection = connect(config, { log: memoryLog() });
  const extractor = modelExtractor(connection, { model: config.model });
  const cache = memoryCache();
  const read = async () => {
    const source = { document, classification: classifyDocument(document) };
    const signal = new AbortController().signal;
    await Array.fromAsync(extractor.extract(source, { signal, cache }));
    return server?.requests.length ?? 0;
  };
  const requests = await read();
  const bodies = server.requests.map((request) => JSON.stringify(request)).join('');
  return { tokens: bodies.length / 4, bodies, requests, again: (await read()) - requests };
}

const ownTokens = ({ pages }: Document): number =>
  pages.reduce((sum, page) => sum + visibleView(page, 'text').length / 4, 0);

/** 100 pages full of sentences, no two alike. */
function longReport(): Document {
  const words =
    'the supplier tests every release of the product before it is shipped to customers.';
  const pages = Array.from({ length: 100 }, (_, page) =>
    Array.from({ length: 55 }, (_unused, line) => `In case ${page}.${line} ${words}`).join('\n\n'),
  );
  return printedDocument(pages.join('\n=== page ===\n'));
}

describe('what is sent about a document', () => {
  test('a report of 100 pages costs at most 1.4 times its own tokens, and nothing again', async () => {
    const document = longReport();
    const { tokens, bodies, again } = await sentFor(document);
    expect(document.pages).toHaveLength(100);
    expect(tokens / ownTokens(document)).toBeLessThan(1.4);
    expect(again).toBe(0);
    for (const words of ['case 0.0 the', 'case 57.31 the', 'case 99.54 the']) {
      expect(bodies.split(words)).toHaveLength(2);
    }
  }, 30_000);

  test.each([
    'kestrel-iec-62443-4-1-certificate.pdf',
    'kestrel-iso-27001-certificate.pdf',
    'nordwerk-iso-27001-zertifikat.pdf',
    'nordwerk-secure-development-certificate.pdf',
  ])('the certificate %s costs at most 2,000 tokens in one request', async (file) => {
    const document = await readInProcess(readFileSync(path.join(samples, file)), file);
    const { tokens, requests } = await sentFor(document);
    expect(requests).toBe(1);
    expect(tokens).toBeLessThan(2000);
  });
});

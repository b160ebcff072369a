import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { type OpenDesk, openDesk } from '../../adapters/desk/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { ingest } from '../../src/pipeline.ts';
import { type ChatServer, chatServer } from '../support/eval/chat-server.ts';
import { variedReport } from '../support/eval/varied-report.ts';
import type { Benchmark, Measurement } from './measurement.ts';
import { measureModelMemory } from './model-memory.ts';

/** Twenty documents take minutes: `--full`. */
const documents = process.argv.includes('--full') ? 20 : 4;
const pages = 50;
const delayMs = 2_000;
const concurrency = 4;
const certificate = path.resolve(
  import.meta.dirname,
  '../../samples/evidence/kestrel-iec-62443-4-1-certificate.pdf',
);

const most = (name: string, value: number, unit: string, goal: number): Measurement => ({
  name,
  value,
  unit,
  goal,
  met: value <= goal,
});

type Paper = Readonly<{ file: string; bytes: Uint8Array<ArrayBuffer> }>;

/** A desk of the product with a model that finds nothing, `delayMs` after it is asked. */
async function withModel<T>(
  options: Readonly<{ delayMs: number }>,
  work: (desk: OpenDesk, server: ChatServer) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const server = await chatServer(() => '{"claims":[]}', options);
  const desk = await openDesk(
    readConfig(
      {},
      {
        ASSAY_DATA: folder,
        ASSAY_LOG_LEVEL: 'silent',
        OPENAI_BASE_URL: server.url,
        ASSAY_MODEL: 'bench',
        ASSAY_MODEL_CONCURRENCY: `${concurrency}`,
      },
    ),
  );
  try {
    return await work(desk, server);
  } finally {
    await desk.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function handIn(desk: OpenDesk, papers: readonly Paper[]): Promise<void> {
  const uploads = papers.map(({ file, bytes }) => ({
    file,
    bytes,
    supplier: 'Kestrel Controls',
    by: 'bench',
  }));
  const results = await ingest(desk, uploads, { signal: new AbortController().signal });
  const failed = results.filter(({ status }) => status === 'failed');
  if (failed.length > 0) throw new Error(`${failed.length} papers could not be read.`);
}

const tokensOf = (sizes: readonly number[]) =>
  Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 4);

/** Against a model that takes two seconds for each answer. */
async function measureThroughput(): Promise<Measurement[]> {
  const papers = Array.from({ length: documents }, (_, at) => ({
    file: `report-${at}.pdf`,
    bytes: variedReport(pages, at + 1),
  }));
  return withModel({ delayMs }, async (desk, server) => {
    await desk.model?.prepare();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const since = performance.now();
    await handIn(desk, papers);
    const seconds = (performance.now() - since) / 1_000;
    delay.disable();
    const ideal = (server.sizes.length * delayMs) / 1_000 / concurrency;
    const what = `${documents} documents of ${pages} pages, ${server.sizes.length} requests of 2 s`;
    return [
      most(`${what}, ${concurrency} at once`, seconds, 's', 1.3 * ideal),
      most(`${what}: time against the ideal of ${ideal} s`, seconds / ideal, 'x', 1.3),
      most('event loop delay while a model reads, p99', delay.percentile(99) / 1e6, 'ms', 50),
      most('event loop delay while a model reads, longest', delay.max / 1e6, 'ms', 150),
    ];
  });
}

/** Characters of the bodies of all requests, prompt and schema included, divided by four. */
async function measureTokens(): Promise<Measurement[]> {
  const report = { file: 'report.pdf', bytes: variedReport(100, 1_000) };
  const own = await readDocument(report);
  const ownTokens = Math.ceil(own.pages.reduce((sum, page) => sum + page.text.length, 0) / 4);
  const letter = { file: 'certificate.pdf', bytes: Uint8Array.from(readFileSync(certificate)) };
  return withModel({ delayMs: 0 }, async (desk, { sizes }) => {
    await handIn(desk, [report]);
    const forReport = sizes.length;
    const sent = tokensOf(sizes);
    await handIn(desk, [letter]);
    const forLetter = tokensOf(sizes.slice(forReport));
    const before = sizes.length;
    await handIn(desk, [report, letter]);
    return [
      most('tokens sent for a report of 100 pages, against its own', sent / ownTokens, 'x', 1.4),
      most('tokens sent for a certificate of one page', forLetter, 'tokens', 2_000),
      most('requests for papers handed in again', sizes.length - before, 'requests', 0),
    ];
  });
}

export const run: Benchmark = async () => [
  ...(await measureThroughput()),
  ...(await measureTokens()),
  ...(await measureModelMemory()),
];

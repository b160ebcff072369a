import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { readDocument } from '../../src/evidence/read-document.ts';
import { longReport } from '../support/long-report.ts';
import type { Benchmark, Measurement } from './measurement.ts';

/** Goal: pages per second as a share of what `pdftotext -layout` does in the same run. */
const goal = 0.25;
const rounds = 7;
const reportFrom = 80;
const shared = path.join(import.meta.dirname, '../../../shared/evidence/files');

type Report = Readonly<{ name: string; file: string }>;

function drawnReport(folder: string): Report {
  const file = path.join(folder, 'drawn-report.pdf');
  writeFileSync(file, longReport(160));
  return { name: 'drawn report', file };
}

function publicReports(): Report[] {
  const files = existsSync(shared) ? readdirSync(shared) : [];
  return files
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => ({ name: file.slice(0, 24), file: path.join(shared, file) }));
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure({ name, file }: Report): Promise<Measurement | undefined> {
  const bytes = readFileSync(file);
  const { pages } = await readDocument({ bytes, file });
  if (pages.length < reportFrom) return undefined;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await millisecondsOf(() => readDocument({ bytes, file })));
    theirs.push(
      await millisecondsOf(() => execFileSync('pdftotext', ['-layout', file, '/dev/null'])),
    );
  }
  // The fastest of each: whatever else runs on the machine only slows down.
  const perSecond = (times: readonly number[]) => (1_000 * pages.length) / Math.min(...times);
  const [value, peer] = [perSecond(ours), perSecond(theirs)];
  const ratio = value / peer;
  return {
    name: `reading ${name} (${pages.length} pages)`,
    value,
    unit: 'pages/s',
    goal: goal * peer,
    met: ratio >= goal,
    peer: { name: 'pdftotext -layout', value: peer, ratio },
  };
}

async function eventLoop({ file }: Report): Promise<Measurement[]> {
  const bytes = readFileSync(file);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await readDocument({ bytes, file });
  delay.disable();
  const line = (name: string, value: number, most: number): Measurement => ({
    name: `event loop delay while reading, ${name}`,
    value,
    unit: 'ms',
    goal: most,
    met: value <= most,
  });
  return [line('p99.9', delay.percentile(99.9) / 1e6, 50), line('longest', delay.max / 1e6, 150)];
}

/** Reader start-up is part of every time. Needs `pdftotext` (poppler-utils). */
export const run: Benchmark = async () => {
  // As src/start-program.ts does.
  enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/assay'));
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  try {
    const drawn = drawnReport(folder);
    const measured: (Measurement | undefined)[] = [];
    for (const report of [drawn, ...publicReports()]) measured.push(await measure(report));
    const reports = measured.filter((it) => it !== undefined);
    return [...reports, ...(await eventLoop(drawn))];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

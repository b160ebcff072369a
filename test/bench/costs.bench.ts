import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { loadCosts } from '../../src/records/load-costs.ts';
import { openMeter } from '../../src/records/open-meter.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { spendingRecords, spentOn } from '../../src/records/spending-record.ts';
import { payingDesk } from '../support/paying-desk.ts';
import { type Benchmark, type Measurement, percentile } from './measurement.ts';

const month = '2026-11';
const [pieces, documents, requests] = [10_000, 16, 50];
const since = (start: number) => performance.now() - start;

/** A month in which so many documents were read and so many questions answered. */
async function fillMonth({ store, workspace }: Place): Promise<void> {
  const models = [{ model: 'gpt-5-mini', requests: 3, inputTokens: 6000, outputTokens: 800 }];
  for (let at = 0; at < pieces; at += 1000) {
    const puts = Array.from({ length: 1000 }, (_, nth) => {
      const id = `${at + nth}`;
      const paper = spentOn(month, { kind: 'document', evidenceId: id });
      const answer = spentOn(month, { kind: 'answer', operation: id });
      return [
        ...(spendingRecords.put({ month, of: 'document', id, models }, ...paper).put ?? []),
        ...(spendingRecords.put({ month, of: 'answer', id, models }, ...answer).put ?? []),
      ];
    });
    await store.commit(workspace, { put: puts.flat() });
  }
}

/** What counting adds to a request to a model, and how long it takes to tell a month. */
export const run: Benchmark = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const store = await openSqliteStore(folder);
  const place = { store, workspace: 'bench' };
  try {
    await fillMonth(place);
    const desk = payingDesk(place, { budget: { tokens: 1e9, usd: 1000 } });
    const times: number[] = [];
    const readOne = async (nth: number) => {
      const meter = openMeter(desk, { kind: 'document', evidenceId: `ev-${nth}` });
      for (let at = 0; at < requests; at += 1) {
        const start = performance.now();
        await meter.permit(4000);
        meter.book({ requests: 1, inputTokens: 2000, outputTokens: 300 });
        times.push(since(start));
      }
      await meter.close();
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: documents }, (_, nth) => readOne(nth)));
    const all = since(start);
    const told = performance.now();
    await loadCosts(place, month, desk.model.budget);
    const line = (name: string, value: number, goal: number): Measurement => ({
      name,
      value,
      unit: 'ms',
      goal,
      met: value <= goal,
    });
    return [
      line('counting a request to a model, 16 documents side by side', all / times.length, 5),
      line('the same, until it may be sent, p95', percentile(times, 0.95), 100),
      line('costs of a month with 10,000 documents and 10,000 answers', since(told), 1000),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

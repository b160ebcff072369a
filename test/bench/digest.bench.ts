import { performance } from 'node:perf_hooks';
import { loadDigest } from '../../src/conversation/load-digest.ts';
import { loadLevelChart } from '../../src/conversation/load-level-chart.ts';
import { digestReply } from '../../src/conversation/replies/digest-reply.ts';
import { findCriterion } from '../../src/criteria/catalogue/catalogue.ts';
import { together } from '../../src/records/change.ts';
import type { Desk } from '../../src/records/desk.ts';
import { putHistory } from '../../src/records/history-record.ts';
import { listSuppliers, supplierRecords } from '../../src/records/supplier-record.ts';
import { today } from '../support/evidence.ts';
import type { Benchmark } from './measurement.ts';
import { portfolioDesk } from './portfolio-desk.ts';

const goalMs = 2_000;
const moved = ['GOV-01', 'SCD-02', 'DEP-01'].filter((id) => findCriterion(id) !== undefined);

/** Every supplier has a year of changes, three of them in the last week. */
async function fillHistory({ place }: Desk): Promise<void> {
  const days = Array.from({ length: 12 }, (_, at) => dayBefore(1 + at * 30));
  for await (const { data } of supplierRecords.scan(place)) {
    const changes = moved.map((criterion) => ({
      criterion,
      from: 'E1' as const,
      to: 'E2' as const,
      status: { from: 'gap', to: 'partial' } as const,
      because: 'New evidence: "reviews are held"',
    }));
    const commits = days.map((asOf) =>
      putHistory(
        data.id,
        { at: `${asOf}T09:00:00.000Z`, asOf, causes: ['evidence'], evidence: [] },
        changes,
      ),
    );
    await place.store.commit(place.workspace, together(...commits));
  }
}

const dayBefore = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString();

/** The digest of 1,000 suppliers as it is said, with its picture, from SQLite on disk, in one process. */
export const run: Benchmark = async () => {
  const { desk, close } = await portfolioDesk();
  try {
    await fillHistory(desk);
    const since = performance.now();
    const digest = await loadDigest(desk, { asOf: today, since: dayBefore(7) });
    const picture = await loadLevelChart(desk, await listSuppliers(desk.place), today);
    const { actions } = digestReply(digest, { buttons: true, picture });
    const value = performance.now() - since;
    if (digest.changed.length === 0 || actions.length === 0) throw new Error('It says nothing.');
    return [
      { name: 'digest of 1,000 suppliers', value, unit: 'ms', goal: goalMs, met: value <= goalMs },
    ];
  } finally {
    await close();
  }
};

import { describe, expect, test } from 'vitest';
import { openMeter } from '../../src/records/open-meter.ts';
import { forgetSpending, spendingRecords } from '../../src/records/spending-record.ts';
import { payingDesk } from '../support/paying-desk.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();

/** A document and an answer in each of these months. */
async function spent(...months: readonly string[]) {
  const desk = payingDesk(freshPlace());
  for (const month of months) {
    desk.moveTo(`${month}-15T00:00:00Z`);
    for (const what of [
      { kind: 'document', evidenceId: 'ev-1' },
      { kind: 'answer', operation: `asked in ${month}` },
    ] as const) {
      const meter = openMeter(desk, what);
      await meter.permit(10);
      meter.book({ requests: 1, inputTokens: 5, outputTokens: 5 });
      await meter.close();
    }
  }
  return desk;
}

async function kept({ place }: Awaited<ReturnType<typeof spent>>) {
  const records = await spendingRecords.list(place);
  return records.map(({ data }) => `${data.month} ${data.of}`);
}

describe('records of spending', () => {
  test('keep documents and answers for 400 days, and months for good', async () => {
    const desk = await spent('2025-09', '2025-10', '2025-11', '2026-11');
    await forgetSpending(desk.place, '2026-11-24');
    expect(await kept(desk)).toEqual([
      '2025-09 month',
      '2025-10 month',
      ...['2025-11 answer', '2025-11 document', '2025-11 month'],
      ...['2026-11 answer', '2026-11 document', '2026-11 month'],
    ]);
  });

  test('are looked through once a month by who writes them', async () => {
    const desk = await spent('2025-01', '2026-11');
    expect(await kept(desk)).toEqual([
      '2025-01 month',
      ...['2026-11 answer', '2026-11 document', '2026-11 month'],
    ]);
  });

  test('are forgotten in any number', async () => {
    const { place } = await spent('2026-11');
    const { store, workspace } = place;
    const old = { month: '2025-01', of: 'answer', models: [] } as const;
    const puts = Array.from({ length: 1201 }, (_, at) =>
      spendingRecords.put({ ...old, models: [] }, '2025-01', 'answer', `a${at}`),
    );
    await store.commit(workspace, { put: puts.flatMap(({ put = [] }) => put) });
    await forgetSpending(place, '2026-11-24');
    expect(await spendingRecords.list(place, '2025-01')).toEqual([]);
    expect(await spendingRecords.list(place, '2026-11', 'answer')).toHaveLength(1);
  });
});

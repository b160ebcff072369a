import { afterEach, describe, expect, test, vi } from 'vitest';
import { acceptUpload } from '../../src/evidence/accept-upload.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { type Lease, startReading } from '../../src/ingest/reading-lease.ts';
import type { Settlement } from '../../src/ingest/settlements.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { freshDesk, type TestDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const leaseMs = 9_000;
const patience = { timeout: 10_000 };

async function received(supplier = 'Nordwerk GmbH'): Promise<{ desk: TestDesk; id: string }> {
  const desk = freshDesk(data);
  const bytes = Buffer.from('Secure development policy');
  const upload = { file: 'policy.txt', bytes, supplier, by: 'terminal' };
  const { evidence } = await acceptUpload(desk, upload, { maxBytes: 1000 });
  return { desk, id: evidence.id };
}

async function lease(desk: TestDesk, id: string): Promise<Lease> {
  const start = await startReading(desk, id, leaseMs);
  if (start.state !== 'leased') throw new Error(`It is ${start.state}.`);
  return start.lease;
}

const current = async (desk: TestDesk, id: string) =>
  (await evidenceRecords.get(desk.place, id))?.data;

const checked = async (evidence: Evidence): Promise<Settlement> => ({
  evidence: { ...evidence, pages: 3, progress: { status: 'checked' } },
  change: {},
  deed: {
    at: '2026-11-23T09:00:00Z',
    by: 'Assay',
    action: 'evidence checked',
    evidence: evidence.id,
  },
});

describe('the right to read an evidence', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is given to one reader, until it is settled', async () => {
    const { desk, id } = await received();
    const held = await lease(desk, id);
    const until = desk.clock.now().epochMilliseconds + leaseMs;
    expect(await startReading(desk, id, leaseMs)).toEqual({ state: 'held', until });
    expect(await held.settle(checked)).toMatchObject({ pages: 3 });
    expect(await startReading(desk, id, leaseMs)).toMatchObject({ state: 'settled' });
    expect(await current(desk, id)).toMatchObject({ pages: 3, progress: { status: 'checked' } });
    expect(await unfinishedRecords.list(desk.place)).toEqual([]);
  });

  test('goes to exactly one of ten who ask at once', async () => {
    const { desk, id } = await received();
    const starts = await Promise.all(
      Array.from({ length: 10 }, () => startReading(desk, id, leaseMs)),
    );
    expect(starts.filter((start) => start.state === 'leased')).toHaveLength(1);
    for (const start of starts) if (start.state === 'leased') await start.lease.giveBack();
  });

  test('is taken over only when it has expired, and the first reader then writes nothing', async () => {
    const { desk, id } = await received();
    const first = await lease(desk, id);
    desk.clock.forward(leaseMs - 1);
    expect((await startReading(desk, id, leaseMs)).state).toBe('held');
    desk.clock.forward(1);
    const second = await lease(desk, id);
    expect(second.evidence.progress).toMatchObject({ status: 'reading', attempt: 2 });
    expect(await first.settle(checked)).toBeUndefined();
    expect(first.lost.aborted).toBe(true);
    expect(await second.settle(checked)).toBeDefined();
    const log = (await auditRecords.list(desk.place)).map((stored) => stored.data.action);
    expect(log.filter((action) => action === 'evidence checked')).toHaveLength(1);
  });

  test('ends after nine take-overs: the evidence has failed, and says why', async () => {
    const { desk, id } = await received();
    for (let reader = 1; reader <= 10; reader += 1) {
      await lease(desk, id);
      desk.clock.forward(leaseMs);
    }
    const start = await startReading(desk, id, leaseMs);
    expect(start).toMatchObject({
      state: 'settled',
      evidence: {
        progress: {
          status: 'failed',
          error: {
            code: 'READER_FAILED',
            message: 'Reading was broken off 10 times, so it is not tried again.',
          },
        },
      },
    });
    expect(await unfinishedRecords.list(desk.place)).toEqual([]);
    expect(await unjudgedRecords.list(desk.place)).toHaveLength(1);
  });

  test('renews itself while its holder is alive', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { desk, id } = await received();
    const held = await lease(desk, id);
    desk.clock.forward(5_000);
    vi.advanceTimersByTime(leaseMs / 3);
    const until = desk.clock.now().epochMilliseconds + leaseMs;
    await vi.waitFor(async () => {
      expect((await current(desk, id))?.progress).toMatchObject({ leaseUntil: until });
    }, patience);
    expect(await held.settle(checked)).toMatchObject({ pages: 3 });
  });

  test('tells its holder when somebody else has taken over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { desk, id } = await received();
    const first = await lease(desk, id);
    desk.clock.forward(leaseMs);
    await lease(desk, id);
    const lost = new Promise((resolve) => first.lost.addEventListener('abort', resolve));
    vi.advanceTimersByTime(leaseMs / 3);
    await lost;
  });

  test('survives that another supplier is linked meanwhile: the outcome is asked for again', async () => {
    const { desk, id } = await received();
    const held = await lease(desk, id);
    let asked = 0;
    const settled = await held.settle(async (evidence) => {
      asked += 1;
      if (asked === 1) {
        const bytes = Buffer.from('Secure development policy');
        const upload = { file: 'p.txt', bytes, supplier: 'Kestrel', by: 'terminal' };
        await acceptUpload(desk, upload, { maxBytes: 1000 });
      }
      return checked(evidence);
    });
    expect([settled?.pages, asked]).toEqual([3, 2]);
  });

  test('given back, it can be taken at once, as if nobody had tried', async () => {
    const { desk, id } = await received();
    await (await lease(desk, id)).giveBack();
    expect((await current(desk, id))?.progress).toEqual({ status: 'received' });
    expect((await lease(desk, id)).evidence.progress).toMatchObject({ attempt: 1 });
  });

  test('for an evidence nobody knows is a bug', async () => {
    await expect(startReading(freshDesk(data), 'ev-none', leaseMs)).rejects.toThrow('ev-none');
  });
});

import { describe, expect, test, vi } from 'vitest';
import { acceptUpload } from '../../src/evidence/accept-upload.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const data = await temporaryData();
const script = new URL('../support/threads/scripted-examiner.worker.ts', import.meta.url);
const freshDesk = readingDesks(data, script);
const signal = new AbortController().signal;

async function accept(desk: IngestDesk, file: string): Promise<string> {
  const upload = { file, bytes: Buffer.from(file), supplier: 'Nordwerk GmbH', by: 'terminal' };
  return (await acceptUpload(desk, upload, { maxBytes: 1000 })).evidence.id;
}

async function onlySupplier({ place }: IngestDesk): Promise<string> {
  const [supplier, ...others] = await listSuppliers(place);
  expect(others).toEqual([]);
  return supplier?.id ?? '';
}

/** As another process left it: its lease ends at this time. */
async function readBySomebody({ place }: IngestDesk, id: string, leaseUntil: number) {
  const stored = await evidenceRecords.get(place, id);
  if (!stored) throw new Error('lost');
  const progress = { status: 'reading', owner: 'somebody', attempt: 1, leaseUntil } as const;
  const change = evidenceRecords.replace(stored, { ...stored.data, progress }, id);
  await place.store.commit(place.workspace, change);
}

const statusOf = async (desk: IngestDesk, id: string) =>
  (await evidenceRecords.get(desk.place, id))?.data.progress.status;

describe('reconciliation', () => {
  test('reads what was accepted and never begun, and judges the supplier', async () => {
    const desk = freshDesk();
    const id = await accept(desk, 'good.txt');
    expect(await reconcileUnfinished(desk, { signal })).toBe(1);
    expect(await statusOf(desk, id)).toBe('checked');
    expect(await unfinishedRecords.list(desk.place)).toEqual([]);
    expect(await unjudgedRecords.list(desk.place)).toEqual([]);
    expect(await postureRecords.get(desk.place, await onlySupplier(desk))).toBeDefined();
  });

  test('takes over from a reader that is silent, and not from one that is alive', async () => {
    const desk = freshDesk();
    const [dead, alive] = [await accept(desk, 'good.txt'), await accept(desk, 'slow.txt')];
    const now = desk.clock.now().epochMilliseconds;
    await readBySomebody(desk, dead, now - 1);
    await readBySomebody(desk, alive, now + 60_000);
    const stop = new AbortController();
    const reconciled = reconcileUnfinished(desk, { signal: stop.signal });
    const patience = { timeout: 10_000 };
    await vi.waitFor(async () => expect(await statusOf(desk, dead)).toBe('checked'), patience);
    stop.abort();
    await expect(reconciled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await statusOf(desk, alive)).toBe('reading');
  });

  test('writes down what cannot be read', async () => {
    const desk = freshDesk();
    const locked = await accept(desk, 'locked.txt');
    const faulty = await accept(desk, 'bug.txt');
    expect(await reconcileUnfinished(desk, { signal })).toBe(2);
    const errors = await Promise.all(
      [locked, faulty].map(
        async (id) => (await evidenceRecords.get(desk.place, id))?.data.progress,
      ),
    );
    expect(errors).toEqual([
      { status: 'failed', error: expect.objectContaining({ code: 'PASSWORD_REQUIRED' }) },
      {
        status: 'failed',
        error: {
          code: 'READER_FAILED',
          message: expect.stringMatching(/^bug\.txt could not .* \(reference [0-9a-f-]{36}\)\.$/u),
          remedy: expect.any(String),
        },
      },
    ]);
  });

  test('says when the stored bytes are gone', async () => {
    const desk = freshDesk();
    const id = await accept(desk, 'good.txt');
    const evidence = (await evidenceRecords.get(desk.place, id))?.data;
    await desk.files.remove(desk.place.workspace, evidence?.sha256 ?? '');
    await reconcileUnfinished(desk, { signal });
    expect((await evidenceRecords.get(desk.place, id))?.data.progress).toMatchObject({
      error: { code: 'FILE_NOT_FOUND' },
    });
  });

  test('judges a supplier whose judgement was cut off', async () => {
    const desk = freshDesk();
    await accept(desk, 'good.txt');
    await reconcileUnfinished(desk, { signal });
    const { store, workspace } = desk.place;
    const supplierId = await onlySupplier(desk);
    const lags = { supplierId, cause: 'register' } as const;
    await store.commit(workspace, unjudgedRecords.put(lags, supplierId, 'register'));
    expect(await reconcileUnfinished(desk, { signal })).toBe(0);
    expect(await unjudgedRecords.list(desk.place)).toEqual([]);
  });
});

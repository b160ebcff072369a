import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractorVersion } from '../../src/claims/rules/extractor-version.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { recheck } from '../../src/ingest/recheck.ts';
import { ingest } from '../../src/pipeline.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { dailyRoundId, dailyRoundRecords } from '../../src/records/daily-round-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { historyOf } from '../../src/records/history-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;

const file = 'nordwerk-security-questionnaire.pdf';
const bytes = await readFile(resolve(import.meta.dirname, '../../samples/evidence', file));

async function ingested(): Promise<Readonly<{ desk: IngestDesk; id: string }>> {
  const desk = freshDesk();
  const upload = { file, bytes, supplier: 'Nordwerk', by: 'terminal' };
  const [result] = await ingest(desk, [upload], { signal });
  expect(result?.claims.length).toBeGreaterThan(0);
  return { desk, id: result?.evidenceId ?? '' };
}

/** Makes the evidence look as if an earlier version had read it. */
async function age({ place }: IngestDesk, id: string): Promise<void> {
  const stored = await evidenceRecords.get(place, id);
  if (!stored) throw new Error('lost');
  const older = { ...stored.data, pages: 99, extractorVersion: 'rules-0' };
  await place.store.commit(place.workspace, evidenceRecords.put(older, id));
}

describe('rechecking', () => {
  test('does nothing while nothing changed', async () => {
    const { desk } = await ingested();
    expect(await recheck(desk, { signal })).toEqual({ reread: 0, failed: [], changed: [] });
  });

  test('makes the daily round, and does not call it a change of Assay', async () => {
    const { desk } = await ingested();
    const [supplier] = await listSuppliers(desk.place);
    expect((await recheck(desk, { signal, asOf: '2030-01-01' })).changed).toEqual([]);
    const history = await historyOf(desk.place, supplier?.id ?? '');
    expect(history.some(({ causes }) => causes.includes('freshness'))).toBe(true);
    const round = await dailyRoundRecords.get(desk.place, dailyRoundId);
    expect(round?.data).toMatchObject({ day: '2030-01-01', judged: 1 });
  });

  test('reads again what an earlier version has read, and keeps the ids of its claims', async () => {
    const { desk, id } = await ingested();
    const before = await claimsOf(desk.place, id);
    await age(desk, id);
    expect(await recheck(desk, { signal })).toMatchObject({ reread: 1, failed: [] });
    expect((await evidenceRecords.get(desk.place, id))?.data).toMatchObject({
      pages: 1,
      extractorVersion,
      progress: { status: 'checked' },
    });
    expect(await claimsOf(desk.place, id)).toEqual(before);
    const log = (await auditRecords.list(desk.place)).map((stored) => stored.data.action);
    expect(log.filter((action) => action === 'evidence checked')).toHaveLength(1);
    expect(log.at(-1)).toBe('evidence rechecked');
  });

  test('keeps what was known when the bytes cannot be read any more', async () => {
    const { desk, id } = await ingested();
    await age(desk, id);
    const sha256 = (await evidenceRecords.get(desk.place, id))?.data.sha256 ?? '';
    await desk.files.remove(desk.place.workspace, sha256);
    expect(await recheck(desk, { signal })).toMatchObject({
      reread: 0,
      failed: [{ file, error: { code: 'FILE_NOT_FOUND' } }],
    });
    expect((await claimsOf(desk.place, id)).length).toBeGreaterThan(0);
  });

  test('judges again what an earlier catalogue has judged, because Assay changed', async () => {
    const { desk } = await ingested();
    const { place } = desk;
    const [supplier] = await listSuppliers(place);
    const stored = await postureRecords.get(place, supplier?.id ?? '');
    if (!supplier || !stored) throw new Error('lost');
    const [finding, ...findings] = stored.data.posture.findings;
    if (!finding) throw new Error('nothing found');
    const posture = {
      ...stored.data.posture,
      findings: [{ ...finding, level: 'E4' as const }, ...findings],
    };
    const older = { ...stored.data, posture, catalogueVersion: 'older' };
    await place.store.commit(place.workspace, postureRecords.replace(stored, older, supplier.id));
    expect(await recheck(desk, { signal })).toMatchObject({
      changed: [{ supplier: 'Nordwerk', changes: [{ criterion: finding.criterion, from: 'E4' }] }],
    });
    const history = await place.store.list(place.workspace, { prefix: 'history/' });
    expect(history.map((row) => JSON.stringify(row.value)).join()).toContain('Assay changed');
  });
});

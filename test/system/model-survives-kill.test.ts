import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { verifyAudit } from '../../src/records/audit.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { organisations } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { operator, readingModel, used } from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const script = new URL('../support/dying-model-process.ts', import.meta.url).pathname;

describe('a process that is killed while it asks a model', () => {
  test('loses nothing: the next one reads the paper, and pays only for what is missing', async () => {
    const desk = { ...freshDesk(), clock: { now: () => Temporal.Now.instant() } };
    const args = [script, data.directory, desk.place.workspace, '1000'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await gone;
    const [left] = await evidenceRecords.list(desk.place);
    expect(left?.data.progress.status).toBe('reading');

    const model = readingModel(async function* (document, { cache, meter }) {
      if ((await cache.get('first')) === undefined) await used(meter, 50, 50);
      yield operator(document, 'Northwind Hosting');
      await used(meter, 10, 10);
      yield operator(document, 'Oakfield Cloud');
    });
    const { signal } = new AbortController();
    expect(await reconcileUnfinished({ ...desk, model }, { signal })).toBe(1);
    const [read] = await evidenceRecords.list(desk.place);
    expect(read?.data).toMatchObject({
      progress: { status: 'checked' },
      modelReading: { state: 'done', tokens: 20 },
    });
    const claims = await claimsOf(desk.place, read?.data.id ?? '');
    expect(organisations(claims)).toEqual(['Northwind Hosting', 'Oakfield Cloud']);
    expect(await unfinishedRecords.list(desk.place)).toEqual([]);
    expect(await verifyAudit(desk.place)).toMatchObject({ intact: true });
  });
});

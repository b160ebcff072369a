import { describe, expect, test } from 'vitest';
import { removeEvidence } from '../../src/curation/remove-evidence.ts';
import { AssayError } from '../../src/errors.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { recheck } from '../../src/ingest/recheck.ts';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { onFile, organisations, paperOf, readThere } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { operator, policyText, readingModel, used } from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;

/** Says who runs a server, and asks only what it has not asked before. */
const model = (name = 'Northwind Hosting') =>
  readingModel(async function* (document, { cache, meter }) {
    if ((await cache.get(name)) === undefined) await used(meter, 60, 40);
    await cache.put(name, name);
    yield operator(document, name);
  });

/** Makes the evidence look as if an earlier version had read it. */
async function age({ place }: IngestDesk, id: string): Promise<void> {
  const stored = await evidenceRecords.get(place, id);
  if (!stored) throw new Error('lost');
  const older = { ...stored.data, extractorVersion: 'rules-0' };
  await place.store.commit(place.workspace, evidenceRecords.put(older, id));
}

const namesOn = async ({ place }: IngestDesk, id: string) =>
  organisations(await claimsOf(place, id));

describe('rechecking what a model has read', () => {
  test('asks it again, which costs nothing, and changes no claim', async () => {
    const desk = { ...freshDesk(), model: model() };
    const { evidence, result } = await readThere(desk);
    await age(desk, evidence.id);
    expect(await recheck(desk, { signal })).toEqual({ reread: 1, failed: [], changed: [] });
    expect(desk.model.asked).toHaveLength(2);
    expect((await onFile(desk, evidence.id)).evidence.modelReading).toMatchObject({
      state: 'done',
      tokens: 100,
    });
    expect(await claimsOf(desk.place, evidence.id)).toEqual(result.claims);
  });

  test('keeps what it found when no model is set up any more, proven again', async () => {
    const desk = freshDesk();
    const { evidence, result } = await readThere({ ...desk, model: model() });
    await age(desk, evidence.id);
    expect(await recheck(desk, { signal })).toMatchObject({ reread: 1 });
    expect(await claimsOf(desk.place, evidence.id)).toEqual(result.claims);
    expect((await onFile(desk, evidence.id)).evidence.modelReading?.state).toBe('done');
  });

  test('keeps it when the model cannot be asked, and takes what it says now when it can', async () => {
    const desk = freshDesk();
    const { evidence } = await readThere({ ...desk, model: model() });
    await age(desk, evidence.id);
    const away = readingModel(() => {
      throw new AssayError({ code: 'MODEL_UNREACHABLE', message: 'Away.', remedy: 'Wait.' });
    });
    await recheck({ ...desk, model: away }, { signal });
    expect(await namesOn(desk, evidence.id)).toEqual(['Northwind Hosting']);
    await recheck({ ...desk, model: model('Oakfield Cloud') }, { signal });
    expect(await namesOn(desk, evidence.id)).toEqual(['Oakfield Cloud']);
  });

  test('asks about what rules alone read, once a model is set up', async () => {
    const desk = freshDesk();
    const { evidence } = await readThere(desk);
    const there = { ...desk, model: model() };
    await recheck(there, { signal });
    expect(await namesOn(desk, evidence.id)).toEqual(['Northwind Hosting']);
    await recheck(there, { signal });
    expect(there.model.asked).toHaveLength(1);
  });

  test('asks about what was kept back, once the operator allows it', async () => {
    const desk = freshDesk();
    const confidential = paperOf(`CONFIDENTIAL\n\n${policyText}`);
    const unrestricted = { ...model(), evidence: 'unrestricted' as const };
    const { evidence } = await readThere({ ...desk, model: unrestricted }, confidential);
    await recheck({ ...desk, model: unrestricted }, { signal });
    expect(await namesOn(desk, evidence.id)).toEqual([]);
    await recheck({ ...desk, model: model() }, { signal });
    expect(await namesOn(desk, evidence.id)).toEqual(['Northwind Hosting']);
  });
});

describe('evidence that is removed', () => {
  test('and handed in again on the same day costs nothing; a day later its answers are gone', async () => {
    const desk = { ...freshDesk(), model: model() };
    const by = { by: 'Ada', asOf: '2026-11-23' };
    const first = await readThere(desk);
    await removeEvidence(desk, first.evidence.id, undefined, by);
    await reconcileUnfinished(desk, { signal });
    const again = await readThere(desk);
    expect([first.result.tokens, again.result.tokens]).toEqual([100, 0]);
    expect(again.result.claims).toEqual(first.result.claims);
    const answers = () => desk.place.store.list(desk.place.workspace, { prefix: 'model-answer/' });
    desk.clock.forward(25 * 3_600_000);
    await reconcileUnfinished(desk, { signal });
    expect(await answers()).toHaveLength(1);
    await removeEvidence(desk, first.evidence.id, undefined, by);
    desk.clock.forward(25 * 3_600_000);
    await reconcileUnfinished(desk, { signal });
    expect(await answers()).toEqual([]);
  });
});

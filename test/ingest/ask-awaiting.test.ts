import { describe, expect, test } from 'vitest';
import { AssayError, type ErrorCode } from '../../src/errors.ts';
import { askAwaiting } from '../../src/ingest/ask-awaiting.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { reconcileUnfinished } from '../../src/ingest/reconcile-unfinished.ts';
import { ingest } from '../../src/pipeline.ts';
import { awaitingModelRecords } from '../../src/records/awaiting-model-record.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { onFile, organisations, paperOf, readThere } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { operator, policyText, type Reads, readingModel, used } from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;
const minutes = (count: number) => count * 60_000;

const failing = (code: ErrorCode): Reads =>
  async function* (document) {
    yield operator(document, 'Northwind Hosting');
    throw new AssayError({ code, message: 'The model is away.', remedy: 'Wait.' });
  };

/** The first answer is kept, the second one costs once more. */
const answering: Reads = async function* (document, { cache, meter }) {
  if ((await cache.get('first')) === undefined) await used(meter, 50, 50);
  await cache.put('first', 'Northwind Hosting');
  yield operator(document, 'Northwind Hosting');
  await used(meter, 10, 10);
  yield operator(document, 'Oakfield Cloud');
};

const answers = () => readingModel(answering);

/** A paper a model could not read whole, and what the next model there makes of it. */
async function waiting(code: ErrorCode) {
  const desk = freshDesk();
  const model = readingModel(failing(code));
  return { ...(await readThere({ ...desk, model })), desk };
}

const namesOn = async ({ place }: IngestDesk, id: string) =>
  organisations(await claimsOf(place, id));

describe('evidence that waits for a model', () => {
  test('is asked about when its time has come, and its supplier is judged again', async () => {
    const { desk, evidence, result } = await waiting('MODEL_UNREACHABLE');
    const model = answers();
    const there = { ...desk, model };
    await reconcileUnfinished(there, { signal });
    expect(model.asked).toEqual([]);
    desk.clock.forward(minutes(5));
    await reconcileUnfinished(there, { signal });
    expect(model.asked).toEqual(['policy.txt']);
    const now = await onFile(desk, evidence.id);
    expect(now.evidence.modelReading).toEqual({
      state: 'done',
      by: 'langchain:test-model',
      attempts: 2,
      tokens: 120,
    });
    expect(now.awaiting).toBeUndefined();
    expect(await namesOn(desk, evidence.id)).toEqual(['Northwind Hosting', 'Oakfield Cloud']);
    const ids = (await claimsOf(desk.place, evidence.id)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(result.claims.map(({ id }) => id)));
    expect(await unjudgedRecords.list(desk.place)).toEqual([]);
  });

  test('keeps what was proposed when it fails again, without counting it twice', async () => {
    const { desk, evidence } = await waiting('MODEL_UNREACHABLE');
    desk.clock.forward(minutes(5));
    const model = readingModel(failing('MODEL_UNREACHABLE'));
    await askAwaiting({ ...desk, model }, { signal });
    const now = await onFile(desk, evidence.id);
    expect(await namesOn(desk, evidence.id)).toEqual(['Northwind Hosting']);
    expect(now.evidence.rejected).toEqual(evidence.rejected);
    expect(now.evidence.modelReading).toMatchObject({ state: 'waiting', attempts: 2 });
    const at = desk.clock.now().epochMilliseconds;
    expect(now.awaiting).toMatchObject({ notBefore: at + minutes(10) });
  });

  test('is not asked about for ever when the answers are of no use', async () => {
    const { desk, evidence } = await waiting('MODEL_ANSWER_UNUSABLE');
    const model = readingModel(failing('MODEL_ANSWER_UNUSABLE'));
    for (let round = 0; round < 5; round += 1) {
      desk.clock.forward(minutes(60));
      await askAwaiting({ ...desk, model }, { signal });
    }
    expect(model.asked).toHaveLength(2);
    const now = await onFile(desk, evidence.id);
    expect(now.evidence.modelReading).toMatchObject({ state: 'failed', attempts: 3 });
    expect(now.awaiting).toBeUndefined();
  });

  test('is asked about by one of two processes that look at once', async () => {
    const { desk, evidence } = await waiting('MODEL_UNREACHABLE');
    desk.clock.forward(minutes(5));
    const model = answers();
    const there = { ...desk, model };
    await Promise.all([askAwaiting(there, { signal }), askAwaiting(there, { signal })]);
    expect(model.asked).toHaveLength(1);
    expect((await onFile(desk, evidence.id)).evidence.modelReading?.tokens).toBe(120);
  });

  test('is taken over from a process that died while it asked', async () => {
    const { desk, evidence, awaiting } = await waiting('MODEL_UNREACHABLE');
    const { place } = desk;
    if (!awaiting) throw new Error('It waits for nobody.');
    const now = desk.clock.now().epochMilliseconds;
    const held = { owner: 'dead', attempt: 1, leaseUntil: now + minutes(6) };
    const change = awaitingModelRecords.put({ ...awaiting, held }, evidence.id);
    await place.store.commit(place.workspace, change);
    const model = answers();
    desk.clock.forward(minutes(5));
    await askAwaiting({ ...desk, model }, { signal });
    expect(model.asked).toEqual([]);
    desk.clock.forward(minutes(1));
    await askAwaiting({ ...desk, model }, { signal });
    expect(model.asked).toEqual(['policy.txt']);
  });

  test('waits as before when the process is told to end', async () => {
    const { desk, evidence, awaiting } = await waiting('MODEL_UNREACHABLE');
    desk.clock.forward(minutes(5));
    const stop = new AbortController();
    const model = readingModel(() => {
      stop.abort();
      return answering({} as never, {} as never);
    });
    const asked = askAwaiting({ ...desk, model }, { signal: stop.signal });
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await onFile(desk, evidence.id)).awaiting).toEqual(awaiting);
  });

  test('is put off with all others when the model cannot be asked at all', async () => {
    const desk = freshDesk();
    const uploads = Array.from({ length: 6 }, (_, nth) =>
      paperOf(`${policyText}\n\nEdition ${nth}.`, `policy-${nth}.txt`),
    );
    const away = readingModel(failing('MODEL_QUOTA_SPENT'), { concurrency: 1 });
    await ingest({ ...desk, model: away }, uploads, { signal });
    desk.clock.forward(minutes(60));
    const still = readingModel(failing('MODEL_QUOTA_SPENT'), { concurrency: 1 });
    await askAwaiting({ ...desk, model: still }, { signal });
    expect(still.asked).toHaveLength(1);
    const at = desk.clock.now().epochMilliseconds + minutes(60);
    const left = await awaitingModelRecords.list(desk.place);
    expect(left.map(({ data: { notBefore } }) => notBefore)).toEqual(Array(6).fill(at));
  });

  test('waits on, and is not forgotten, while no model is set up', async () => {
    const { desk, evidence } = await waiting('MODEL_UNREACHABLE');
    desk.clock.forward(minutes(5));
    await reconcileUnfinished(desk, { signal });
    expect((await onFile(desk, evidence.id)).awaiting).toBeDefined();
  });
});

import { describe, expect, test } from 'vitest';
import { removeEvidence } from '../../src/curation/remove-evidence.ts';
import { AssayError, type ErrorCode } from '../../src/errors.ts';
import { ingest } from '../../src/pipeline.ts';
import type { Model } from '../../src/ports/model.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { organisations, paperOf, readThere } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import {
  operator,
  type Reads,
  readingModel,
  signedReleases,
  used,
} from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;

const readBy = (model: Model, words?: string, more: { modelDeadlineMs?: number } = {}) =>
  readThere({ ...freshDesk(), model, ...more }, paperOf(words));

const fails = (code: ErrorCode) =>
  new AssayError({ code, message: `The model said ${code}.`, remedy: 'Wait.' });

describe('a paper that rules and a model read', () => {
  test('has the claims of both, each with who proposed it, judged in one go', async () => {
    const model = readingModel(async function* (document) {
      yield operator(document, 'Northwind Hosting');
      yield signedReleases(document);
    });
    const { desk, result, evidence, awaiting } = await readBy(model);
    const proposers = Object.groupBy(result.claims, ({ proposedBy }) => proposedBy.join(' and '));
    expect(Object.keys(proposers).sort()).toEqual([
      'langchain:test-model',
      'rules',
      'rules and langchain:test-model',
    ]);
    expect(result.model).toEqual({ state: 'done', name: 'test-model' });
    expect(evidence?.modelReading).toMatchObject({ state: 'done', attempts: 1 });
    expect(awaiting).toBeUndefined();
    const [supplier] = await listSuppliers(desk.place);
    expect(await postureRecords.get(desk.place, supplier?.id ?? '')).toBeDefined();
  });

  test('keeps the ids of the claims of the rules', async () => {
    const alone = freshDesk();
    const before = await readThere(alone);
    await removeEvidence(alone, before.evidence.id, undefined, { by: 'Ada', asOf: '2026-11-23' });
    const model = readingModel(async function* (document) {
      yield operator(document, 'Northwind Hosting');
    });
    const after = await readThere({ ...alone, model });
    const ids = ({ result }: typeof after) => result.claims.map(({ id }) => id);
    expect(ids(after)).toEqual(expect.arrayContaining(ids(before)));
    expect(ids(after)).toHaveLength(ids(before).length + 1);
  });

  test('counts what the gate refuses, and words that stand nowhere', async () => {
    const model = readingModel(async function* (document, { onUnmatched }) {
      onUnmatched();
      yield operator(document, 'Northwind Hosting', 'Nobody Ltd');
    });
    const { result, evidence } = await readBy(model);
    expect(organisations(result.claims)).toEqual([]);
    expect(evidence?.rejected).toEqual({ ANCHOR_NOT_FOUND: 1, CORE_NOT_PROVEN: 1 });
    expect(result.rejected).toBe(2);
  });

  test('is not taken for one of the rules when the model says so', async () => {
    const model = readingModel(async function* (document) {
      yield { ...operator(document, 'Oakfield Cloud'), proposedBy: 'rules' };
    });
    const { result } = await readBy(model);
    expect(result.claims.at(-1)?.proposedBy).toEqual(['langchain:test-model']);
  });

  test('tells how many tokens it cost, and which pages were not sent', async () => {
    const model = readingModel(async function* (document, { meter, onLeftOut }) {
      await used(meter, 900, 100);
      yield signedReleases(document);
      onLeftOut([3, 4]);
    });
    const { result, evidence } = await readBy(model);
    expect(result.tokens).toBe(1000);
    expect(evidence?.modelReading).toMatchObject({ tokens: 1000, leftOut: [3, 4] });
    expect(result.model?.detail).toMatch(/^Rules alone read pages 3, 4/u);
  });

  test('tells that the model is being asked, part by part', async () => {
    const told: unknown[] = [];
    const model = readingModel(async function* (document, { onPart }) {
      onPart(1, 2);
      yield signedReleases(document);
      onPart(2, 2);
    });
    const onProgress = (file: string, progress: object) => told.push({ file, ...progress });
    await ingest({ ...freshDesk(), model }, [paperOf()], { signal, onProgress });
    const asking = { file: 'policy.txt', asking: 'test-model' };
    expect(told).toEqual([
      { file: 'policy.txt', page: 1, of: 1 },
      { ...asking, page: 0, of: 0 },
      { ...asking, page: 1, of: 2 },
      { ...asking, page: 2, of: 2 },
    ]);
  });
});

describe('a model that cannot be asked', () => {
  const codes: readonly ErrorCode[] = [
    'MODEL_UNREACHABLE',
    'MODEL_REFUSED',
    'MODEL_QUOTA_SPENT',
    'MODEL_BUDGET_SPENT',
    'MODEL_ANSWER_UNUSABLE',
  ];

  test.each(codes)('(%s) leaves what the rules found, and what it said before', async (code) => {
    const model = readingModel(async function* (document) {
      yield operator(document, 'Northwind Hosting');
      throw fails(code);
    });
    const { result, evidence, awaiting } = await readBy(model);
    expect(result.status).toBe('checked');
    expect(result.claims.filter(({ proposedBy }) => proposedBy[0] === 'rules').length).toBe(3);
    expect(organisations(result.claims)).toEqual(['Northwind Hosting']);
    expect(evidence?.modelReading).toMatchObject({
      state: 'waiting',
      attempts: 1,
      error: { code },
    });
    expect(result.model).toEqual({
      state: 'waiting',
      name: 'test-model',
      detail: `The language model has not read all of it and is asked again later: the model said ${code}.`,
    });
    expect(awaiting).toMatchObject({ cause: 'evidence' });
  });

  test('because of a fault of ours leaves what the rules found, without its words', async () => {
    const model = readingModel(() => {
      throw new TypeError('words of the document');
    });
    const { result, evidence } = await readBy(model);
    expect(result.claims.length).toBe(3);
    expect(evidence?.modelReading).toMatchObject({ state: 'waiting', error: { code: 'INTERNAL' } });
    expect(JSON.stringify(evidence)).not.toContain('words of the document');
  });

  const deaf: Reads = () => ({
    [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }),
  });

  test('and hangs without listening to anybody is left at the deadline', async () => {
    const { result, evidence } = await readBy(readingModel(deaf), undefined, {
      modelDeadlineMs: 50,
    });
    expect(result.status).toBe('checked');
    expect(evidence?.modelReading).toMatchObject({
      state: 'waiting',
      error: { code: 'MODEL_UNREACHABLE' },
    });
  });

  test('does not keep a person from stopping: the paper then waits to be read', async () => {
    const stop = new AbortController();
    const desk = { ...freshDesk(), model: readingModel(deaf) };
    const onProgress = (_file: string, { asking }: { asking?: string }) => {
      if (asking) stop.abort();
    };
    const stopped = ingest(desk, [paperOf()], { signal: stop.signal, onProgress });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    const [evidence] = await evidenceRecords.list(desk.place);
    expect(evidence?.data.progress).toEqual({ status: 'received' });
  });

  test('and proposes without end is not heard to the end', async () => {
    let proposed = 0;
    const model = readingModel(async function* (document) {
      for (;;) {
        proposed += 1;
        yield operator(document, 'Northwind Hosting');
      }
    });
    const { result, evidence } = await readBy(model);
    expect(proposed).toBeLessThan(6000);
    expect(organisations(result.claims)).toEqual(['Northwind Hosting']);
    expect(evidence?.modelReading?.error?.code).toBe('MODEL_ANSWER_UNUSABLE');
  });
});

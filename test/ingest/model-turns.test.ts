import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { type ModelTurn, modelTurns } from '../../src/ingest/model-turns.ts';
import { ingest } from '../../src/pipeline.ts';
import { paperOf } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { operator, policyText, readingModel } from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;

const silent = (concurrency: number) =>
  readingModel(
    async function* (document) {
      yield operator(document, 'Northwind Hosting');
    },
    { concurrency },
  );
const error = (code: ErrorCode) => ({ code, message: 'Away.', remedy: 'Wait.' });

async function turn(taken: ReturnType<ReturnType<typeof modelTurns>['take']>): Promise<ModelTurn> {
  const given = await taken;
  if ('code' in given) throw new Error('There was no turn.');
  return given;
}

describe('turns at a model', () => {
  test('are as many as it takes side by side, in the order of asking', async () => {
    const { take } = modelTurns(silent(1));
    const first = await turn(take('a', signal));
    const order: string[] = [];
    const others = ['b', 'c'].map(async (file) => {
      const mine = await turn(take(file, signal));
      order.push(file);
      mine.end();
    });
    expect(order).toEqual([]);
    first.end();
    first.end();
    await Promise.all(others);
    expect(order).toEqual(['b', 'c']);
  });

  test('are shared by all who ask the same model', () => {
    const model = silent(1);
    expect(modelTurns(model)).toBe(modelTurns(model));
  });

  test('are not waited for by who is cancelled, and no turn is lost', async () => {
    const { take } = modelTurns(silent(1));
    const first = await turn(take('a', signal));
    const cancel = new AbortController();
    const second = take('b', cancel.signal);
    cancel.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    first.end();
    (await turn(take('c', signal))).end();
  });

  test('are not waited for when three in a row could not ask', async () => {
    const { take } = modelTurns(silent(1));
    let mine = await turn(take('a', signal));
    const waiting = ['b', 'c', 'd', 'e'].map((file) => take(file, signal));
    for (const next of waiting.slice(0, 2)) {
      mine.end(error('MODEL_UNREACHABLE'));
      mine = await turn(next);
    }
    mine.end(error('MODEL_UNREACHABLE'));
    expect(await Promise.all(waiting.slice(2))).toEqual(Array(2).fill(error('MODEL_UNREACHABLE')));
    (await turn(take('f', signal))).end();
  });

  test('are waited for when single documents fail, whatever the budget says', async () => {
    const { take } = modelTurns(silent(1));
    let mine = await turn(take('a', signal));
    for (const code of [
      'MODEL_UNREACHABLE',
      'MODEL_ANSWER_UNUSABLE',
      'MODEL_UNREACHABLE',
    ] as const) {
      const next = take('b', signal);
      mine.end(error(code));
      mine = await turn(next);
    }
    for (let spent = 0; spent < 5; spent += 1) {
      const next = take('c', signal);
      mine.end(error('MODEL_BUDGET_SPENT'));
      mine = await turn(next);
    }
    mine.end();
  });
});

describe('room before a model', () => {
  test('is there until 32 papers wait for their turn, and again when one of them has it', async () => {
    const { take, room } = modelTurns(silent(1));
    const first = await turn(take('a', signal));
    const cancel = new AbortController();
    const others = Array.from({ length: 31 }, () => take('b', cancel.signal));
    await room();
    const last = take('c', cancel.signal);
    let isThere = false;
    const waited = room().then(() => {
      isThere = true;
    });
    await Promise.resolve();
    expect(isThere).toBe(false);
    first.end();
    await waited;
    cancel.abort();
    const ended = await Promise.allSettled([...others, last]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('twenty papers at once', () => {
  test('are never more at the model than it takes, while the readers go on', async () => {
    const all = 20;
    const answers = Array.from({ length: all }, () => Promise.withResolvers<void>());
    let begun = 0;
    let inFlight = 0;
    let most = 0;
    const model = readingModel(
      async function* (document) {
        const mine = answers[begun]?.promise;
        begun += 1;
        inFlight += 1;
        most = Math.max(most, inFlight);
        await mine;
        inFlight -= 1;
        yield operator(document, 'Northwind Hosting');
      },
      { concurrency: 3 },
    );
    const uploads = Array.from({ length: all }, (_, nth) =>
      paperOf(`${policyText}\n\nEdition ${nth}.`, `policy-${nth}.txt`),
    );
    const read = new Set<string>();
    const everyPaperRead = Promise.withResolvers<void>();
    const onProgress = (file: string, { asking }: { asking?: string }) => {
      if (!asking) read.add(file);
      if (read.size === all) everyPaperRead.resolve();
    };
    const ingested = ingest({ ...freshDesk(), model }, uploads, { signal, onProgress });
    // No reader waits for the model: all papers are read before it has answered once.
    await everyPaperRead.promise;
    expect([begun, inFlight]).toEqual([3, 3]);
    for (const { resolve } of answers) resolve();
    const results = await ingested;
    expect(most).toBe(3);
    expect(results.map((result) => result.model?.state)).toEqual(Array(all).fill('done'));
  });
});

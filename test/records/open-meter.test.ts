import { describe, expect, test } from 'vitest';
import type { AssayError } from '../../src/errors.ts';
import { type OpenMeter, openMeter } from '../../src/records/open-meter.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { spendingOf, spendingRecords } from '../../src/records/spending-record.ts';
import { elsewhere, payingDesk } from '../support/paying-desk.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();
const paper = { kind: 'document', evidenceId: 'ev-1' } as const;
const question = { kind: 'answer', operation: 'slack/C1/17.4' } as const;
const one = { requests: 1, inputTokens: 300, outputTokens: 100 };

async function use(meter: OpenMeter, times: number, permitted = 400): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await meter.permit(permitted);
    meter.book(one);
  }
}

const codeOf = (error: unknown) => (error as AssayError).code;
const refused = (meter: OpenMeter, tokens: number) =>
  meter.permit(tokens).then(() => undefined, codeOf);

/** Whether it is still not permitted after more readings of the records than a permission takes. */
async function isHeldBack(place: Place, permission: Promise<void>): Promise<boolean> {
  const readings = async () => {
    for (let reading = 0; reading < 5; reading += 1) await spendingOf(place, '2026-11');
    return true;
  };
  return Promise.race([permission.then(() => false), readings()]);
}

async function usedIn(place: Place, month: string) {
  const [used] = await spendingOf(place, month);
  return used && [used.requests, used.inputTokens, used.outputTokens];
}

describe('a meter', () => {
  test('writes what was used under the month, and under the document or answer', async () => {
    const desk = payingDesk(freshPlace());
    const [reading, answering] = [openMeter(desk, paper), openMeter(desk, question)];
    await use(reading, 3);
    await use(answering, 1);
    expect(reading.usage()).toEqual({ requests: 3, inputTokens: 900, outputTokens: 300 });
    await Promise.all([reading.close(), answering.close()]);
    const records = (await spendingRecords.list(desk.place, '2026-11')).map(({ data }) => data);
    const spent = { model: 'gpt-5-mini', vendor: 'OpenAI' };
    expect(records).toEqual([
      { month: '2026-11', of: 'answer', id: question.operation, models: [{ ...spent, ...one }] },
      {
        ...{ month: '2026-11', of: 'document', id: 'ev-1' },
        models: [{ ...spent, requests: 3, inputTokens: 900, outputTokens: 300 }],
      },
      {
        ...{ month: '2026-11', of: 'month' },
        models: [{ ...spent, requests: 4, inputTokens: 1200, outputTokens: 400 }],
      },
    ]);
  });

  test('writes nothing twice, and nothing where nothing was asked', async () => {
    const desk = payingDesk(freshPlace());
    const meter = openMeter(desk, paper);
    await meter.close();
    expect(await spendingRecords.list(desk.place)).toEqual([]);
    await use(meter, 1);
    await meter.close();
    await meter.close();
    expect(await usedIn(desk.place, '2026-11')).toEqual([1, 300, 100]);
  });

  test('counts an answer that is worked out again as one answer', async () => {
    const desk = payingDesk(freshPlace());
    for (const meter of [openMeter(desk, question), openMeter(desk, question)]) {
      await use(meter, 1);
      await meter.close();
    }
    const answers = await spendingRecords.list(desk.place, '2026-11', 'answer');
    expect(answers.map(({ data }) => data.models[0]?.requests)).toEqual([2]);
  });

  test('counts a request that failed', async () => {
    const desk = payingDesk(freshPlace());
    const meter = openMeter(desk, paper);
    await meter.permit(4000);
    meter.book({ requests: 1, inputTokens: 0, outputTokens: 0 });
    await meter.close();
    expect(await usedIn(desk.place, '2026-11')).toEqual([1, 0, 0]);
  });

  test('books a request in the month in which it ended', async () => {
    const desk = payingDesk(freshPlace(), { at: '2026-11-30T23:59:59.999Z' });
    const meter = openMeter(desk, paper);
    await use(meter, 1);
    await meter.permit(400);
    desk.moveTo('2026-12-01T00:00:00Z');
    meter.book(one);
    await meter.close();
    expect(await usedIn(desk.place, '2026-11')).toEqual([1, 300, 100]);
    expect(await usedIn(desk.place, '2026-12')).toEqual([1, 300, 100]);
  });

  test('forgets at most a few requests when the process dies', async () => {
    const desk = payingDesk(freshPlace());
    await use(openMeter(desk, paper), 100);
    const [requests = 0] = (await usedIn(desk.place, '2026-11')) ?? [];
    expect(requests).toBeGreaterThan(90);
  });

  test('tells a bug: there is no model to count', () => {
    const { place, clock } = payingDesk(freshPlace());
    expect(() => openMeter({ place, clock }, paper)).toThrow(TypeError);
  });
});

describe('a budget', () => {
  test('lets through what fits to the last token, and not one more', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 1200 } });
    const meter = openMeter(desk, paper);
    await use(meter, 3);
    expect(await refused(meter, 1)).toBe('MODEL_BUDGET_SPENT');
    await meter.close();
    expect(await refused(openMeter(desk, question), 1)).toBe('MODEL_BUDGET_SPENT');
    expect(await usedIn(desk.place, '2026-11')).toEqual([3, 900, 300]);
  });

  test('in dollars holds where the price is known, and only there', async () => {
    // 300 in and 100 out are $0.000275; 400 tokens can be $0.0008 at most.
    const desk = payingDesk(freshPlace(), { budget: { usd: 0.001 } });
    const meter = openMeter(desk, paper);
    await use(meter, 1);
    expect(await refused(meter, 400)).toBe('MODEL_BUDGET_SPENT');
    await use(meter, 1, 300);
    const local = { ...desk, model: { name: 'gpt-5-mini', budget: { usd: 0.001 } } };
    await use(openMeter(local, paper), 20);
  });

  test('goes on with the next month by itself', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 400 }, at: '2026-12-31T23:59:59Z' });
    const meter = openMeter(desk, paper);
    await use(meter, 1);
    await expect(meter.permit(400)).rejects.toMatchObject({
      message: expect.stringContaining('400 of 400 tokens are used'),
      remedy: expect.stringContaining('on 1 January 2027 (UTC)'),
    });
    desk.moveTo('2027-01-01T00:00:00Z');
    await use(meter, 1);
    await meter.close();
    expect(await usedIn(desk.place, '2027-01')).toEqual([1, 300, 100]);
  });

  test('counts what other processes have written', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 800 } });
    const there = openMeter({ ...desk, place: elsewhere(desk.place) }, paper);
    await use(there, 1);
    await there.close();
    const here = openMeter(desk, question);
    await use(here, 1);
    expect(await refused(here, 400)).toBe('MODEL_BUDGET_SPENT');
  });

  test('of one workspace is nobody else’s', async () => {
    const [mine, other] = [freshPlace(), freshPlace()];
    const budget = { tokens: 400 };
    const spent = openMeter(payingDesk(mine, { budget }), paper);
    await use(spent, 1);
    expect(await refused(spent, 400)).toBe('MODEL_BUDGET_SPENT');
    await use(openMeter(payingDesk(other, { budget }), paper), 1);
  });

  test('that others hold is waited for, because they may use less', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 1000 } });
    const [first, second] = [openMeter(desk, paper), openMeter(desk, question)];
    await first.permit(800);
    const waiting = second.permit(600);
    expect(await isHeldBack(desk.place, waiting)).toBe(true);
    first.book(one);
    expect(await isHeldBack(desk.place, waiting)).toBe(false);
  });

  test('is held back for the largest request until all of a document are over', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 1000 } });
    const [reading, answering] = [openMeter(desk, paper), openMeter(desk, question)];
    await Promise.all([reading.permit(800), reading.permit(100)]);
    reading.book({ requests: 1, inputTokens: 90, outputTokens: 10 });
    const waiting = answering.permit(200);
    expect(await isHeldBack(desk.place, waiting)).toBe(true);
    reading.book(one);
    expect(await isHeldBack(desk.place, waiting)).toBe(false);
  });

  test('that others held is free when their work is given up', async () => {
    const desk = payingDesk(freshPlace(), { budget: { tokens: 1000 } });
    const [first, second] = [openMeter(desk, paper), openMeter(desk, question)];
    await first.permit(1000);
    const waiting = second.permit(1000);
    await first.close();
    await waiting;
  });
});

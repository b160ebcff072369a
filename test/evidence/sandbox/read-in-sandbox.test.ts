import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../../src/evidence/document.ts';
import type { ReaderEvent } from '../../../src/evidence/readers/reader-event.ts';
import { readInSandbox } from '../../../src/evidence/sandbox/read-in-sandbox.ts';
import { type ReaderLimits, readerLimits } from '../../../src/evidence/sandbox/reader-limits.ts';
import { tryToTakeSlot } from '../../../src/evidence/sandbox/reader-slots.ts';
import { programs } from '../../support/readers/programs.ts';

type Setting = Readonly<{
  child: keyof typeof programs;
  mediaType?: MediaType;
  limits?: Partial<ReaderLimits>;
  signal?: AbortSignal;
}>;

function reading({
  child,
  mediaType = 'application/pdf',
  limits,
  signal,
}: Setting): AsyncGenerator<ReaderEvent> {
  const entry = fileURLToPath(programs[child]);
  const input = { file: 'report.pdf', mediaType, signal, entry };
  return readInSandbox({ ...input, bytes: new Uint8Array(10) }, { ...readerLimits, ...limits });
}

async function outcomeOf(setting: Setting) {
  const events = await Array.fromAsync(reading(setting));
  return {
    pages: events.flatMap((event) => (event.type === 'page' ? [event.page.number] : [])),
    warnings: events.flatMap((event) => (event.type === 'warning' ? [event.warning] : [])),
  };
}

function expectFreeSlots(): void {
  const slots = [tryToTakeSlot(), tryToTakeSlot()];
  expect(slots.every((slot) => slot !== undefined)).toBe(true);
  for (const slot of slots) slot?.free();
}

describe('reading in the sandbox', () => {
  test('keeps the pages that were read when the deadline strikes', async () => {
    const { pages, warnings } = await outcomeOf({
      child: 'looping',
      limits: { deadlineMs: 3_000 },
    });
    expect(pages).toEqual([1, 2, 3, 4, 5]);
    expect(warnings).toEqual([
      { code: 'TIMEOUT', detail: 'Reading took too long: pages 6–12 not read.' },
    ]);
    expectFreeSlots();
  });

  test('loses only the range of pages that hangs when two readers share a file', async () => {
    const { pages } = await outcomeOf({
      child: 'looping',
      limits: { deadlineMs: 4_000, sharedFromPages: 10 },
    });
    expect(pages).toEqual(expect.arrayContaining([1, 2, 3, 4, 9, 10, 11, 12]));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages).not.toContain(6);
  });

  test('stops a file that takes too long before any page', async () => {
    const limits = { deadlineMs: 300 };
    await expect(outcomeOf({ child: 'stuck', limits })).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'report.pdf took longer than 0.3 seconds to read.',
      remedy: expect.stringContaining('smaller file'),
    });
    expectFreeSlots();
  });

  test('stops a reader that takes too much memory, and keeps what it has read', async () => {
    const limits = { residentBytes: 300 * 1024 * 1024 };
    const { pages, warnings } = await outcomeOf({ child: 'greedy', limits });
    expect(pages).toEqual([1, 2]);
    expect(warnings).toEqual([
      { code: 'TIMEOUT', detail: 'Reading needed too much memory: pages 3–8 not read.' },
    ]);
    expectFreeSlots();
  });

  test('says that a file needs too much memory when the heap of the reader is full', async () => {
    const limits = { heapMegabytes: 32 };
    await expect(outcomeOf({ child: 'hoarding', limits })).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'report.pdf needs too much memory to be read.',
    });
  });

  test('turns a crash into a warning once a page was read', async () => {
    const { pages, warnings } = await outcomeOf({ child: 'crashing' });
    expect(pages).toEqual([1]);
    expect(warnings).toEqual([{ code: 'CORRUPT', detail: 'Reading failed: pages 2–3 not read.' }]);
  });

  test('takes a damaged page of which the words could be saved', async () => {
    const { pages, warnings } = await outcomeOf({ child: 'mending' });
    expect(pages).toEqual([1, 3]);
    expect(warnings.map(({ code, page }) => [code, page])).toEqual([
      ['CORRUPT', 1],
      ['CORRUPT', 2],
    ]);
  });

  test('takes nothing on trust that points outside the page', async () => {
    await expect(outcomeOf({ child: 'lying' })).rejects.toMatchObject({ code: 'READER_FAILED' });
    expectFreeSlots();
  });

  test('takes no component on trust that breaks its schema', async () => {
    const invented = outcomeOf({ child: 'inventing', mediaType: 'application/json' });
    await expect(invented).rejects.toMatchObject({
      code: 'READER_FAILED',
      remedy: expect.stringContaining('another tool'),
    });
    expectFreeSlots();
  });

  test('gives no part of an inventory when the deadline strikes', async () => {
    const limits = { deadlineMs: 300 };
    const stuck = outcomeOf({ child: 'stuck', mediaType: 'application/json', limits });
    await expect(stuck).rejects.toMatchObject({ code: 'TIMEOUT' });
    expectFreeSlots();
  });

  test('stops when the text of the document gets too long', async () => {
    const limits = { documentLength: 30 };
    const { pages, warnings } = await outcomeOf({ child: 'looping', limits });
    expect(pages).toEqual([1, 2, 3]);
    expect(warnings).toEqual([
      { code: 'OVERSIZE', detail: 'The text is too long: pages 4–12 not read.' },
    ]);
  });

  test('can be cancelled while it waits and while it reads', async () => {
    const gone = AbortSignal.abort();
    await expect(outcomeOf({ child: 'looping', signal: gone })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const controller = new AbortController();
    const events = reading({ child: 'looping', signal: controller.signal });
    await events.next();
    controller.abort();
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'CANCELLED' });
    expectFreeSlots();
  });

  test('ends its processes when nobody wants more pages', async () => {
    for await (const event of reading({ child: 'looping' })) if (event.type === 'page') break;
    expectFreeSlots();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import {
  type Examine,
  type Examiner,
  type ExaminerOptions,
  openExaminer,
} from '../../src/ingest/examiner.ts';

const module = new URL('../support/threads/scripted-examiner.worker.ts', import.meta.url);

let opened: Examiner | undefined;
const examiner = (options: ExaminerOptions = {}) => {
  const fresh = openExaminer({ module, ...options });
  opened = fresh;
  const examine: Examine = (given, how) => fresh.withThread((inThread) => inThread(given, how));
  return { examine };
};
afterEach(() => opened?.close());

const task = (file: string) => ({
  evidenceId: 'ev-1',
  file,
  bytes: new Uint8Array(10),
  receivedOn: '2026-11-23',
});
const never = new AbortController().signal;

describe('the examiner', () => {
  test('takes the bytes over and gives back what the thread found', async () => {
    const given = task('good.txt');
    const found = await examiner().examine(given, { signal: never });
    expect(found).toMatchObject({ pages: 1, claims: [], packedDocument: new Uint8Array(3) });
    expect(given.bytes.byteLength).toBe(0);
  });

  test('keeps its thread for the next document', async () => {
    const { examine } = examiner({ concurrency: 1 });
    await examine(task('good.txt'), { signal: never });
    expect(await examine(task('good.txt'), { signal: never })).toMatchObject({ pages: 2 });
  });

  test('ends a thread in a hot loop at the deadline, and goes on with a new one', async () => {
    const { examine } = examiner({ concurrency: 1, deadlineMs: 1000 });
    const loop = examine(task('loop.txt'), { signal: never });
    const behind = examine(task('good.txt'), { signal: never });
    await expect(loop).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'Reading loop.txt took longer than 1 seconds.',
    });
    expect(await behind).toMatchObject({ pages: 1 });
  });

  test('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const options = { signal: cancel.signal, onProgress: () => cancel.abort() };
    await expect(examiner().examine(task('hang.txt'), options)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  test('does not start what is cancelled already', async () => {
    const signal = AbortSignal.abort();
    await expect(examiner().examine(task('good.txt'), { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  test('hands on the error of a document', async () => {
    const { examine } = examiner({ concurrency: 1 });
    await expect(examine(task('locked.txt'), { signal: never })).rejects.toMatchObject({
      code: 'PASSWORD_REQUIRED',
      remedy: 'Unlock it.',
    });
    expect(await examine(task('good.txt'), { signal: never })).toMatchObject({ pages: 1 });
  });

  test.each(['crash.txt', 'bug.txt'])('survives a thread that ends in %s', async (file) => {
    const { examine } = examiner({ concurrency: 1 });
    await expect(examine(task(file), { signal: never })).rejects.toThrow(/^The examiner/u);
    expect(await examine(task('good.txt'), { signal: never })).toMatchObject({ claims: [] });
  });

  test('survives a thread that takes all memory it may have', async () => {
    const { examine } = examiner({ concurrency: 1, heapMb: 32 });
    await expect(examine(task('memory.txt'), { signal: never })).rejects.toMatchObject({
      code: 'ERR_WORKER_OUT_OF_MEMORY',
    });
    expect(await examine(task('good.txt'), { signal: never })).toMatchObject({ pages: 1 });
  });

  test('lets who ends what was begun go ahead of who begins', async () => {
    const examining = openExaminer({ module, concurrency: 1 });
    opened = examining;
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);
    const busy = Promise.withResolvers<void>();
    const all = [
      examining.withThread(() => busy.promise),
      examining.withThread(note('begins')),
      examining.withThread(note('ends'), { ahead: true }),
    ];
    busy.resolve();
    await Promise.all(all);
    expect(order).toEqual(['ends', 'begins']);
  });

  test('reads two documents side by side and lets the third wait', async () => {
    const cancel = new AbortController();
    const { examine } = examiner({ concurrency: 2 });
    let reading = 0;
    const onProgress = () => {
      reading += 1;
      if (reading === 2) cancel.abort();
    };
    const hang = () => examine(task('hang.txt'), { signal: cancel.signal, onProgress });
    const [first, second] = [hang(), hang()];
    const third = examine(task('good.txt'), { signal: never }).then(() => cancel.signal.aborted);
    // Together: the second is cancelled while the first is still waited for.
    await Promise.all(
      [first, second].map((one) => expect(one).rejects.toMatchObject({ code: 'CANCELLED' })),
    );
    expect(await third).toBe(true);
  });
});

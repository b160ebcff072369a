import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AssayError } from '../../src/errors.ts';
import type { Job, JobRunner } from '../../src/ports/job-runner.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type MemoryLog, memoryLog } from '../support/memory-log.ts';

const job = (operation: string, workspace = 'w'): Job => ({ workspace, kind: 'read', operation });
const busy = () => new AssayError({ code: 'STORE_BUSY', message: 'Busy.', remedy: 'Try again.' });

/** What every implementation of the JobRunner port must do. Retries must not wait in the test. */
export function jobRunnerContract(
  name: string,
  create: (options: { log: Logger }) => Promise<JobRunner>,
): void {
  describe(`${name} keeps the promises of a job runner`, () => {
    let log: MemoryLog;
    let jobs: JobRunner;
    beforeEach(async () => {
      log = memoryLog();
      jobs = await create({ log });
    });
    afterEach(() => jobs.close());

    test('every job runs once, two at a time, in the order they came', async () => {
      const started: string[] = [];
      let side = 0;
      let most = 0;
      jobs.process('read', async ({ operation }) => {
        started.push(operation);
        side += 1;
        most = Math.max(most, side);
        await Promise.resolve();
        side -= 1;
      });
      const operations = ['a', 'b', 'c', 'd', 'e'];
      for (const operation of operations) await jobs.enqueue(job(operation));
      await jobs.idle();
      expect(started.toSorted()).toEqual(operations);
      // Two that are taken at the same time may begin either way round.
      for (const [turn, operation] of operations.entries()) {
        expect(Math.abs(started.indexOf(operation) - turn)).toBeLessThanOrEqual(1);
      }
      expect(most).toBeLessThanOrEqual(2);
    });

    test('an operation enqueued again while it waits is one job', async () => {
      for (const operation of ['a', 'b', 'a', 'a']) await jobs.enqueue(job(operation));
      await jobs.enqueue(job('a', 'another workspace'));
      const ran: string[] = [];
      jobs.process('read', async ({ workspace, operation }) => {
        ran.push(`${workspace}: ${operation}`);
      });
      await jobs.idle();
      expect(ran).toEqual(['w: a', 'w: b', 'another workspace: a']);
    });

    test('an operation enqueued while it runs runs again, afterwards', async () => {
      const begun = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const story: string[] = [];
      jobs.process('read', async () => {
        story.push('begin');
        begun.resolve();
        await goOn.promise;
        story.push('end');
      });
      await jobs.enqueue(job('a'));
      await begun.promise;
      await jobs.enqueue(job('a'));
      goOn.resolve();
      await jobs.idle();
      expect(story).toEqual(['begin', 'end', 'begin', 'end']);
    });

    test('a transient fault is tried again until it works', async () => {
      let attempts = 0;
      jobs.process('read', async () => {
        attempts += 1;
        if (attempts < 3) throw busy();
      });
      await jobs.enqueue(job('a'));
      await jobs.idle();
      expect(attempts).toBe(3);
      expect(log.errors).toEqual([]);
    });

    test('a fault that stays is given up after five attempts, with a reference', async () => {
      let attempts = 0;
      jobs.process('read', async () => {
        attempts += 1;
        throw busy();
      });
      await jobs.enqueue(job('a'));
      await jobs.idle();
      expect(attempts).toBe(5);
      expect(log.errors).toEqual([
        expect.objectContaining({ operation: 'a', attempt: 5, reference: expect.any(String) }),
      ]);
    });

    test('an error of the document is not repeated and not logged as a bug', async () => {
      let attempts = 0;
      jobs.process('read', async () => {
        attempts += 1;
        throw new AssayError({ code: 'PASSWORD_REQUIRED', message: 'Locked.', remedy: 'Unlock.' });
      });
      await jobs.enqueue(job('a'));
      await jobs.idle();
      expect(attempts).toBe(1);
      expect(log.errors).toEqual([]);
    });

    test('a bug is logged with a reference, without its message, and others go on', async () => {
      const ran: string[] = [];
      jobs.process('read', async ({ operation }) => {
        ran.push(operation);
        if (operation === 'a') throw new TypeError('secret words of a document');
      });
      for (const operation of ['a', 'b']) await jobs.enqueue(job(operation));
      await jobs.idle();
      expect(ran).toEqual(['a', 'b']);
      expect(log.errors).toHaveLength(1);
      expect(log.errors[0]).toMatchObject({ kind: 'read', operation: 'a', error: 'TypeError' });
      expect(JSON.stringify(log.errors)).not.toContain('secret words');
    });

    test('closing aborts what runs, waits for it, and starts nothing more', async () => {
      const begun = Promise.withResolvers<void>();
      const story: string[] = [];
      jobs.process('read', async ({ operation }, signal) => {
        story.push(`${operation} begins`);
        begun.resolve();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        story.push(`${operation} ends`);
      });
      for (const operation of ['a', 'b', 'c']) await jobs.enqueue(job(operation));
      await begun.promise;
      await jobs.close();
      const of = (what: string) =>
        story.filter((line) => line.endsWith(what)).map((line) => line[0]);
      expect(of('begins')).toContain('a');
      expect(of('ends').toSorted()).toEqual(of('begins').toSorted());
      expect(of('begins')).not.toContain('c');
      await expect(jobs.enqueue(job('d'))).rejects.toThrow('closed');
    });

    test('with nothing to do it is idle at once', async () => {
      await jobs.idle();
    });
  });
}

import { expect, test } from 'vitest';
import { inProcessJobs } from '../../../../adapters/jobs/in-process/in-process-jobs.ts';
import { jobRunnerContract } from '../../../contracts/job-runner-contract.ts';
import { memoryLog } from '../../../support/memory-log.ts';

jobRunnerContract('the in-process runner', async ({ log }) => inProcessJobs({ log, patience: 0 }));

test('a kind that is full leaves the places of another kind free', async () => {
  const jobs = inProcessJobs({ log: memoryLog() });
  const started: string[] = [];
  const goOn = Promise.withResolvers<void>();
  const handler = async ({ kind, operation }: { kind: string; operation: string }) => {
    started.push(`${kind} ${operation}`);
    await goOn.promise;
  };
  jobs.process('read', handler, { atOnce: 1 });
  jobs.process('answer', handler, { atOnce: 2 });
  for (const operation of ['a', 'b', 'c']) {
    await jobs.enqueue({ workspace: 'w', kind: 'read', operation });
    await jobs.enqueue({ workspace: 'w', kind: 'answer', operation });
  }
  expect(started).toEqual(['read a', 'answer a', 'answer b']);
  goOn.resolve();
  await jobs.idle();
  expect(started).toHaveLength(6);
  await jobs.close();
});

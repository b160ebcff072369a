import { expect, test } from 'vitest';
import { checkAwaitingModel } from '../../../../adapters/chat/terminal/check-awaiting-model.ts';
import { awaitingModelRecords } from '../../../../src/records/awaiting-model-record.ts';
import { freshDesk } from '../../../support/desks.ts';
import { temporaryData } from '../../../support/places.ts';

const data = await temporaryData();

test('the doctor tells what waits for the model, and from when it is asked again', async () => {
  const desk = freshDesk(data);
  expect(await checkAwaitingModel(desk)).toEqual([]);
  const { store, workspace } = desk.place;
  const now = desk.clock.now();
  const wait = (evidenceId: string, notBefore: Temporal.Instant) =>
    store.commit(
      workspace,
      awaitingModelRecords.put(
        {
          evidenceId,
          notBefore: notBefore.epochMilliseconds,
          useless: 0,
          cause: 'evidence' as const,
        },
        evidenceId,
      ),
    );
  await wait('ev-1', now.add({ hours: 1 }));
  const [later] = await checkAwaitingModel(desk);
  expect(later).toMatchObject({
    state: 'warning',
    detail: expect.stringMatching(/^1 paper, .*after/u),
  });
  await wait('ev-2', now);
  const [due] = await checkAwaitingModel(desk);
  expect(due?.detail).toBe('2 papers, asked about again at once');
});

import { expect, test } from 'vitest';
import { killAndFinish, timeIngest } from '../support/kill-ingest.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();

test('an ingest killed early, midway or late is finished by the next process', async () => {
  const whole = await timeIngest(data);
  for (const part of [0.35, 0.6, 0.85]) {
    const { killed: _, accepted: __, ...rest } = await killAndFinish(data, part * whole);
    expect(rest).toEqual({ wrong: [], leftOver: 0, auditIntact: true, judged: true });
  }
});

import { expect, test } from 'vitest';
import { killAndFinish, samplePapers, timeIngest } from '../support/kill-ingest.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const papers = samplePapers(2);

test('an ingest that is killed midway or late is finished by the next process', {
  timeout: 90_000,
}, async () => {
  const whole = await timeIngest(data, papers);
  for (const part of [0.5, 0.8]) {
    const { killed: _, accepted: __, ...rest } = await killAndFinish(data, papers, part * whole);
    expect(rest).toEqual({ wrong: [], leftOver: 0, auditIntact: true, judged: true });
  }
});

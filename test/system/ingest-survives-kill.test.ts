import { describe, expect, test } from 'vitest';
import { chances } from '../support/chances.ts';
import { killAndFinish, samplePapers, timeIngest } from '../support/kill-ingest.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const papers = samplePapers(3);
const kills = 50;
const seed = 20_261_123;

describe('an ingest that is killed', () => {
  test(`at ${kills} moments leaves nothing that is not finished, and nothing twice`, async () => {
    const whole = await timeIngest(data, papers);
    const seen = { killed: 0, accepted: 0 };
    for (const chance of chances(seed).take(kills)) {
      const { killed, accepted, ...rest } = await killAndFinish(data, papers, chance * whole);
      expect(rest).toEqual({ wrong: [], leftOver: 0, auditIntact: true, judged: true });
      seen.killed += killed ? 1 : 0;
      seen.accepted += accepted;
    }
    // Most kills must hit an ingest at work, or nothing was proven.
    expect(seen.killed).toBeGreaterThan(kills / 2);
    expect(seen.accepted).toBeGreaterThan(kills);
  });
});

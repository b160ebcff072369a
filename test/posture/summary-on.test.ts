import { describe, expect, test } from 'vitest';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise } from '../../src/posture/summarise.ts';
import { summaryOn } from '../../src/posture/summary-on.ts';
import { certification } from '../support/claims.ts';
import { certificate } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';

function summaryOf(attributes: Parameters<typeof certification>[0], asOf = '2026-11-23') {
  const judgement = judgementOf([certificate(certification(attributes))], { asOf });
  return summarise(judgement, judgePosture(judgement));
}

describe('a summary read for another day', () => {
  const summary = summaryOf({});

  test('holds as it is on its steady days', () => {
    expect(summary.steady).toEqual({ from: '2025-03-01', until: '2028-02-29' });
    for (const day of ['2025-03-01', '2027-01-01', '2028-02-29']) {
      const read = summaryOn(summary, day);
      expect(read.exact).toBe(true);
      expect(read.summary).toEqual(
        summarise(
          judgementOf([certificate(certification())], { asOf: day }),
          judgePosture(judgementOf([certificate(certification())], { asOf: day })),
        ),
      );
    }
  });

  test('outside says that a full judgement is needed, and follows printed dates', () => {
    for (const day of ['2025-02-28', '2028-03-01']) {
      const read = summaryOn(summary, day);
      expect(read.exact).toBe(false);
      expect(read.summary.asOf).toBe(day);
      expect(read.summary.certificates[0]?.valid).toBe('no');
    }
    const expired = summaryOf({}, '2028-06-01');
    expect(expired.certificates[0]?.valid).toBe('no');
    expect(summaryOn(expired, '2027-01-01').summary.certificates[0]?.valid).toBe('yes');
  });

  test('keeps what is void for another reason than its dates', () => {
    const other = summaryOf({ holder: 'Falcon AG' });
    expect(summaryOn(other, '2030-01-01').summary.certificates[0]?.valid).toBe('no');
    expect(summaryOn(other, '2024-01-01').summary.certificates[0]?.valid).toBe('no');
  });

  test('without any date holds for ever', () => {
    const judgement = judgementOf([]);
    const empty = summarise(judgement, judgePosture(judgement));
    expect(summaryOn(empty, '2099-01-01').exact).toBe(true);
  });

  test('of a certificate without dates keeps its validity', () => {
    const endless = summaryOf({ issuedOn: null, expiresOn: null });
    const read = summaryOn(
      { ...endless, steady: { from: null, until: '2026-12-31' } },
      '2027-01-01',
    );
    expect(read).toMatchObject({ exact: false });
    expect(read.summary.certificates[0]?.valid).toBe('yes');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/criteria/calendar.ts';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { nothingTold, toldAfter } from '../../src/digest/attention.ts';
import { makeDigest } from '../../src/digest/make-digest.ts';
import { reached, reachedSince } from '../../src/digest/notices.ts';
import { summarise } from '../../src/posture/summarise.ts';
import { portfolio } from '../support/portfolio.ts';

const on = '2027-06-30';
const daysBefore = (days: number) => addDays(on, -days);

describe('thresholds before something ends', () => {
  test.each([
    [181, undefined],
    [180, 180],
    [91, 180],
    [90, 90],
    [30, 30],
    [8, 30],
    [7, 7],
    [1, 7],
    [0, 0],
    [-1, undefined],
  ])('%i days before, it is %s', (days, threshold) => {
    expect(reached(on, daysBefore(days))).toBe(threshold);
  });

  test('are each told once by digests that follow each other, the nearest where one skips some', () => {
    const gap = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 30, maxLength: 60 }), (gaps) => {
        const told: number[] = [];
        let since = daysBefore(220);
        for (const days of gaps) {
          const asOf = addDays(since, days);
          told.push(...[reachedSince(on, { since, asOf })].filter((one) => one !== undefined));
          since = asOf;
        }
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a));
      }),
    );
  });

  test('are all told by a digest of every week', () => {
    const told = Array.from({ length: 32 }, (_, week) => {
      const asOf = addDays(daysBefore(203), 7 * week);
      return reachedSince(on, { since: addDays(asOf, -7), asOf });
    });
    expect(told.filter((one) => one !== undefined)).toEqual([180, 90, 30, 7, 0]);
  });
});

describe('a digest', () => {
  const [facts] = [...portfolio().bySupplier.values()];
  const summary = facts && summarise(facts.input, facts.posture);
  const expiry = { what: 'IEC 62443-4-1 certificate', kind: 'certificate', on } as const;
  const nothingElse = { statuses: 'm'.repeat(46), expiries: [expiry] };

  const digestOn = (asOf: string, attention = nothingTold) =>
    makeDigest({
      asOf,
      since: addDays(asOf, -7),
      summaries: summary ? [{ ...summary, ...nothingElse }] : [],
      changes: [],
      postures: new Map(),
      snapshots: [],
      attention,
    });

  test('tells once what has come within 180 days, and anew what has come within 90', () => {
    const weeks = [180, 173, 90, 83].map((days) => digestOn(daysBefore(days)).comingUp[0]);
    expect(weeks.map((one) => one && [one.days, one.reached])).toEqual([
      [180, 180],
      undefined,
      [90, 90],
      [83, undefined],
    ]);
  });

  test('does not let something rest any more that has come within seven days', () => {
    let told = {};
    const said = [30, 23, 16, 9, 2].map((days) => {
      const digest = digestOn(daysBefore(days), { told, snoozed: new Map() });
      told = toldAfter(told, digest);
      return digest.actNow.length;
    });
    expect(said).toEqual([1, 1, 1, 0, 1]);
  });

  test('has what lapsed and is in its days of grace among what presses', () => {
    const mustHave = catalogue.findIndex((one) => one.mustHave);
    const statuses = `${'m'.repeat(mustHave)}l${'m'.repeat(45 - mustHave)}`;
    const lapsing = summary ? [{ ...summary, statuses, expiries: [] }] : [];
    const asOf = '2026-11-23';
    const { actNow } = makeDigest({
      ...{ asOf, since: asOf, summaries: lapsing, changes: [], postures: new Map(), snapshots: [] },
    });
    expect(actNow).toMatchObject([{ criterion: catalogue[mustHave]?.id }]);
  });
});

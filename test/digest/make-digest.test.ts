import { describe, expect, test } from 'vitest';
import { digestSchema } from '../../src/digest/digest.ts';
import type { DigestInput } from '../../src/digest/digest-input.ts';
import { looksInto, makeDigest } from '../../src/digest/make-digest.ts';
import type { PostureChange } from '../../src/posture/compare-postures.ts';
import { type SupplierSummary, summarise } from '../../src/posture/summarise.ts';
import { portfolio } from '../support/portfolio.ts';
import { evidenceRequest } from '../support/requests.ts';

const facts = portfolio();
const postures = new Map([...facts.bySupplier].map(([name, { posture }]) => [name, posture]));
const summaries = [...facts.bySupplier.values()].map(({ input, posture }) =>
  summarise(input, posture),
);
const first = summaries[0] as SupplierSummary;

function input(parts: Partial<DigestInput> = {}): DigestInput {
  const { asOf } = facts;
  return { asOf, since: '2026-11-16', summaries, changes: [], postures, snapshots: [], ...parts };
}

function change(parts: Partial<PostureChange>): PostureChange {
  return {
    criterion: 'DEP-01',
    from: 'E1',
    to: 'E3',
    status: { from: 'gap', to: 'met' },
    because: 'New evidence: "we agreed"',
    ...parts,
  };
}

const moved = (parts: Partial<PostureChange>) => ({
  supplier: first.supplier,
  change: change(parts),
});

function ending(on: string, parts: Partial<SupplierSummary['expiries'][number]> = {}) {
  const expiry = { what: 'IEC 62443-4-1 certificate', kind: 'certificate', on, ...parts } as const;
  return { ...first, expiries: [expiry] };
}

describe('src/digest/make-digest.ts', () => {
  test('its shape is the published one', () => {
    expect(digestSchema.parse(makeDigest(input()))).toEqual(makeDigest(input()));
  });

  test('what went up and came back is no change', () => {
    const back = moved({ from: 'E3', to: 'E1', status: { from: 'met', to: 'gap' } });
    expect(makeDigest(input({ changes: [moved({}), back] })).changed).toEqual([]);
  });

  test('two steps are told as one, with the reason of the last', () => {
    const on = moved({ from: 'E3', to: 'E4', status: { from: 'met', to: 'met' }, because: 'Why.' });
    const [told, ...more] = makeDigest(input({ changes: [moved({}), on] })).changed;
    expect(told).toMatchObject({ criterion: 'DEP-01', from: 'E1', to: 'E4', because: 'Why.' });
    expect(more).toEqual([]);
  });

  test('a fall is told before a rise', () => {
    const fall = moved({ criterion: 'SBD-02', from: 'E3', to: 'E0' });
    const { changed } = makeDigest(input({ changes: [moved({}), fall] }));
    expect(changed.map(({ criterion }) => criterion)).toEqual(['SBD-02', 'DEP-01']);
  });

  test('a must-have that lapsed counts as one more that is open', () => {
    const lapsed = moved({ from: 'E3', to: 'E0', status: { from: 'met', to: 'expired' } });
    const before = makeDigest(input()).counts.mustHaveOpen;
    const after = makeDigest(input({ changes: [lapsed] })).counts.mustHaveOpen;
    expect(after).toEqual({ now: before.now, change: before.change + 1 });
  });

  test.each([
    ['2026-11-23', 'ends today'],
    ['2026-11-24', 'ends in 1 day'],
    ['2026-12-23', 'ends in 30 days'],
  ])('what ends on %s presses: it %s', (on, words) => {
    const { actNow } = makeDigest(input({ summaries: [ending(on)] }));
    expect(actNow.map(({ reason }) => reason).join()).toContain(words);
    expect(actNow.map(({ due }) => due)).toContain(on);
  });

  test.each([
    ['2026-12-24', 31],
    ['2027-02-21', 90],
  ])('what ends on %s comes up, in %i days', (on, days) => {
    const { comingUp, actNow } = makeDigest(input({ summaries: [ending(on)] }));
    expect(comingUp).toContainEqual(expect.objectContaining({ on, days }));
    expect(actNow.map(({ due }) => due)).not.toContain(on);
  });

  test('what does not count any more does not come up', () => {
    const summary = ending('2026-12-01', { void: 'another site' });
    const { actNow, counts } = makeDigest(input({ summaries: [summary] }));
    expect(actNow.map(({ due }) => due)).not.toContain('2026-12-01');
    expect(counts.expiringIn30Days.now).toBe(0);
  });

  test('a law that begins to apply comes up with its source', () => {
    expect(makeDigest(input()).comingUp).toContainEqual(
      expect.objectContaining({ on: '2027-01-20', source: expect.stringContaining('2023/1230') }),
    );
  });

  test('at most five items press, at most two of one supplier', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...ending('2026-11-30'),
      supplier: `Supplier ${at}`,
    }));
    const { actNow } = makeDigest(input({ summaries: many }));
    expect(actNow).toHaveLength(5);
    const perSupplier = Object.values(Object.groupBy(actNow, ({ supplier }) => supplier));
    expect(Math.max(...perSupplier.map((items) => items?.length ?? 0))).toBeLessThanOrEqual(2);
  });

  test('a request that is overdue, or unanswered for more than 14 days, presses', () => {
    const { supplierId, supplier } = first;
    const calm = {
      ...first,
      expiries: [],
      statuses: first.statuses.replace(/./gu, first.statuses[0] ?? ''),
    };
    const about = { supplierId, supplier, askedOn: '2026-11-20', deadline: '2026-12-20' };
    const fresh = evidenceRequest(about);
    const overdue = evidenceRequest({ ...about, id: 'rq-overdue', deadline: '2026-11-22' });
    const old = evidenceRequest({ ...about, id: 'rq-old', askedOn: '2026-11-01' });
    const gone = evidenceRequest({ ...overdue, id: 'rq-gone', state: 'withdrawn' });
    const { actNow } = makeDigest(
      input({ summaries: [calm], requests: [fresh, overdue, old, gone] }),
    );
    const told = actNow.filter(({ reason }) => reason.startsWith('The request'));
    expect(told.map(({ due }) => due).toSorted()).toEqual(['2026-11-22', '2026-12-20']);
    expect(told.map(({ reason }) => reason).join(' ')).toContain('more than 14 days old');
  });

  test('three suppliers are asked next, and every one was looked into', () => {
    const { askNext, actNow } = makeDigest(input());
    expect(askNext.length).toBeGreaterThan(0);
    expect(askNext.length).toBeLessThanOrEqual(3);
    for (const { documents } of askNext) expect(documents[0]?.title).toBeTruthy();
    const names = [...askNext, ...actNow].map(({ supplier }) => supplier);
    expect(looksInto(input())).toEqual(expect.arrayContaining([...new Set(names)]));
  });

  test('without a feed it says that nothing was compared with advisories', () => {
    expect(makeDigest(input()).footer.cannotSee.join()).toContain('No advisory feed');
  });
});

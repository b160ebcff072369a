import { describe, expect, test } from 'vitest';
import { attentionFor, nothingTold, type Told, toldAfter } from '../../src/digest/attention.ts';
import type { Digest } from '../../src/digest/digest.ts';

/** What comes of one item that presses all the time, digest after digest. */
function lifeOf(days: readonly string[]): readonly string[] {
  let told: Told = {};
  return days.map((asOf) => {
    const outcome = attentionFor('i1', { told, snoozed: new Map() }, asOf);
    const since = told['i1']?.since;
    const openSince = outcome === 'escalate' && since !== undefined ? { openSince: since } : {};
    const actNow =
      outcome === 'leave out'
        ? []
        : [{ item: 'i1', supplier: 'Kestrel', reason: 'It is open.', ...openSince }];
    const leftOut = outcome === 'leave out' ? ['i1'] : [];
    const footer: Digest['footer'] = { evidence: 1, leftOut, feeds: [], cannotSee: [] };
    told = toldAfter(told, { asOf, actNow, footer });
    return outcome;
  });
}

describe('src/digest/attention.ts', () => {
  test('an unchanged item is told twice, then taken further once, then left out', () => {
    const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
    expect(lifeOf(mondays)).toEqual(['tell', 'tell', 'escalate', 'leave out', 'leave out']);
  });

  test('the same day comes out the same again', () => {
    const days = ['2026-11-02', '2026-11-02', '2026-11-16', '2026-11-16', '2026-11-17'];
    expect(lifeOf(days)).toEqual(['tell', 'tell', 'escalate', 'escalate', 'leave out']);
  });

  test('what presses no more is forgotten, so it is new when it returns', () => {
    const footer = { evidence: 1, leftOut: [], feeds: [], cannotSee: [] };
    const told = { i1: { since: '2026-11-02' } };
    expect(toldAfter(told, { asOf: '2026-11-09', actNow: [], footer })).toEqual({});
  });

  test('what is put aside comes back on the day', () => {
    const attention = { ...nothingTold, snoozed: new Map([['i1', '2026-12-01']]) };
    expect(attentionFor('i1', attention, '2026-11-30')).toBe('leave out');
    expect(attentionFor('i1', attention, '2026-12-01')).toBe('tell');
  });
});

import { describe, expect, test } from 'vitest';
import { digestReply } from '../../../src/conversation/replies/digest-reply.ts';
import type { Digest } from '../../../src/digest/digest.ts';

const quiet: Digest = {
  asOf: '2026-11-23',
  since: '2026-11-16',
  counts: {
    suppliers: 3,
    mustHaveOpen: { now: 4, change: -1 },
    mustHaveUnknown: { now: 0, change: 0 },
    disputed: { now: 1, change: 1 },
    expiringIn30Days: { now: 0, change: 0 },
    expiringIn90Days: { now: 0, change: 0 },
  },
  actNow: [],
  changed: [],
  comingUp: [{ supplier: 'Kestrel', what: 'SOC 2 report', on: '2027-01-12', days: 50 }],
  askNext: [],
  footer: {
    evidence: 16,
    leftOut: [],
    feeds: [],
    cannotSee: ['It knows only what was handed in.'],
  },
};

describe('src/conversation/replies/digest-reply.ts', () => {
  test('when nothing changed it is one line with what ends next', () => {
    const { headline, text } = digestReply(quiet);
    expect(headline).toBe('Nothing changed since 2026-11-16.');
    expect(text.split('\n')[0]).toContain('SOC 2 report of Kestrel ends on 2027-01-12, in 50 days');
  });

  test('numbers carry their change, and none where there is none', () => {
    const actNow = [
      { item: 'i1', supplier: 'Kestrel', reason: 'The certificate ended.', owner: 'Ines' },
    ];
    const { text, tone } = digestReply({ ...quiet, actNow });
    expect(tone).toBe('warning');
    expect(text).toContain('4 must-haves open (−1), 0 unknown, 1 disputed (+1)');
    expect(text).toContain('- 1. Kestrel (Ines): The certificate ended.');
  });

  test('a channel is not told the words of new evidence', () => {
    const because = 'New evidence: "the secret finding"';
    const changed = [{ supplier: 'Kestrel', criterion: 'DEP-01', from: 'E1', to: 'E3', because }];
    const { text } = digestReply({ ...quiet, changed });
    expect(text).toContain('E1 to E3, because: new evidence.');
    expect(text).not.toContain('secret');
  });
});

import type { Digest } from '../../src/digest/digest.ts';

/** A week in which nothing changed. */
export const quietDigest: Digest = {
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

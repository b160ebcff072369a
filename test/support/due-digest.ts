/** The content of an event that brings a weekly digest. */
export const dueDigest = {
  type: 'due',
  due: {
    kind: 'digest',
    subscription: 's1',
    week: '2026-W48',
    since: '2026-11-16',
    day: '2026-11-23',
  },
} as const;

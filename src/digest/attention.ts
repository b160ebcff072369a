import { hash } from 'node:crypto';
import { z } from 'zod';
import { daysBetween } from '../criteria/calendar.ts';
import type { Digest } from './digest.ts';

/** When something that presses was told, by the name of the item. Days: YYYY-MM-DD. */
export const toldSchema = z.record(
  z.string(),
  z.object({
    /** The day it was told first. */
    since: z.string(),
    /** The day somebody was asked to take it further. */
    escalated: z.string().optional(),
  }),
);
export type Told = z.infer<typeof toldSchema>;

export type Attention = Readonly<{
  told: Told;
  /** Items that somebody put aside, and the day they come back. */
  snoozed: ReadonlyMap<string, string>;
}>;

/** Two digests tell an item, the third asks to take it further, and then it rests until it changes. */
const repeatDays = 14;

export const nothingTold: Attention = { told: {}, snoozed: new Map() };

/** Names an item by what it is: when its status or its day changes, it is another one. */
export function itemName(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 20);
}

/**
 * What becomes of an item in the digest of a day. The same day gives the same answer, whether it was
 * told on it already or not.
 */
export function attentionFor(
  item: string,
  { told, snoozed }: Attention,
  asOf: string,
): 'tell' | 'escalate' | 'leave out' {
  const until = snoozed.get(item);
  if (until !== undefined && asOf < until) return 'leave out';
  const before = told[item];
  if (!before || daysBetween(before.since, asOf) < repeatDays) return 'tell';
  const isOpen = before.escalated === undefined || before.escalated === asOf;
  return isOpen ? 'escalate' : 'leave out';
}

/** What its readers know after a digest; what presses no more is forgotten, and new when it returns. */
export function toldAfter(
  before: Told,
  { asOf, actNow, footer }: Pick<Digest, 'asOf' | 'actNow' | 'footer'>,
): Told {
  const pressing = footer.leftOut.flatMap((item) => {
    const known = before[item];
    return known ? [[item, known] as const] : [];
  });
  const now = actNow.map(({ item, openSince }) => {
    const since = before[item]?.since ?? asOf;
    return [item, { since, ...(openSince !== undefined && { escalated: asOf }) }] as const;
  });
  return Object.fromEntries([...pressing, ...now]);
}

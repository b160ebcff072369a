import type { JudgementInput } from '../criteria/dossier.ts';
import { comparePostures, type PostureChange } from './compare-postures.ts';
import { endsOn } from './holds-on.ts';
import { judgePosture } from './judge-posture.ts';
import type { Finding, Posture } from './posture.ts';
import { reasonOfDay } from './reason-of-day.ts';

/** expiry: what proved it has ended; freshness: it is too old; time: another day that papers name. */
export type TimeCause = 'expiry' | 'freshness' | 'time';

/** What changed because a day came, YYYY-MM-DD. */
export type Passed = Readonly<{ day: string; cause: TimeCause; change: PostureChange }>;

/**
 * Everything that only the passing of days changes, from the day of a posture to that of the input,
 * on the day on which it changes: the same whether somebody looks every day or once a year. Days
 * on which a judgement says that it comes out the same are not judged.
 */
export function passTime(
  input: JudgementInput,
  before: Posture,
): Readonly<{ posture: Posture; passed: readonly Passed[] }> {
  const passed: Passed[] = [];
  let posture = before;
  for (;;) {
    const day = endsOn(posture);
    if (day === undefined || day > input.asOf) return { posture, passed };
    const next = judgePosture({ ...input, asOf: day });
    passed.push(...passedOn(day, posture, next));
    posture = next;
  }
}

function passedOn(day: string, before: Posture, after: Posture): Passed[] {
  const findingIn = (posture: Posture, id: string) =>
    posture.findings.find(({ criterion }) => criterion === id);
  return comparePostures(before, after).map((change) => {
    const was = findingIn(before, change.criterion);
    const now = findingIn(after, change.criterion);
    if (!was || !now) return { day, cause: 'time', change };
    return {
      day,
      cause: causeOf(was, now),
      change: { ...change, because: reasonOfDay(was, now, day) },
    };
  });
}

function causeOf(was: Finding, now: Finding): TimeCause {
  const ends = [was.status, now.status];
  if (ends.includes('lapsing') || ends.includes('expired')) return 'expiry';
  return now.stale && !was.stale ? 'freshness' : 'time';
}

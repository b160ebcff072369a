import { rankOf } from './compare-postures.ts';
import type { Cap, Finding } from './posture.ts';

/** A printed end, a withdrawn edition, twelve months after a SOC period, the Expires of security.txt. */
const isLapse = ({ id }: Cap) => ['T02', 'T11', 'T16', 'T26'].includes(id);

/** Why a finding came out differently when nothing but the day changed, in one sentence. */
export function reasonOfDay(was: Finding, now: Finding, day: string): string {
  return (
    endOfGrace(was, now) ??
    newLimit(was, now) ??
    oldLimit(was, now) ??
    now.notes.find((one) => !was.notes.includes(one)) ??
    (isWorse(was, now)
      ? `What supported it no longer counts since ${day}.`
      : `A paper on file counts since ${day}.`)
  );
}

function endOfGrace(was: Finding, now: Finding): string | undefined {
  if (was.status !== 'lapsing' || now.status === 'lapsing') return undefined;
  const lapse = was.caps.find(isLapse);
  return lapse && `${lapse.reason.replace(/\.$/u, '')}, and the days of grace are over.`;
}

function newLimit(was: Finding, now: Finding): string | undefined {
  const fresh = without(now.caps, was.caps);
  const lapse = fresh.find(isLapse);
  const aged = now.stale && !was.stale ? fresh.find(({ id }) => id === 'stale') : undefined;
  const first = now.status === 'lapsing' ? (lapse ?? aged) : (aged ?? lapse);
  return (first ?? fresh[0])?.reason;
}

function oldLimit(was: Finding, now: Finding): string | undefined {
  const [gone] = isWorse(was, now) ? [] : without(was.caps, now.caps);
  return gone && `No longer the case: ${gone.reason}`;
}

function without(caps: readonly Cap[], others: readonly Cap[]): Cap[] {
  return caps.filter(({ reason }) => !others.some((one) => one.reason === reason));
}

function isWorse(was: Finding, now: Finding): boolean {
  return rankOf(now.level) < rankOf(was.level);
}

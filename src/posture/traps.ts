import type { CheckedSupplier } from '../criteria/check-criteria.ts';
import type { Weighed } from '../criteria/weighed.ts';
import type { Trap } from './posture.ts';

const isTrap = (id: string) => /^T\d\d$/u.test(id);

/** Every trap that fired, once per evidence, criterion and reason, whether or not it capped. */
export function trapsOf({ checked, paperTraps }: CheckedSupplier): Trap[] {
  const fired = checked.flatMap(({ outcome }) => [
    ...outcome.holds.map((hold) => ({
      ...trapFrom(hold.from, hold),
      ...(hold.citation && { citation: hold.citation }),
    })),
    ...outcome.weighed.flatMap(trapsIn),
  ]);
  const ofPapers = paperTraps.map(({ evidence, ...trap }) => ({
    ...trap,
    evidenceId: evidence.id,
    file: evidence.file,
  }));
  const once = new Map(
    [...fired, ...ofPapers].map((trap) => [
      `${trap.id}|${trap.evidenceId}|${trap.criterion}|${trap.reason}`,
      trap,
    ]),
  );
  return [...once.values()].toSorted((a, b) => order(a, b));
}

function trapsIn(weighed: Weighed): Trap[] {
  const { hits, lapse } = weighed;
  return [...(lapse ? [lapse] : []), ...hits]
    .filter(({ id }) => isTrap(id))
    .map((hit) => trapFrom(weighed, hit));
}

function trapFrom(
  { claim, paper, criterion }: Weighed,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Trap {
  const { evidence } = paper;
  return {
    id,
    evidenceId: evidence.id,
    file: evidence.file,
    criterion,
    reason,
    citation: claim.citation,
  };
}

function order(a: Trap, b: Trap): number {
  const key = ({ id, file, criterion, reason }: Trap) => `${id}|${file}|${criterion}|${reason}`;
  return key(a) < key(b) ? -1 : 1;
}

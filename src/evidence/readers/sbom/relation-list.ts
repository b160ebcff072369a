import type { Relation } from '../../../sbom/sbom.ts';
import { slices } from '../../../sbom/slices.ts';
import { sbomLimits } from '../../sandbox/reader-limits.ts';

/** Ends in one relation; more are told as another one, so that no message gets too long. */
const longest = 2_000;

/** Relations of one file by where they start, each end once. */
export class RelationList {
  readonly #depends = new Map<string, string[]>();
  readonly #contains = new Map<string, string[]>();
  #ends = 0;

  /** How many came after the limit. */
  get leftOut(): number {
    return Math.max(0, this.#ends - sbomLimits.relations);
  }

  add(ref: string, kind: Relation['kind'], on: string): void {
    this.#ends += 1;
    if (this.#ends > sbomLimits.relations) return;
    const ofKind = kind === 'depends' ? this.#depends : this.#contains;
    const known = ofKind.get(ref);
    if (known) known.push(on);
    else ofKind.set(ref, [on]);
  }

  /** With the references that `refOf` keeps; nothing is related to itself. */
  listed(refOf: (ref: string) => string): Relation[] {
    return [
      ...relationsOf(this.#depends, 'depends', refOf),
      ...relationsOf(this.#contains, 'contains', refOf),
    ];
  }
}

function* relationsOf(
  ends: ReadonlyMap<string, readonly string[]>,
  kind: Relation['kind'],
  refOf: (ref: string) => string,
): Generator<Relation> {
  for (const [from, others] of ends) {
    const ref = refOf(from);
    const on = once(others.map(refOf)).filter((other) => other !== ref);
    for (const few of slices(on, longest)) yield { ref, kind, on: few };
  }
}

/** Most components depend on few: for them a set costs more than it saves. */
function once(refs: readonly string[]): readonly string[] {
  if (refs.length > 8) return [...new Set(refs)];
  return refs.filter((ref, at) => refs.indexOf(ref) === at);
}

import type { Component } from './component.ts';
import { licencesOf } from './licences.ts';
import { type Pair, pairComponents, printedVersion } from './pair-components.ts';
import { disappearedComponents } from './plausibility/disappeared-components.ts';
import type { Sbom } from './sbom.ts';
import type { DiffChange, DiffComponent, DiffPair, SbomDiff } from './sbom-diff.ts';
import type { Item } from './take-inventory.ts';
import { compareVersions } from './versions/compare-versions.ts';

/** What changed from one SBOM of a product to the next; exchanging the two mirrors it. Never throws. */
export function compareSboms(before: Sbom, after: Sbom): SbomDiff {
  const { pairs, added, removed } = pairComponents(before.components, after.components);
  const turned = pairs.map((pair) => [pair, directionOf(pair)] as const);
  const inDirection = (wanted: Direction): DiffPair[] =>
    turned.filter(([, direction]) => direction === wanted).map(([pair]) => diffPair(pair));
  const disappeared = disappearedComponents({
    before: before.components.length,
    added: added.length,
    removed: removed.map(({ component }) => component.name),
  });
  return {
    before: sideOf(before),
    after: sideOf(after),
    sameProduct: isSameProduct(before.subject, after.subject),
    added: added.map(diffComponent),
    removed: removed.map(diffComponent),
    upgraded: inDirection('upgraded'),
    downgraded: inDirection('downgraded'),
    changed: inDirection('changed'),
    licences: changes(pairs, ({ component }) => [...licencesOf(component)].sort().join(', ')),
    suppliers: changes(pairs, ({ component }) => component.supplier?.trim() ?? ''),
    unchanged: turned.filter(([, direction]) => direction === 'same').length,
    byName: pairs.filter(({ identity }) => identity === 'name').length,
    observations: disappeared ? [disappeared] : [],
  };
}

type Direction = 'same' | 'upgraded' | 'downgraded' | 'changed';

function directionOf({ before, after, type }: Pair): Direction {
  const from = printedVersion(before);
  const to = printedVersion(after);
  if (from === to) return 'same';
  const order = from === '' || to === '' ? undefined : compareVersions(type, from, to);
  if (order === undefined || order === 0) return 'changed';
  return order < 0 ? 'upgraded' : 'downgraded';
}

function sideOf({ subject, createdOn, components }: Sbom): SbomDiff['before'] {
  return {
    ...(subject && { name: subject.name }),
    ...(subject?.version !== undefined && { version: subject.version }),
    ...(createdOn && { createdOn: createdOn.value }),
    components: components.length,
  };
}

function isSameProduct(
  before: Component | undefined,
  after: Component | undefined,
): boolean | null {
  if (!before || !after) return null;
  const nameOf = ({ group, name }: Component) => `${group ?? ''}/${name}`.toLowerCase();
  return nameOf(before) === nameOf(after);
}

function diffComponent({ component, purl }: Item): DiffComponent {
  const version = component.version ?? purl?.version;
  return {
    name: component.group === undefined ? component.name : `${component.group}/${component.name}`,
    ...(version !== undefined && { version }),
    ...(component.purl && { purl: component.purl.value }),
    pointer: component.pointer,
  };
}

function diffPair({ identity, before, after }: Pair): DiffPair {
  return { identity, before: diffComponent(before), after: diffComponent(after) };
}

/** Pairs with a different value; an empty text says that the file does not state it. */
function changes(pairs: readonly Pair[], valueIn: (item: Item) => string): DiffChange[] {
  return pairs.flatMap((pair) => {
    const from = valueIn(pair.before);
    const to = valueIn(pair.after);
    return from === to ? [] : [{ ...diffPair(pair), from, to }];
  });
}

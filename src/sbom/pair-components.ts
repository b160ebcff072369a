import type { Component } from './component.ts';
import { type Item, itemsOf } from './take-inventory.ts';
import { compareVersions } from './versions/compare-versions.ts';

type Identity = 'purl' | 'cpe' | 'name';

export type Pair = Readonly<{ identity: Identity; type: string; before: Item; after: Item }>;

export type Pairing = Readonly<{
  pairs: readonly Pair[];
  added: readonly Item[];
  removed: readonly Item[];
}>;

type KeyOf = (item: Item) => string | undefined;

const byPurl: KeyOf = ({ purl }) => purl?.key;
const byCpe: KeyOf = ({ cpe }) => cpe && `${cpe.vendor}:${cpe.product}`;
const byName: KeyOf = ({ component: { group, name } }) => `${group ?? ''}/${name}`.toLowerCase();

const isIdentified = ({ purl, cpe }: Item): boolean => purl !== undefined || cpe !== undefined;
const unidentified: KeyOf = (item) => (isIdentified(item) ? undefined : byName(item));
const identified: KeyOf = (item) => (isIdentified(item) ? byName(item) : undefined);

/** Keys of the file before and of the file after; two identifiers that differ are two components. */
const steps: readonly (readonly [Identity, KeyOf, KeyOf])[] = [
  ['purl', byPurl, byPurl],
  ['cpe', byCpe, byCpe],
  ['name', unidentified, unidentified],
  ['name', unidentified, identified],
  ['name', identified, unidentified],
];

/**
 * Finds the components of one file again in another: by package, what is left by CPE vendor and
 * product, what is left by group and name where one of the two has no identifier. Exchanging the
 * files gives the same pairs, exchanged. Linear but for the versions of one package side by side.
 */
export function pairComponents(before: readonly Component[], after: readonly Component[]): Pairing {
  const pairs: Pair[] = [];
  let removed = itemsOf(before);
  let added = itemsOf(after);
  for (const [identity, keyBefore, keyAfter] of steps) {
    const old = grouped(removed, keyBefore);
    const fresh = grouped(added, keyAfter);
    const found = [...old].flatMap(([key, group]) =>
      pairVersions(identity, group, fresh.get(key) ?? []),
    );
    const done = new Set(found.flatMap((pair) => [pair.before, pair.after]));
    removed = removed.filter((item) => !done.has(item));
    added = added.filter((item) => !done.has(item));
    for (const pair of found) pairs.push(pair);
  }
  return { pairs, added, removed };
}

function grouped(items: readonly Item[], keyOf: KeyOf): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Version as printed, wherever it stands: two unusable ones may still be the same. */
export const printedVersion = ({ component, purl }: Item): string =>
  component.version ?? purl?.version ?? '';

/** What has the same version on both sides first, then the highest of one with that of the other. */
function pairVersions(
  identity: Identity,
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair[] {
  const [one, other] = [before[0], after[0]];
  if (!one || !other) return [];
  const type = typeOf([...before, ...after]);
  const pair = (old: Item, fresh: Item): Pair => ({ identity, type, before: old, after: fresh });
  if (before.length === 1 && after.length === 1) return [pair(one, other)];
  const pairs: Pair[] = [];
  const waiting = grouped(after, printedVersion);
  const used = new Map<string, number>();
  const changed = before.filter((item) => {
    const version = printedVersion(item);
    const at = used.get(version) ?? 0;
    const same = waiting.get(version)?.[at];
    if (same === undefined) return true;
    used.set(version, at + 1);
    pairs.push(pair(item, same));
    return false;
  });
  const taken = new Set(pairs.map((one) => one.after));
  const rest = descending(
    after.filter((item) => !taken.has(item)),
    type,
  );
  for (const [index, item] of descending(changed, type).entries()) {
    const fresh = rest[index];
    if (fresh) pairs.push(pair(item, fresh));
  }
  return pairs;
}

/** Whose rules order the versions; those of nobody where the packages are of several ecosystems. */
function typeOf(items: readonly Item[]): string {
  const [type = 'generic', ...others] = new Set(items.flatMap(({ purl }) => purl?.type ?? []));
  return others.length === 0 ? type : 'generic';
}

/** The same for every order given; versions that cannot be compared stand by their text. */
function descending(items: readonly Item[], type: string): readonly Item[] {
  if (items.length < 2) return items;
  const byText = items.toSorted((a, b) => (printedVersion(a) < printedVersion(b) ? 1 : -1));
  return byText.toSorted(
    (a, b) => compareVersions(type, printedVersion(b), printedVersion(a)) ?? 0,
  );
}

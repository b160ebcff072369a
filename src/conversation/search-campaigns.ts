import { cannotTellFor } from '../answers/cannot-tell.ts';
import type { ComponentSearch, SearchedList } from '../answers/component-search.ts';
import type { ComponentIndex, IndexHit, Sought } from '../ports/component-index.ts';
import { snapshotsOf } from '../records/advisory-snapshot-record.ts';
import { type Campaign, campaignsOf } from '../records/campaign-record.ts';
import type { Desk } from '../records/desk.ts';
import { isAffected } from '../sbom/advisories/is-affected.ts';
import { isStale } from '../sbom/advisories/is-stale.ts';
import { landmarks } from '../sbom/advisories/landmarks.ts';
import { typeOfKey } from '../sbom/package-key.ts';
import { foldText } from '../suppliers/fold-text.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { citeHits } from './cite-hits.ts';
import { namedProducts } from './named-products.ts';
import { sbomsOnFile } from './sboms-on-file.ts';
import { hitsOf } from './search-components.ts';

/** What people ask for when they mean every list on file. */
const everyList = 'compromised packages';

/** "The worm" is a built-in one, or whichever list was imported because of it. */
const anyWorm = 'npm worm';

type ListedPackage = Campaign['packages'][number];
type Listed = Readonly<{ list: string; hit: IndexHit; clear: boolean }>;

/** Looks for the packages of incidents and campaigns in the SBOMs of the suppliers. */
export async function searchCampaigns(
  desk: Desk,
  search: string,
  { suppliers, asOf }: Readonly<{ suppliers: readonly Supplier[]; asOf: string }>,
): Promise<ComponentSearch> {
  const { components: index, place } = desk;
  const [campaigns, onFile, snapshots] = await Promise.all([
    campaignsOf(place),
    sbomsOnFile(desk, suppliers),
    snapshotsOf(place),
  ]);
  const meant = campaigns.filter((campaign) => isMeant(campaign, search));
  const found = await Promise.all(
    meant.map((campaign) => listedIn(index, place.workspace, campaign)),
  );
  const all = found.flat();
  const sorted = (clear: boolean) =>
    meant.flatMap(({ name }) => {
      const hits = all.filter((one) => one.list === name && one.clear === clear);
      return hitsOf(
        hits.map(({ hit }) => hit),
        onFile,
      ).map((hit) => ({ ...hit, list: name }));
    });
  return {
    query: search,
    packages: [],
    similar: [],
    hits: await citeHits(desk, sorted(true), onFile.sboms),
    outside: [],
    incomparable: sorted(false),
    possible: [],
    cannotTell: cannotTellFor(suppliers, onFile.sboms, asOf),
    sboms: onFile.sboms,
    lists: meant.map(searchedList),
    products: namedProducts(
      landmarks.filter(({ name }) => meant.some((one) => one.builtIn && one.name === name)),
      suppliers,
    ),
    advisories: { snapshots, stale: isStale(snapshots, asOf) },
  };
}

const malicious = new Set(landmarks.filter((one) => one.malicious).map(({ name }) => name));
const byAdvisory = new Map(
  landmarks.flatMap(({ advisories, name }) => advisories.map((id) => [id.toUpperCase(), name])),
);

/** By name or alias, by the id of its advisory, or the beginning of either: "shai-hulud" is both. */
function isMeant({ name, aliases, builtIn }: Campaign, search: string): boolean {
  if (search === everyList) return !builtIn || malicious.has(name);
  if (search === anyWorm && !builtIn) return true;
  if (builtIn && byAdvisory.get(search.toUpperCase()) === name) return true;
  const wanted = foldText(search).trim();
  return [name, ...aliases].some((alias) => {
    const folded = foldText(alias);
    return folded === wanted || (wanted.length > 2 && folded.startsWith(`${wanted} `));
  });
}

function searchedList({ name, source, date, packages, builtIn, complete }: Campaign): SearchedList {
  return { name, source, date, packages: packages.length, complete, builtIn };
}

/** Exact versions are looked up at once; ranges are held against the versions that exist. */
async function listedIn(
  index: ComponentIndex,
  workspace: string,
  { name: list, packages }: Campaign,
): Promise<Listed[]> {
  const exact = packages
    .filter(isExact)
    .map(({ key, versions }) => ({ key, ...(versions && { versions }) }));
  const ranged = packages.filter((one) => !isExact(one));
  const rulings = await Promise.all(
    ranged.map(async (one) => sortVersions(one, await index.versions(workspace, one.key))),
  );
  const find = async (sought: readonly Sought[], clear: boolean): Promise<Listed[]> => {
    const hits = sought.length === 0 ? [] : await index.find(workspace, sought);
    return hits.map((hit) => ({ list, hit, clear }));
  };
  const [named, unclear] = await Promise.all([
    find([...exact, ...rulings.flatMap(({ affected }) => affected)], true),
    find(
      rulings.flatMap((one) => one.unclear),
      false,
    ),
  ]);
  return [...named, ...unclear];
}

function isExact({ versions, ranges, revisions }: ListedPackage): boolean {
  return versions !== undefined && ranges === undefined && !revisions;
}

/** One package in the versions that are affected, and in those of which nobody can tell. */
function sortVersions(one: ListedPackage, versions: readonly string[]) {
  const type = typeOfKey(one.key);
  const byRuling = Map.groupBy(versions, (version) => {
    const ruling = isAffected(type, version === '' ? undefined : version, one);
    if (ruling === 'no') return 'no';
    return ruling === 'cannot tell' ? 'unclear' : 'affected';
  });
  const sought = (ruling: 'affected' | 'unclear'): Sought[] => {
    const found = byRuling.get(ruling) ?? [];
    return found.length === 0 ? [] : [{ key: one.key, versions: found }];
  };
  return { affected: sought('affected'), unclear: sought('unclear') };
}

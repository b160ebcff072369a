import { cannotTellFor } from '../answers/cannot-tell.ts';
import type { ComponentHit, ComponentSearch, FoundPackage } from '../answers/component-search.ts';
import { AssayError } from '../errors.ts';
import type { IndexHit } from '../ports/component-index.ts';
import { snapshotsOf } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import { isStale } from '../sbom/advisories/is-stale.ts';
import { typeOfKey } from '../sbom/package-key.ts';
import { inRange } from '../sbom/versions/in-range.ts';
import { parseRange } from '../sbom/versions/parse-range.ts';
import type { Range } from '../sbom/versions/range.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { citeHits } from './cite-hits.ts';
import { findPackages } from './find-packages.ts';
import { type SbomsOnFile, sbomsOnFile } from './sboms-on-file.ts';

type Sought = Readonly<{ search: string; range?: string }>;
/** `suppliers` are those whose SBOMs are searched; one of them: `single`. */
type Scope = Readonly<{ suppliers: readonly Supplier[]; single: boolean; asOf: string }>;

/**
 * Looks a name or purl up in the SBOMs of the suppliers. Throws QUESTION_INVALID when the purl or the
 * range cannot be read.
 */
export async function searchComponents(
  desk: Desk,
  { search, range: typed }: Sought,
  scope: Scope,
): Promise<ComponentSearch> {
  const { components: index, place } = desk;
  const { workspace } = place;
  const [onFile, snapshots] = await Promise.all([
    sbomsOnFile(desk, scope.suppliers),
    snapshotsOf(place),
  ]);
  // Afterwards, because an SBOM that was missing in the index is there now.
  const found = await findPackages(index, workspace, search);
  const range = rangeOf(typed ?? found.version);
  const packages = await Promise.all(
    found.keys.map(async (key) => sorted(key, await index.versions(workspace, key), range)),
  );
  const wanted = packages.flatMap((one) => soughtOf(one, scope.single));
  const [listed, unnamed] = await Promise.all([
    wanted.length === 0 ? [] : index.find(workspace, wanted),
    Promise.all(found.names.map((name) => index.unidentified(workspace, name))),
  ]);
  const rulings = new Map(packages.map((one) => [one.key, rulingsOf(one)]));
  const byRuling = Map.groupBy(hitsOf(listed, onFile), ({ key = '', version = '' }) =>
    rulings.get(key)?.get(version),
  );
  const hits = (ruling: Ruling) => byRuling.get(ruling) ?? [];
  return {
    query: [search, typed].filter(Boolean).join(' '),
    ...(range ? { range: range.words } : {}),
    packages,
    similar: found.similar,
    hits: await citeHits(desk, hits('inRange'), onFile.sboms),
    outside: scope.single ? hits('outOfRange') : [],
    incomparable: hits('incomparable'),
    possible: hitsOf(unnamed.flat(), onFile),
    cannotTell: cannotTellFor(scope.suppliers, onFile.sboms, scope.asOf),
    sboms: onFile.sboms,
    lists: [],
    products: [],
    advisories: { snapshots, stale: isStale(snapshots, scope.asOf) },
  };
}

function rangeOf(text: string | undefined): Range | undefined {
  if (text === undefined) return undefined;
  const range = parseRange(text);
  if (range) return range;
  throw new AssayError({
    code: 'QUESTION_INVALID',
    message: `"${text.slice(0, 80)}" is no range of versions.`,
    remedy: 'Write for example "< 2.17.0", ">= 2.0, < 2.15" or "2.14.1".',
  });
}

type Ruling = Exclude<keyof FoundPackage, 'key'>;

/** Sorts the distinct versions of a package once; there are few of them, however many hits. */
function sorted(key: string, versions: readonly string[], range: Range | undefined): FoundPackage {
  const type = typeOfKey(key);
  const byRuling = Map.groupBy(versions, (version): Ruling => {
    if (range === undefined) return 'inRange';
    const ruling = inRange(type, version, range);
    if (ruling === undefined) return 'incomparable';
    return ruling ? 'inRange' : 'outOfRange';
  });
  const of = (ruling: Ruling) => byRuling.get(ruling) ?? [];
  return {
    key,
    inRange: of('inRange'),
    outOfRange: of('outOfRange'),
    incomparable: of('incomparable'),
  };
}

function rulingsOf({ inRange: within, outOfRange, incomparable }: FoundPackage) {
  return new Map<string, Ruling>([
    ...within.map((version) => [version, 'inRange'] as const),
    ...outOfRange.map((version) => [version, 'outOfRange'] as const),
    ...incomparable.map((version) => [version, 'incomparable'] as const),
  ]);
}

/** What is out of the range is fetched only where one supplier's other versions are told of. */
function soughtOf({ key, inRange: within, outOfRange, incomparable }: FoundPackage, all: boolean) {
  const versions = [...within, ...incomparable, ...(all ? outOfRange : [])];
  return versions.length === 0 ? [] : [{ key, versions }];
}

/** Hits of documents that are not on file, or not of the suppliers asked about, are dropped. */
export function hitsOf(listed: readonly IndexHit[], { byDocument }: SbomsOnFile): ComponentHit[] {
  const hits: ComponentHit[] = [];
  for (const hit of listed) {
    for (const { supplier, evidenceId, file } of byDocument.get(hit.document) ?? []) {
      hits.push({ ...hit, supplier, evidenceId, file });
    }
  }
  return hits.sort(byPlace);
}

const byPlace = (a: ComponentHit, b: ComponentHit) =>
  order(a.supplier, b.supplier) ||
  order(a.file, b.file) ||
  order(a.name, b.name) ||
  order(a.version ?? '', b.version ?? '') ||
  order(a.pointer, b.pointer);

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

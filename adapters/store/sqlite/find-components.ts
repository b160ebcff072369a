import type { DatabaseSync } from 'node:sqlite';
import { foldText } from '../../../src/suppliers/fold-text.ts';
import type { ComponentProtocol, Found, Hits } from './component-messages.ts';
import { formOfPlace } from './component-place.ts';
import { inSnapshot } from './open-file.ts';
import type { Handlers } from './thread-messages.ts';

type Release = Readonly<{ id: number; version: string; name: string; purl: string }>;
type OfKey = Readonly<{ key: string; releases: readonly Release[] }>;

/** Texts of documents and pointers kept in memory; more are forgotten all at once. */
const maxKept = 100_000;

/** What lists a package. Statements that read nothing but numbers give arrays: half the time. */
export function preparedFind(
  sqlite: DatabaseSync,
): Pick<Handlers<ComponentProtocol>, 'find' | 'unidentified' | 'versions'> {
  const packageOf = sqlite.prepare(
    `SELECT package.id FROM package JOIN workspace ON workspace.id = package.workspace
     WHERE workspace.name = ? AND identified = ? AND key = ?`,
  );
  const allReleases = sqlite.prepare(
    'SELECT id, version, name, purl FROM release WHERE package = ?',
  );
  const releases = sqlite.prepare(
    'SELECT id, version, name, purl FROM release WHERE package = ? AND version = ?',
  );
  const versions = sqlite.prepare('SELECT DISTINCT version FROM release WHERE package = ?');
  const collect = preparedCollect(sqlite);

  const find = (workspace: string, identified: number, key: string): number | undefined =>
    packageOf.get(workspace, identified, key)?.['id'] as number | undefined;
  const releasesOf = (id: number, wanted?: readonly string[]): readonly Release[] =>
    wanted === undefined
      ? (allReleases.all(id) as Release[])
      : [...new Set(wanted)].flatMap((version) => releases.all(id, version) as Release[]);
  return {
    versions({ workspace, key }) {
      const id = find(workspace, 1, key);
      if (id === undefined) return [];
      return versions.all(id).map((row) => String(row['version']));
    },
    find: ({ workspace, sought }) =>
      inSnapshot(sqlite, () =>
        collect(
          sought.map(({ key, versions: wanted }) => {
            const id = find(workspace, 1, key);
            return { key, releases: id === undefined ? [] : releasesOf(id, wanted) };
          }),
        ),
      ),
    unidentified: ({ workspace, name }) =>
      inSnapshot(sqlite, () => {
        const id = find(workspace, 0, foldText(name));
        return collect([{ key: '', releases: id === undefined ? [] : releasesOf(id) }]);
      }),
  };
}

function preparedCollect(sqlite: DatabaseSync): (found: readonly OfKey[]) => Hits {
  const listings = sqlite.prepare('SELECT document, place FROM listing WHERE release = ?');
  listings.setReturnArrays(true);
  const nameOf = sqlite.prepare('SELECT name FROM document WHERE id = ?');
  const formOf = sqlite.prepare('SELECT before, after FROM form WHERE id = ?');
  const name = keeping((id) => String(nameOf.get(id)?.['name'] ?? ''));
  const form = keeping((id): readonly [before: string, after: string] => {
    const row = formOf.get(id);
    return [String(row?.['before'] ?? ''), String(row?.['after'] ?? '')];
  });

  return (found) => {
    const documents: string[] = [];
    const places: number[] = [];
    const releases: Found[] = [];
    const seen = new Set<number>();
    const collect = (key: string, release: Release): void => {
      if (seen.has(release.id)) return;
      seen.add(release.id);
      const rows = listings.all(release.id) as unknown as readonly (readonly [number, number])[];
      for (const [document, place] of rows) {
        documents.push(name(document));
        places.push(place);
      }
      releases.push([key, release.name, release.version, release.purl, places.length]);
    };
    for (const { key, releases: ofKey } of found) for (const one of ofKey) collect(key, one);
    return {
      releases: JSON.stringify(releases),
      documents: JSON.stringify(documents),
      forms: JSON.stringify([...new Set(places.map(formOfPlace))].map((id) => [id, form(id)])),
      places: Float64Array.from(places),
    };
  };
}

/** Ids are never used twice, so what one stands for stays true. */
function keeping<T>(read: (id: number) => T): (id: number) => T {
  const kept = new Map<number, T>();
  return (id) => {
    const before = kept.get(id);
    if (before !== undefined) return before;
    if (kept.size >= maxKept) kept.clear();
    const value = read(id);
    kept.set(id, value);
    return value;
  };
}

import type { DatabaseSync } from 'node:sqlite';
import type { Listed } from './component-messages.ts';
import { packPlace, splitPointer } from './component-place.ts';
import { type Known, preparedWords } from './component-words.ts';

type Listing = Readonly<{ document: string; components: readonly Listed[] }>;

export type AddComponents = (workspace: string, listings: readonly Listing[]) => void;

/** One document's listings, column by column. */
type Rows = Readonly<{
  releases: readonly number[];
  places: readonly number[];
  document: number;
}>;

type Write = Readonly<{
  add: AddComponents;
  remove(workspace: string, document: string): void;
}>;

/** Writes to the index; both belong into a transaction. */
export function preparedAdd(sqlite: DatabaseSync): Write {
  const words = preparedWords(sqlite);
  const addDocument = sqlite.prepare(
    'INSERT INTO document (workspace, name, releases) VALUES (?, ?, ?)',
  );
  const addListing = sqlite.prepare('INSERT OR IGNORE INTO listing VALUES (?, ?, ?)');
  const takeOut = preparedTakeOut(sqlite);

  const write = (workspace: number, { document, components }: Listing, known: Known): Rows => {
    const places = components.map(([, , , , direct, pointer]) => {
      const { before, number, after } = splitPointer(pointer);
      return packPlace(words.form(before, after, known), number, direct);
    });
    const releases = components.map(([key, name, version, purl]) =>
      words.release(workspace, { key, name, version, purl }, known),
    );
    const blob = new Uint8Array(Uint32Array.from(new Set(releases)).buffer);
    const id = Number(addDocument.run(workspace, document, blob).lastInsertRowid);
    return { releases, places, document: id };
  };

  return {
    add(workspace, listings) {
      const id = words.workspace(workspace);
      const known: Known = { releases: new Map(), forms: new Map() };
      const before = listings.flatMap(({ document }) => takeOut.listings(id, document));
      for (const rows of inTableOrder(listings.map((listing) => write(id, listing, known)))) {
        addListing.run(...rows);
      }
      takeOut.unused(before);
    },
    remove(workspace, document) {
      takeOut.unused(takeOut.listings(words.workspace(workspace), document));
    },
  };
}

/** In the order of the table a page is written once, and not once for every row. */
function* inTableOrder(
  written: readonly Rows[],
): Generator<readonly [release: number, document: number, place: number]> {
  const byRelease = new Map<number, [document: number, place: number][]>();
  for (const { releases, places, document } of written) {
    for (const [at, release] of releases.entries()) {
      const place = places[at] ?? 0;
      byRelease.getOrInsertComputed(release, () => []).push([document, place]);
    }
  }
  for (const release of [...byRelease.keys()].sort((a, b) => a - b)) {
    for (const [document, place] of byRelease.get(release) ?? []) yield [release, document, place];
  }
}

function preparedTakeOut(sqlite: DatabaseSync) {
  const documentOf = sqlite.prepare(
    'SELECT id, releases FROM document WHERE workspace = ? AND name = ?',
  );
  const removeDocument = sqlite.prepare('DELETE FROM document WHERE id = ?');
  const removeListings = sqlite.prepare('DELETE FROM listing WHERE release = ? AND document = ?');
  const removeRelease = sqlite.prepare(
    `DELETE FROM release WHERE id = ?1
     AND NOT EXISTS (SELECT 1 FROM listing WHERE release = ?1) RETURNING package`,
  );
  const removePackage = sqlite.prepare(
    `DELETE FROM package WHERE id = ?1
     AND NOT EXISTS (SELECT 1 FROM release WHERE package = ?1)`,
  );
  return {
    /** Takes a document out and gives the releases it listed. */
    listings(workspace: number, name: string): readonly number[] {
      const found = documentOf.get(workspace, name);
      if (!found) return [];
      const id = Number(found['id']);
      const releases = [...new Uint32Array(new Uint8Array(found['releases'] as Uint8Array).buffer)];
      for (const release of releases) removeListings.run(release, id);
      removeDocument.run(id);
      return releases;
    },
    /** Forgets what no document lists any more. */
    unused(releases: readonly number[]): void {
      for (const release of new Set(releases)) {
        const gone = removeRelease.get(release);
        if (gone) removePackage.run(Number(gone['package']));
      }
    },
  };
}

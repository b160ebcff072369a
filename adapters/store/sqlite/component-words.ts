import type { DatabaseSync } from 'node:sqlite';
import { nameOfKey } from '../../../src/sbom/package-key.ts';
import { foldText } from '../../../src/suppliers/fold-text.ts';

type Release = Readonly<{ key: string; name: string; version: string; purl: string }>;

/** What was looked up in one transaction; other processes may change ids afterwards. */
export type Known = Readonly<{
  /** By purl, else by key or name; most have one entry. */
  releases: Map<string, (readonly [release: Release, id: number])[]>;
  forms: Map<string, Map<string, number>>;
}>;

type Words = Readonly<{
  workspace(name: string): number;
  release(workspace: number, release: Release, known: Known): number;
  form(before: string, after: string, known: Known): number;
}>;

/**
 * The numbers that stand for texts, made when they are new. A component without a key goes by its
 * folded name, in a key space of its own.
 */
export function preparedWords(sqlite: DatabaseSync): Words {
  const workspace = numbered(
    sqlite,
    'SELECT id FROM workspace WHERE name = ?',
    'INSERT INTO workspace (name) VALUES (?)',
  );
  const form = numbered(
    sqlite,
    'SELECT id FROM form WHERE before = ? AND after = ?',
    'INSERT INTO form (before, after) VALUES (?, ?)',
  );
  const findPackage = sqlite.prepare(
    'SELECT id FROM package WHERE workspace = ? AND identified = ? AND key = ?',
  );
  const addPackage = sqlite.prepare(
    'INSERT INTO package (workspace, identified, key, name) VALUES (?, ?, ?, ?)',
  );
  const release = numbered(
    sqlite,
    'SELECT id FROM release WHERE package = ? AND version = ? AND name = ? AND purl = ?',
    'INSERT INTO release (package, version, name, purl) VALUES (?, ?, ?, ?)',
  );
  const packageOf = (space: number, key: string, name: string): number => {
    const identified = Number(key !== '');
    const text = identified ? key : foldText(name);
    const found = findPackage.get(space, identified, text);
    if (found) return Number(found['id']);
    const folded = identified ? foldText(nameOfKey(key)) : text;
    return Number(addPackage.run(space, identified, text, folded).lastInsertRowid);
  };
  return {
    workspace: (name) => workspace(name),
    form(before, after, { forms }) {
      const known = forms.getOrInsertComputed(before, () => new Map());
      return known.getOrInsertComputed(after, () => form(before, after));
    },
    release(space, wanted, { releases }) {
      const { key, name, version, purl } = wanted;
      const known = releases.getOrInsertComputed(purl || key || name, () => []);
      const before = known.find(([release]) => isSame(release, wanted));
      if (before) return before[1];
      const id = release(packageOf(space, key, name), version, name, purl);
      known.push([wanted, id]);
      return id;
    },
  };
}

const isSame = (a: Release, b: Release) =>
  a.version === b.version && a.key === b.key && a.name === b.name && a.purl === b.purl;

function numbered(sqlite: DatabaseSync, find: string, add: string) {
  const [found, added] = [sqlite.prepare(find), sqlite.prepare(add)];
  return (...texts: readonly (string | number)[]): number =>
    Number(found.get(...texts)?.['id'] ?? added.run(...texts).lastInsertRowid);
}

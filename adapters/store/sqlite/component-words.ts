import type { DatabaseSync } from 'node:sqlite';
import { nameOfKey } from '../../../src/sbom/package-key.ts';
import { foldText } from '../../../src/suppliers/fold-text.ts';

type Release = Readonly<{ key: string; name: string; version: string; purl: string }>;

type Words = Readonly<{
  workspace(name: string): number;
  release(workspace: number, release: Release, known: Map<string, number>): number;
  form(before: string, after: string, known: Map<string, number>): number;
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
    form: (before, after, known) => remembered(known, [before, after], () => form(before, after)),
    release: (space, { key, name, version, purl }, known) =>
      remembered(known, [key, name, version, purl], () =>
        release(packageOf(space, key, name), version, name, purl),
      ),
  };
}

function numbered(sqlite: DatabaseSync, find: string, add: string) {
  const [found, added] = [sqlite.prepare(find), sqlite.prepare(add)];
  return (...texts: readonly (string | number)[]): number =>
    Number(found.get(...texts)?.['id'] ?? added.run(...texts).lastInsertRowid);
}

function remembered(
  known: Map<string, number>,
  texts: readonly string[],
  find: () => number,
): number {
  const all = [...texts.map((text) => text.length), ...texts].join(' ');
  const before = known.get(all);
  if (before !== undefined) return before;
  const id = find();
  known.set(all, id);
  return id;
}

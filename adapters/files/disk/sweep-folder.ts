import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ifMissing } from './file-error.ts';

/** Removes files that are not among the names and were last written before the instant (ms). */
export async function sweepFolder(
  folder: string,
  names: ReadonlySet<string>,
  before: number,
): Promise<number> {
  let removed = 0;
  for (const part of await ifMissing(readdir(folder), [])) {
    for (const name of await ifMissing(readdir(join(folder, part)), [])) {
      if (names.has(name)) continue;
      const path = join(folder, part, name);
      const found = await ifMissing(stat(path), undefined);
      if (!found || found.mtimeMs >= before) continue;
      await ifMissing(unlink(path), undefined);
      removed += 1;
    }
  }
  return removed;
}

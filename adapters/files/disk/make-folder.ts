import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './file-error.ts';

/**
 * Makes a folder and what is missing above it; resolves to the topmost one that was made. Not
 * `mkdir` with `recursive`, which never ends where a folder exists and refuses what is made in it
 * (below /proc: ENOENT). Throws what the disk says.
 */
export async function makeFolders(folder: string): Promise<string | undefined> {
  const made = await make(folder);
  if (made !== 'no parent') return made === 'made' ? folder : undefined;
  if (dirname(folder) === folder) return undefined;
  const top = await makeFolders(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
  return top ?? folder;
}

async function make(folder: string): Promise<'made' | 'there' | 'no parent'> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return 'made';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'no parent';
    unlessThere(error);
    return 'there';
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

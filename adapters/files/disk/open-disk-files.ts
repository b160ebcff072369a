import { hash } from 'node:crypto';
import { readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../../../src/ports/file-store.ts';
import { ifMissing, unusable } from './file-error.ts';
import { makeFolders } from './make-folder.ts';
import { sweepFolder } from './sweep-folder.ts';
import { syncDirectory, writeIncoming } from './write-incoming.ts';

/**
 * Files below `files/` of the data directory: a folder per workspace, a file per content, named by
 * a hash of both. A write goes to a temporary name, is flushed, renamed, and its folder flushed.
 * Throws AssayError DATA_DIRECTORY_UNUSABLE when the disk refuses.
 */
export async function openDiskFiles(dataDirectory: string): Promise<FileStore> {
  const root = join(dataDirectory, 'files');
  await makeFolder(root);
  const folderOf = (workspace: string) => join(root, hash('sha256', workspace).slice(0, 32));
  const pathOf = (workspace: string, sha256: string) => {
    const name = fileName(workspace, sha256);
    return join(folderOf(workspace), name.slice(0, 2), name);
  };

  return {
    async put(workspace, bytes, limit) {
      const incoming = join(folderOf(workspace), 'incoming');
      await makeFolder(incoming);
      const written = await writeIncoming(
        incoming,
        bytes,
        limit?.maxBytes ?? Number.POSITIVE_INFINITY,
      );
      const path = pathOf(workspace, written.sha256);
      await makeFolder(dirname(path));
      await unusable(rename(written.path, path));
      await unusable(syncDirectory(dirname(path)));
      return { sha256: written.sha256, bytes: written.bytes };
    },
    get: (workspace, sha256) => ifMissing(readFile(pathOf(workspace, sha256)), undefined),
    has: (workspace, sha256) =>
      ifMissing(
        stat(pathOf(workspace, sha256)).then(() => true),
        false,
      ),
    remove: (workspace, sha256) => ifMissing(unlink(pathOf(workspace, sha256)), undefined),
    sweep(workspace, keep, before) {
      const names = new Set([...keep].map((sha256) => fileName(workspace, sha256)));
      return unusable(sweepFolder(folderOf(workspace), names, before.epochMilliseconds));
    },
  };
}

function fileName(workspace: string, sha256: string): string {
  return hash('sha256', `${workspace}\0${sha256}`);
}

/** Also flushes the parent, so that a new folder survives a power cut. */
async function makeFolder(folder: string): Promise<void> {
  const made = await unusable(makeFolders(folder));
  if (made !== undefined) await unusable(syncDirectory(dirname(made)));
}

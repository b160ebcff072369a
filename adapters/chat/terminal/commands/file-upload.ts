import { createReadStream } from 'node:fs';
import { AssayError } from '../../../../src/errors.ts';
import type { Upload } from '../../../../src/evidence/upload.ts';

const refusals: Readonly<Record<string, (file: string) => AssayError>> = {
  ENOENT: (file) =>
    new AssayError({
      code: 'FILE_NOT_FOUND',
      message: `${file} does not exist.`,
      remedy: 'Check the spelling and the folder, and try again.',
    }),
  EISDIR: (file) =>
    new AssayError({
      code: 'NOT_A_FILE',
      message: `${file} is a folder.`,
      remedy: 'Name the files in it one by one, for example with FOLDER/*.pdf.',
    }),
  EACCES: (file) =>
    new AssayError({
      code: 'FILE_NOT_FOUND',
      message: `${file} cannot be opened: permission denied.`,
      remedy: 'Make the file readable for this user and try again.',
    }),
};

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    const refuse = refusals[(error as NodeJS.ErrnoException).code ?? ''];
    throw refuse === undefined ? error : refuse(path);
  }
}

/** A file of this machine as an upload; opened only when it is accepted. */
export function fileUpload(path: string, supplier: string): Upload {
  return { file: path, bytes: bytesOf(path), supplier, by: 'terminal' };
}

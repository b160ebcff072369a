import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AssayError } from '../errors.ts';

/**
 * The bytes of a file on disk, read only when they are asked for. What is wrong with the path is
 * thrown then: AssayError FILE_NOT_FOUND or NOT_A_FILE.
 */
export async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new AssayError({
      code: 'FILE_NOT_FOUND',
      message: `There is no readable file at ${path}.`,
      remedy: 'Check the path and the permissions.',
      cause,
    });
  });
  if (!found.isFile()) {
    throw new AssayError({
      code: 'NOT_A_FILE',
      message: `${path} is not a file.`,
      remedy: 'Name the files themselves, for example with a wildcard.',
    });
  }
  yield* createReadStream(path);
}

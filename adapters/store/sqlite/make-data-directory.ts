import { AssayError } from '../../../src/errors.ts';
import { makeFolders } from '../../files/disk/make-folder.ts';

/** Throws AssayError DATA_DIRECTORY_UNUSABLE. */
export async function makeDataDirectory(directory: string): Promise<void> {
  try {
    await makeFolders(directory);
  } catch (cause) {
    throw new AssayError({
      code: 'DATA_DIRECTORY_UNUSABLE',
      message: 'The data directory cannot be created.',
      remedy: 'Check the path and the permissions, or choose another one with --data.',
      cause,
    });
  }
}

import { AssayError } from '../../../src/errors.ts';

/** The value instead of an error when a file or folder does not exist. */
export async function ifMissing<T, M>(work: Promise<T>, missing: M): Promise<T | M> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing;
    throw unusableError(error);
  }
}

/** Says in plain words that the disk refused. */
export async function unusable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unusableError(error);
  }
}

function unusableError(cause: unknown): Error {
  const code = codeOf(cause);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new AssayError({
    code: 'DATA_DIRECTORY_UNUSABLE',
    message: full
      ? 'The disk that holds the data directory is full.'
      : `A file in the data directory cannot be read or written (${code ?? 'unknown cause'}).`,
    remedy: 'Check the free space and the permissions, or choose another one with --data.',
    cause,
  });
}

/** The code of a system error, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

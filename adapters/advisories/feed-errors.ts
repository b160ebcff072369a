import { AssayError } from '../../src/errors.ts';

export function oversize(name: string): AssayError {
  return new AssayError({
    code: 'OVERSIZE',
    message: `${name} unpacks to more than any feed holds, so it was not imported.`,
    remedy: 'Fetch the feed again from its publisher, or unpack it and import the folder.',
  });
}

export function broken(name: string, cause: unknown): AssayError {
  return new AssayError({
    code: 'CORRUPT',
    message: `${name} is a broken archive and was not imported.`,
    remedy: 'Fetch it again; the snapshot on file stays as it is.',
    cause,
  });
}

export function missing(name: string, cause: unknown): AssayError {
  return new AssayError({
    code: 'FILE_NOT_FOUND',
    message: `${name} cannot be read.`,
    remedy: 'Name an existing file or folder.',
    cause,
  });
}

import { AssayError } from '../../src/errors.ts';

/** The server could not be asked, or did not answer as it should. Trying again may help. */
export function unreachable(cause: unknown): AssayError {
  return new AssayError({
    code: 'CHAT_UNREACHABLE',
    message: 'The file could not be fetched from the chat.',
    remedy: 'Try again in a minute, or upload the file again.',
    cause,
  });
}

/** What went wrong while a file was fetched, as one of ours; `signal` is of whoever asked for it. */
export function fetchFault(error: unknown, signal: AbortSignal): AssayError {
  if (signal.aborted) return cancelled(error);
  return error instanceof AssayError ? error : unreachable(error);
}

function cancelled(cause: unknown): AssayError {
  return new AssayError({
    code: 'CANCELLED',
    message: 'The work was cancelled while the file was fetched.',
    remedy: 'Start it again.',
    cause,
  });
}

export function incomplete(): AssayError {
  return new AssayError({
    code: 'CHAT_UNREACHABLE',
    message: 'The chat sent another number of bytes than the file has.',
    remedy: 'Try again in a minute, or upload the file again.',
  });
}

export function forbidden(): AssayError {
  return new AssayError({
    code: 'FILE_REFUSED',
    message: 'The chat does not let Assay read the file.',
    remedy: 'Ask your administrator to run `assay doctor`, which says what the app may not do yet.',
  });
}

export function notHere(): AssayError {
  return new AssayError({
    code: 'FILE_NOT_FOUND',
    message: 'The file is not in the chat any more.',
    remedy: 'Upload it again.',
  });
}

export function oversize(maxBytes: number): AssayError {
  const limit = Math.floor(maxBytes / (1024 * 1024));
  return new AssayError({
    code: 'OVERSIZE',
    message: limit > 0 ? `The file is larger than ${limit} MB.` : 'The file is too large.',
    remedy: 'Upload a smaller file, or split it.',
  });
}

export function privateServer(): AssayError {
  return new AssayError({
    code: 'FILE_REFUSED',
    message: 'The server of the file is on a private network, where Assay fetches nothing.',
    remedy: 'Download the file yourself and upload it to this chat.',
  });
}

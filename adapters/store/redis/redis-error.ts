import { AssayError } from '../../../src/errors.ts';

/** Names of node-redis errors after which the same command may succeed. */
const retryableNames = new Set([
  'SocketClosedUnexpectedlyError',
  'ClientOfflineError',
  'ClientClosedError',
  'ConnectionTimeoutError',
  'SocketTimeoutError',
  'SocketTimeoutDuringMaintenanceError',
  'ReconnectStrategyError',
  'DisconnectsClientError',
  'AbortError',
]);

const retryableCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** First words of replies of a server that is starting, failing over or being moved. */
const retryableReplies = /^(?:LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|UNKILLABLE) ?/u;

/** Whether the server may do it when asked again; a write may already have been done. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (retryableNames.has(error.constructor.name)) return true;
  if ('code' in error && retryableCodes.has(String(error.code))) return true;
  return retryableReplies.test(error.message);
}

/** What a person is told when the server did not answer in time. */
export function redisUnavailable(cause: unknown): AssayError {
  return new AssayError({
    code: 'STORE_BUSY',
    message: 'Redis does not answer.',
    remedy: 'Check that the server of REDIS_URL runs and can be reached, then try again.',
    cause,
  });
}

/** A server that cannot keep what it is given. */
export function redisRefuses(cause: unknown): AssayError {
  return new AssayError({
    code: 'DATA_DIRECTORY_UNUSABLE',
    message: 'Redis refuses to write: it is out of memory, or cannot write to its disk.',
    remedy: 'Give it more memory with maxmemory-policy noeviction, or free its disk.',
    cause,
  });
}

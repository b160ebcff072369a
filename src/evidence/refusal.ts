import { AssayError, type ErrorCode, type ErrorReport } from '../errors.ts';

/** What is wrong with a file itself or its fetching: the files beside it are still accepted. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'FILE_NOT_FOUND',
  'NOT_A_FILE',
  'EMPTY_FILE',
  'OVERSIZE',
  'UNSUPPORTED_TYPE',
  'FILE_REFUSED',
  'CHAT_GONE',
  'CHAT_REFUSED',
  'CHAT_UNREACHABLE',
]);

/** The report of a file that was not accepted; anything else is thrown on. */
export function refusal(error: unknown): ErrorReport {
  if (error instanceof AssayError && refusals.has(error.code)) return error.report();
  throw error;
}

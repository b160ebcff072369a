import type { ErrorCode } from '../../../../src/errors.ts';

/** 0 done; 1 done but something could not be read; 2 bad usage; 3 broken configuration. */
export type ExitCode = 0 | 1 | 2 | 3;

const badUsage: ReadonlySet<ErrorCode> = new Set([
  'BAD_USAGE',
  'FILE_NOT_FOUND',
  'NOT_A_FILE',
  'SUPPLIER_NAME_INVALID',
  'SUPPLIER_UNKNOWN',
  'AMBIGUOUS_SUPPLIER',
  'REGISTER_INVALID',
  'QUESTION_INVALID',
  'EVIDENCE_UNKNOWN',
  'CLAIM_UNKNOWN',
]);

const brokenConfiguration: ReadonlySet<ErrorCode> = new Set([
  'BAD_CONFIGURATION',
  'DATA_DIRECTORY_UNUSABLE',
  'STORE_NEWER',
  'STORE_DAMAGED',
  'STORE_BUSY',
]);

export function exitCodeOf(code: ErrorCode): ExitCode {
  if (badUsage.has(code)) return 2;
  return brokenConfiguration.has(code) ? 3 : 1;
}

/** Every way Assay can say no. Callers branch on the code, never on the text. */
export const errorCodes = [
  'BAD_USAGE',
  'BAD_CONFIGURATION',
  'DATA_DIRECTORY_UNUSABLE',
  'STORE_NEWER',
  'STORE_DAMAGED',
  'STORE_BUSY',
  'FILE_NOT_FOUND',
  'NOT_A_FILE',
  'EMPTY_FILE',
  'OVERSIZE',
  'UNSUPPORTED_TYPE',
  'PASSWORD_REQUIRED',
  'CORRUPT',
  'TIMEOUT',
  'READER_FAILED',
  'JUDGEMENT_FAILED',
  'SUPPLIER_NAME_INVALID',
  'SUPPLIER_UNKNOWN',
  'AMBIGUOUS_SUPPLIER',
  'REGISTER_INVALID',
  'QUESTION_INVALID',
  'EVIDENCE_UNKNOWN',
  'CLAIM_UNKNOWN',
  'FEED_SHRINKS',
  'FILE_REFUSED',
  'CHAT_GONE',
  'CHAT_REFUSED',
  'CHAT_UNREACHABLE',
  'MODEL_UNREACHABLE',
  'MODEL_REFUSED',
  'MODEL_QUOTA_SPENT',
  'MODEL_BUDGET_SPENT',
  'MODEL_ANSWER_UNUSABLE',
  'CANCELLED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What happened, and what the person can do about it. Both are single sentences without secrets. */
export type ErrorReport = Readonly<{ code: ErrorCode; message: string; remedy: string }>;

/** The only error that crosses a module boundary on purpose; anything else is a bug. */
export class AssayError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(report: ErrorReport & { cause?: unknown }) {
    super(report.message, report.cause === undefined ? undefined : { cause: report.cause });
    this.name = 'AssayError';
    this.code = report.code;
    this.remedy = report.remedy;
  }

  report(): ErrorReport {
    return { code: this.code, message: this.message, remedy: this.remedy };
  }
}

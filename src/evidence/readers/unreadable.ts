/** Why a reader gives up on a whole file. The parent process turns it into an AssayError. */
export type UnreadableCode = 'PASSWORD_REQUIRED' | 'CORRUPT' | 'UNSUPPORTED_TYPE' | 'READER_FAILED';

export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Unreadable';
    this.code = code;
  }
}

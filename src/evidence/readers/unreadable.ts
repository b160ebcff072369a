/** Why a reader gives up on a whole file. The parent process turns it into an AssayError. */
export const unreadableCodes = [
  'PASSWORD_REQUIRED',
  'CORRUPT',
  'UNSUPPORTED_TYPE',
  'READER_FAILED',
  /** JSON or XML that breaks the rules of its syntax. */
  'BROKEN_SYNTAX',
  /** It ends before its outermost value or element is closed. */
  'CUT_OFF',
  /** After the document stands something else, such as a second one. */
  'TRAILING_CONTENT',
  'TOO_DEEP',
  /** XML that declares or uses entities of its own: what bombs and file theft are made of. */
  'ENTITIES',
  /** Sound JSON, XML or tag-value, but no SBOM, VEX document or advisory. */
  'NO_INVENTORY',
  'SPDX_RDF',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Unreadable';
    this.code = code;
  }
}

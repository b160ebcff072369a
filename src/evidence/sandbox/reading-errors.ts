import { AssayError, type ErrorCode } from '../../errors.ts';
import type { MediaType } from '../document.ts';
import { inventoryRemedy } from '../other-inventory.ts';
import type { UnreadableCode } from '../readers/unreadable.ts';
import type { StopReason } from './child-reader.ts';
import { type ReaderLimits, sbomLimits } from './reader-limits.ts';

type Input = Readonly<{ file: string; mediaType?: MediaType | undefined }>;
type Report = Readonly<{ code: ErrorCode; what: string; remedy: string }>;

const again = 'Export or download it again and upload the new copy.';
const syntaxes: Partial<Record<MediaType, string>> = {
  'application/json': 'a JSON file',
  'application/xml': 'an XML file',
  'text/spdx': 'a tag-value file',
};

/** What is said about a file, after its name; `kind` is its syntax in words. */
const reports: Readonly<Record<UnreadableCode, (kind: string) => Report>> = {
  PASSWORD_REQUIRED: () => ({
    code: 'PASSWORD_REQUIRED',
    what: 'is locked with a password',
    remedy: 'Ask the supplier for an unlocked copy and upload that. Do not send the password here.',
  }),
  CORRUPT: (kind) => ({
    code: 'CORRUPT',
    what: `is damaged and cannot be read as ${kind}`,
    remedy: again,
  }),
  UNSUPPORTED_TYPE: () => ({
    code: 'UNSUPPORTED_TYPE',
    what: 'is neither a PDF nor readable text',
    remedy: 'Upload it as a PDF, plain text or Markdown file.',
  }),
  READER_FAILED: (kind) => ({
    code: 'READER_FAILED',
    what: 'made the reader fail',
    remedy:
      kind === 'a PDF'
        ? 'Export it again as a plain PDF, for example by printing it to PDF, and upload that.'
        : 'Ask the supplier for a copy made with another tool or in another format.',
  }),
  BROKEN_SYNTAX: (kind) => ({
    code: 'CORRUPT',
    what: `looks like ${kind} but breaks the rules of its syntax`,
    remedy: again,
  }),
  CUT_OFF: (kind) => ({
    code: 'CORRUPT',
    what: `is ${kind} that ends before it is complete`,
    remedy: again,
  }),
  TRAILING_CONTENT: (kind) => ({
    code: 'CORRUPT',
    what: `is ${kind} with a second document or other content after its end`,
    remedy: 'Upload each document as a file of its own.',
  }),
  TOO_DEEP: (kind) => ({
    code: 'CORRUPT',
    what: `is ${kind} whose parts are nested more than ${sbomLimits.depth} levels deep`,
    remedy: again,
  }),
  ENTITIES: (kind) => ({
    code: 'CORRUPT',
    what: `is ${kind} that declares entities, which an SBOM never needs`,
    remedy: 'Ask the supplier for a copy without a document type declaration.',
  }),
  NO_INVENTORY: (kind) => ({
    code: 'UNSUPPORTED_TYPE',
    what: `is ${kind}, but neither an SBOM, a VEX document nor an advisory that Assay can read`,
    remedy: inventoryRemedy,
  }),
  SPDX_RDF: () => ({
    code: 'UNSUPPORTED_TYPE',
    what: 'is SPDX in RDF, which Assay cannot read',
    remedy: inventoryRemedy,
  }),
};

export function unreadable(unread: UnreadableCode, input: Input, cause?: unknown): AssayError {
  const kind = (input.mediaType && syntaxes[input.mediaType]) ?? 'a PDF';
  const { code, what, remedy } = reports[unread](kind);
  return new AssayError({ code, message: `${input.file} ${what}.`, remedy, cause });
}

/** Nothing could be read before a limit was reached. */
export function tooCostly(file: string, reason: 'deadline' | 'memory', limits: ReaderLimits) {
  const what =
    reason === 'deadline'
      ? `took longer than ${limits.deadlineMs / 1000} seconds to read`
      : 'needs too much memory to be read';
  return new AssayError({
    code: 'TIMEOUT',
    message: `${file} ${what}.`,
    remedy: 'Upload a smaller file, or print it to a new PDF and upload that.',
  });
}

export function stopped(input: Input, reason: StopReason, limits: ReaderLimits): AssayError {
  if (reason === 'memory') return tooCostly(input.file, reason, limits);
  return unreadable('READER_FAILED', input);
}

export function cancelled(file: string): AssayError {
  return new AssayError({
    code: 'CANCELLED',
    message: `Reading ${file} was cancelled.`,
    remedy: 'Upload it again when you want it read.',
  });
}

export function oversize(file: string, limits: ReaderLimits): AssayError {
  return new AssayError({
    code: 'OVERSIZE',
    message: `${file} is larger than ${Math.floor(limits.uploadBytes / 1024 / 1024)} MB.`,
    remedy: 'Upload a smaller version, or only the pages that matter.',
  });
}

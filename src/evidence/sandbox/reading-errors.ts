import { AssayError, type ErrorReport } from '../../errors.ts';
import type { UnreadableCode } from '../readers/unreadable.ts';
import type { StopReason } from './child-reader.ts';
import type { ReaderLimits } from './reader-limits.ts';

const reports: Readonly<Record<UnreadableCode, (file: string) => Omit<ErrorReport, 'code'>>> = {
  PASSWORD_REQUIRED: (file) => ({
    message: `${file} is locked with a password.`,
    remedy: 'Ask the supplier for an unlocked copy and upload that. Do not send the password here.',
  }),
  CORRUPT: (file) => ({
    message: `${file} is damaged and cannot be read as a PDF.`,
    remedy: 'Export or download it again and upload the new copy.',
  }),
  UNSUPPORTED_TYPE: (file) => ({
    message: `${file} is neither a PDF nor readable text.`,
    remedy: 'Upload it as a PDF, plain text or Markdown file.',
  }),
  READER_FAILED: (file) => ({
    message: `${file} made the reader fail.`,
    remedy: 'Export it again as a plain PDF, for example by printing it to PDF, and upload that.',
  }),
};

export function unreadable(code: UnreadableCode, file: string, cause?: unknown): AssayError {
  return new AssayError({ code, ...reports[code](file), cause });
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

export function stopped(file: string, reason: StopReason, limits: ReaderLimits): AssayError {
  return reason === 'memory' ? tooCostly(file, reason, limits) : unreadable('READER_FAILED', file);
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

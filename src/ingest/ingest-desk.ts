import type { ReadingProgress } from '../evidence/read-document.ts';
import type { PrintReport } from '../ports/print-report.ts';
import type { Desk } from '../records/desk.ts';
import type { Examiner } from './examiner.ts';

/** A desk where evidence is read. */
export type IngestDesk = Desk &
  Readonly<{
    examiner: Examiner;
    /** Absent where nobody asks for PDFs, as in most tests. */
    printReport?: PrintReport;
    /** Bytes of the largest upload. */
    maxUpload: number;
    /** Milliseconds a reader may be silent before another process takes over. @defaultValue 8000 */
    leaseMs?: number;
  }>;

export type IngestOptions = Readonly<{
  /** Aborted: what is being read is given back, and read by whoever reconciles next. */
  signal: AbortSignal;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
  /** Told page by page, with the name of the file. */
  onProgress?: (file: string, progress: ReadingProgress) => void;
}>;

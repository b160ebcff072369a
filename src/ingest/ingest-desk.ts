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
    /**
     * Milliseconds a model may be asked about one document.
     * @defaultValue 300000, and 5000 for each page
     */
    modelDeadlineMs?: number;
  }>;

/** How far a document is: pages read, or, while a model is asked, parts it has answered about. */
export type IngestProgress = ReadingProgress &
  Readonly<{
    /** Name of the model that is asked; `of` is 0 until it says how many parts there are. */
    asking?: string;
  }>;

export type IngestOptions = Readonly<{
  /** Aborted: what is being read is given back, and read by whoever reconciles next. */
  signal: AbortSignal;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
  /** Told page by page and part by part, with the name of the file. */
  onProgress?: (file: string, progress: IngestProgress) => void;
}>;

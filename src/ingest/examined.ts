import type { Claim } from '../claims/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** What reading and verifying a document adds to its evidence. */
export type Examined = Readonly<{
  pages: number;
  classification: NonNullable<Evidence['classification']>;
  warnings: Evidence['warnings'];
  /** Candidates the gate refused, by reason. */
  rejected: Evidence['rejected'];
  extractorVersion: string;
  claims: readonly Claim[];
}>;

/** The same, with the bytes of the file that keeps the document; see records/document-file.ts. */
export type Examination = Examined & Readonly<{ packedDocument: Uint8Array<ArrayBuffer> }>;

/** How far the reader is. */
export type ReadingProgress = Readonly<{ page: number; of: number }>;

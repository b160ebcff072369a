import type { Claim } from '../claims/claim.ts';
import type { Evidence, ModelReading } from '../evidence/evidence.ts';
import type { AskAgain } from '../records/awaiting-model-record.ts';
import type { TextSketch } from '../records/sketch-record.ts';
import type { MatchedSbom } from '../sbom/component-match.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';

/** What reading and verifying a document adds to its evidence. */
export type Examined = Readonly<{
  pages: number;
  classification: NonNullable<Evidence['classification']>;
  warnings: Evidence['warnings'];
  /** Candidates the gate refused, by reason. */
  rejected: Evidence['rejected'];
  extractorVersion: string;
  /** SHA-256 of the file that keeps the document; see records/document-file.ts. */
  documentFile: string;
  claims: readonly Claim[];
  /** Of reports only: they are compared with those of other suppliers. */
  sketch?: TextSketch;
  /** SHA-256 of the file that keeps the inventory of an SBOM; see records/sbom-file.ts. */
  sbomFile?: string;
  /** Of SBOMs only: what was computed from it, and what the advisories on file say about it. */
  sbom?: SbomFacts;
  matched?: MatchedSbom;
  /** Where a model is set up: how far it has read the document, and when it is asked again. */
  modelReading?: ModelReading;
  again?: AskAgain;
}>;

/** The same before the document is kept: the bytes of its file. */
export type Examination = Omit<
  Examined,
  'documentFile' | 'sbomFile' | 'matched' | 'modelReading' | 'again'
> &
  Readonly<{ packedDocument: Uint8Array<ArrayBuffer> }>;

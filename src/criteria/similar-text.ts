/** A report whose text is near-identical to one of another supplier (T29). */
export type SimilarText = Readonly<{
  evidenceId: string;
  /** The other report: whose it is, and its id. */
  supplier: string;
  otherEvidenceId: string;
  /** Shared 5-word shingles as a share of the shorter text, 0 to 1. */
  share: number;
}>;

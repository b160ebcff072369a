/** What one document may cost. Sizes in bytes, lengths in UTF-16 units, times in milliseconds. */
export type ReaderLimits = Readonly<{
  /** The most a configuration may allow; what is accepted is decided before. */
  uploadBytes: number;
  pages: number;
  documentLength: number;
  deadlineMs: number;
  /** From so many pages on, two processes share a file when a slot is free. */
  sharedFromPages: number;
  heapMegabytes: number;
  residentBytes: number;
}>;

/** Limits of the product; docs/operating.md names them for the person who runs it. */
export const readerLimits: ReaderLimits = {
  uploadBytes: 50 * 1024 * 1024,
  pages: 400,
  documentLength: 3_000_000,
  deadlineMs: 30_000,
  sharedFromPages: 60,
  heapMegabytes: 512,
  residentBytes: 1024 * 1024 * 1024,
};

const megabyte = 1024 * 1024;

/** Limits of SBOMs, VEX documents and advisories. */
export const sbomLimits = {
  /** Whatever its first bytes show to be one. */
  uploadBytes: 160 * megabyte,
  /** Objects and lists in each other. */
  depth: 64,
  components: 200_000,
  relations: 2_000_000,
  /** UTF-16 units of one value; a longer one is no name, version or reference. */
  valueLength: 10_000,
  /** Components, relations with their ends and statements: more than a reader ever tells. */
  entries: 5_000_000,
} as const;

/** A large inventory takes more memory than a document with pages ever should. */
export function limitsForInventory(bytes: number): Partial<ReaderLimits> {
  const { uploadBytes } = sbomLimits;
  if (bytes <= 10 * megabyte) return { uploadBytes };
  return { uploadBytes, heapMegabytes: 1_536, residentBytes: 2_048 * megabyte };
}

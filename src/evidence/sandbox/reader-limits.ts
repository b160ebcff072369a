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

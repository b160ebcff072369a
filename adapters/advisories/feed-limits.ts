const megabyte = 1024 * 1024;

/**
 * What a feed may be. The largest ones in use: an archive of OSV with some 300,000 records, EPSS
 * with 20 MB of text.
 */
export const feedLimits = {
  /** Bytes of one file, unpacked. */
  fileBytes: 64 * megabyte,
  /** Bytes of an archive, packed. */
  archiveFileBytes: 1536 * megabyte,
  archiveEntries: 1_500_000,
  /** Bytes of all files of an archive together, unpacked. */
  archiveBytes: 8 * 1024 * megabyte,
  /** Unpacked to packed; JSON seldom goes beyond 30. Small files may do what they like. */
  ratio: 200,
  ratioFrom: megabyte,
  folderDepth: 32,
} as const;

/** Whether so many bytes out of so few are meant to do harm. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > feedLimits.ratioFrom && unpacked > packed * feedLimits.ratio;
}

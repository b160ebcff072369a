/** One file of a feed as text, or why a file that somebody named cannot be one. */
export type FeedFile = Readonly<{
  /** What a person calls it: its path, and the path inside of an archive. */
  name: string;
  text: string;
  /** Named by the person, not found in a folder or an archive: it has to be a feed. */
  named: boolean;
}>;

/** Hands over the files of feeds one after the other; nothing is ever fetched from a network. */
export interface FeedFiles {
  /**
   * Folders and archives are walked in the order of names. Throws AssayError FILE_NOT_FOUND,
   * CORRUPT (an archive that cannot be read) or OVERSIZE (larger than a feed is, or a bomb).
   */
  read(paths: readonly string[]): AsyncIterable<FeedFile>;
}

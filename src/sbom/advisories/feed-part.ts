import type { Snapshot } from '../component-match.ts';
import type { VersionSet } from './affected.ts';

/** A package on a campaign list. */
export type ListedPackage = Readonly<{ key: string }> & VersionSet;

/** What one file of a feed holds. */
export type FeedPart = Readonly<{
  kind: NonNullable<Snapshot['kind']>;
  /** What the source is called unless somebody names it: "OSV npm", "CISA KEV". */
  source: string;
  /** What a file is called that holds one record or document and was named as such: no whole feed. */
  alone?: string;
  /** The day the data speaks of, YYYY-MM-DD, as far as it says. */
  date?: string;
  /** Ids of the records. */
  records: readonly string[];
  /** Values by package key or CVE. */
  lines: readonly (readonly [key: string, value: unknown])[];
  /** Of campaigns. */
  packages?: readonly ListedPackage[];
}>;

/** A file as read; `notes` are whole sentences about what in it could not be used. */
export type FeedReading = Readonly<{ parts: readonly FeedPart[]; notes: readonly FeedNote[] }>;

/** `count` adds up over many files, so that a folder of a million records gives one sentence. */
export type FeedNote = Readonly<{ note: FeedNoteCode; count: number }>;

export const feedNotes = {
  withdrawn: 'records were withdrawn by their source and are left out',
  unmatchable: 'records name no package with versions (commits only, or an unknown ecosystem)',
  'row unreadable': 'rows of a list name no package and version that can be read',
  'ecosystem assumed': 'rows of a list name no ecosystem and were taken for npm',
  'product unidentified': 'statements name products without a package URL or CPE',
} as const;
export type FeedNoteCode = keyof typeof feedNotes;

export function noteIf(note: FeedNoteCode, count: number): FeedNote[] {
  return count === 0 ? [] : [{ note, count }];
}

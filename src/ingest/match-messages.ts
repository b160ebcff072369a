import type { OpenedSnapshot } from '../sbom/advisories/advisory-set.ts';
import type { Matching } from '../sbom/match-advisories.ts';

/** Main thread to matching thread; the thread unpacks the inventory, so that nobody waits for it. */
export type ToMatcher =
  | Readonly<{ type: 'snapshot'; snapshot: OpenedSnapshot }>
  | Readonly<{ type: 'match'; packed: Uint8Array }>;

/** Only name and place of a bug: the message of an error may hold words of the document. */
export type FromMatcher =
  | Readonly<{ type: 'matching'; matching: Matching }>
  | Readonly<{ type: 'bug'; name: string; stack: string }>;

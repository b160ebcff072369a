import type { OpenedSnapshot } from '../sbom/advisories/advisory-set.ts';
import type { Sought } from '../sbom/advisories/component-identity.ts';
import type { Matching } from '../sbom/match-advisories.ts';

/** Main thread to matching thread; components in slices, so that no message is large. */
export type ToMatcher =
  | Readonly<{ type: 'snapshot'; snapshot: OpenedSnapshot }>
  | Readonly<{ type: 'components'; components: readonly Sought[] }>
  | Readonly<{ type: 'match' }>;

/** Only name and place of a bug: the message of an error may hold words of the document. */
export type FromMatcher =
  | Readonly<{ type: 'matching'; matching: Matching }>
  | Readonly<{ type: 'bug'; name: string; stack: string }>;

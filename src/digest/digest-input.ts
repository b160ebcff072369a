import type { EvidenceRequest } from '../answers/requests/evidence-request.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import type { Posture } from '../posture/posture.ts';
import type { SupplierSummary } from '../posture/summarise.ts';
import type { Snapshot } from '../sbom/component-match.ts';
import type { Attention } from './attention.ts';

/** What a digest is made of. Dates: YYYY-MM-DD. */
export type DigestInput = Readonly<{
  asOf: string;
  since: string;
  /** Of every supplier the digest is about, judged for `asOf`. */
  summaries: readonly SupplierSummary[];
  /** Every change of a finding since the day, oldest first. */
  changes: readonly Readonly<{ supplier: string; change: PostureChange }>[];
  /** Postures of the suppliers of `looksInto`, by name. */
  postures: ReadonlyMap<string, Posture>;
  /** The advisory feeds that were imported. */
  snapshots: readonly Snapshot[];
  /** What suppliers were asked for. @defaultValue nothing */
  requests?: readonly EvidenceRequest[];
  /** What readers of this digest know already. @defaultValue nothing */
  attention?: Attention;
}>;

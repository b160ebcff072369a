import type { Attention } from '../digest/attention.ts';
import type { Digest } from '../digest/digest.ts';
import { looksInto, makeDigest } from '../digest/make-digest.ts';
import { snapshotsOf } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import { requestsOf } from '../records/request-record.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { loadChanges } from './load-changes.ts';
import { loadFacts } from './load-facts.ts';

const nothing = { suppliers: [], texts: false, summaries: false, sboms: false } as const;

type DigestOptions = Readonly<{
  asOf: string;
  since: string;
  /** @defaultValue all of the workspace */
  suppliers?: readonly Supplier[];
  /** What its readers know already. @defaultValue nothing */
  attention?: Attention;
  /** Instant, ISO 8601, of the digest before, which was for the day `since`. */
  told?: string;
}>;

/** The digest of suppliers of the workspace. Both days YYYY-MM-DD. */
export async function loadDigest(
  desk: Desk,
  { asOf, since, attention, told, ...about }: DigestOptions,
): Promise<Digest> {
  const suppliers = about.suppliers ?? (await listSuppliers(desk.place));
  const [{ summaries }, changes, snapshots, requests] = await Promise.all([
    loadFacts(desk, { ...nothing, summaries: true }, { suppliers, asOf }),
    loadChanges(desk, suppliers, { since, asOf, ...(told !== undefined && { told }) }),
    snapshotsOf(desk.place),
    requestsOf(desk.place),
  ]);
  const seen = { summaries, asOf, requests, ...(attention && { attention }) };
  const { bySupplier } = await loadFacts(
    desk,
    { ...nothing, suppliers: looksInto(seen) },
    { suppliers, asOf },
  );
  const postures = new Map([...bySupplier].map(([name, { posture }]) => [name, posture]));
  return makeDigest({ ...seen, since, changes, postures, snapshots });
}

import { editionOf, snapshotsOf } from '../records/advisory-snapshot-record.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { matchedOf } from '../records/matched-record.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { feedDays, isStale } from '../sbom/advisories/is-stale.ts';
import { landmarks } from '../sbom/advisories/landmarks.ts';
import { type LandmarkHit, matchOrders } from '../sbom/advisories/match-orders.ts';
import type { Snapshot } from '../sbom/component-match.ts';

/** What is known of vulnerabilities and malware, how old it is, and what it was matched with. */
export type AdvisoryStatus = Readonly<{
  asOf: string;
  snapshots: readonly Snapshot[];
  /** No feed, or one that is too old: nothing is called clean. */
  stale: boolean;
  staleAfterDays: number;
  /** `matched`: with exactly these snapshots; the others wait for it. */
  sboms: Readonly<{ onFile: number; matched: number; matches: number; malicious: number }>;
  builtIn: readonly Readonly<{ id: string; name: string; published: string; complete: boolean }>[];
  /** Incidents that name something we buy. */
  ordered: readonly Readonly<LandmarkHit & { supplier: string }>[];
}>;

/** `asOf` is YYYY-MM-DD. */
export async function advisoryStatus({ place }: Desk, asOf: string): Promise<AdvisoryStatus> {
  const snapshots = await snapshotsOf(place);
  const edition = editionOf(snapshots);
  const sboms = { onFile: 0, matched: 0, matches: 0, malicious: 0 };
  for await (const { data } of evidenceRecords.scan(place)) {
    if (data.sbomFile === undefined) continue;
    sboms.onFile += 1;
    const matched = await matchedOf(place, data.id);
    if (!matched || editionOf(matched.snapshots) !== edition) continue;
    sboms.matched += 1;
    sboms.matches += matched.matches.length;
    sboms.malicious += matched.matches.filter((match) => match.malicious).length;
  }
  const suppliers = await listSuppliers(place);
  return {
    asOf,
    snapshots,
    stale: isStale(snapshots, asOf),
    staleAfterDays: feedDays,
    sboms,
    builtIn: landmarks.map(({ id, name, published, complete }) => ({
      id,
      name,
      published,
      complete,
    })),
    ordered: suppliers.flatMap(({ name, orders }) =>
      matchOrders(orders, name).map((hit) => ({ supplier: name, ...hit })),
    ),
  };
}

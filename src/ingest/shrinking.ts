import { AssayError } from '../errors.ts';
import { keysOf } from '../sbom/advisories/table.ts';

/** Share of a source that may be gone from its next snapshot. */
const mostLost = 0.2;

type Version = Readonly<{ records: number; table: Uint8Array }>;

/**
 * A cut-off download looks like a feed that knows less, and would turn what is known into silence.
 * Throws AssayError FEED_SHRINKS when more than a fifth of the records, or of the packages and CVEs
 * they are about, are gone.
 */
export function refuseShrinking(source: string, before: Version, after: Version): void {
  const fewer = 1 - after.records / Math.max(1, before.records);
  const lost = lostKeys(before.table, after.table);
  if (fewer <= mostLost && lost <= mostLost) return;
  const how =
    fewer > mostLost
      ? `would shrink from ${before.records} to ${after.records} records`
      : `would lose ${Math.round(lost * 100)} % of what it is about`;
  throw new AssayError({
    code: 'FEED_SHRINKS',
    message: `The source "${source}" ${how}, so nothing was imported.`,
    remedy:
      'Fetch the whole feed again, name another source, or say --allow-shrink if it is right.',
  });
}

function lostKeys(before: Uint8Array, after: Uint8Array): number {
  const kept = new Set(keysOf(after));
  let total = 0;
  let lost = 0;
  for (const key of keysOf(before)) {
    total += 1;
    if (!kept.has(key)) lost += 1;
  }
  return total === 0 ? 0 : lost / total;
}

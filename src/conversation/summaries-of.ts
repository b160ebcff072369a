import { judgementInput } from '../ingest/judgement-input.ts';
import { holdsOn } from '../posture/holds-on.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import { type SupplierSummary, summarise } from '../posture/summarise.ts';
import type { Desk } from '../records/desk.ts';
import { summaryRecords } from '../records/posture-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** Of every supplier; one that was never judged, or for another day, is judged here. */
export async function summariesOf(
  { place }: Desk,
  suppliers: readonly Supplier[],
  asOf: string,
): Promise<SupplierSummary[]> {
  const stored = new Map(
    (await summaryRecords.list(place)).map(({ data }) => [data.supplierId, data]),
  );
  return Promise.all(
    suppliers.map(async ({ id }) => {
      const summary = stored.get(id);
      if (summary && holdsOn(summary, asOf)) return summary;
      const input = await judgementInput(place, id, asOf);
      return summarise(input, judgePosture(input));
    }),
  );
}

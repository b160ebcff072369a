import { judgementInput } from '../ingest/judgement-input.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import type { Posture } from '../posture/posture.ts';
import { type SupplierSummary, summarise } from '../posture/summarise.ts';
import type { Desk } from '../records/desk.ts';
import { summaryRecords } from '../records/posture-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** A judgement says itself from when to when it comes out the same. */
export function holdsOn(
  { asOf: judged, steady: { from, until } }: Pick<Posture, 'asOf' | 'steady'>,
  asOf: string,
): boolean {
  const isAfter = from === null || asOf >= from;
  return judged === asOf || (isAfter && (until === null || asOf <= until));
}

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

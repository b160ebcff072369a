import type { Corrected } from '../../../../src/curation/correction.ts';
import type { Desk } from '../../../../src/records/desk.ts';
import { supplierRecords } from '../../../../src/records/supplier-record.ts';
import type { Output } from './output.ts';

/** Tells what a correction did: JSON {done, suppliers: [{supplier, changes}]}, or lines of text. */
export async function tellCorrection(
  { place }: Desk,
  out: Output,
  done: string,
  corrected: Corrected,
): Promise<void> {
  const suppliers = await Promise.all(
    [...corrected].map(async ([id, changes]) => ({
      supplier: (await supplierRecords.get(place, id))?.data.name ?? id,
      changes,
    })),
  );
  out.result({ done, suppliers }, () => {
    const lines = suppliers.flatMap(({ supplier, changes }) => {
      if (changes.length === 0) return [`No level of ${supplier} changed.`];
      return changes.map(
        ({ criterion, from, to, because }) =>
          `${supplier}: ${criterion} ${from} → ${to}, ${because}`,
      );
    });
    return [done, ...lines].join('\n');
  });
}

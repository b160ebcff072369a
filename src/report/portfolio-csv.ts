import { catalogue } from '../criteria/catalogue/catalogue.ts';
import { areas } from '../criteria/criterion.ts';
import { type SupplierSummary, summaryFinding } from '../posture/summarise.ts';
import { formatCsv } from '../suppliers/format-csv.ts';

/** One row per supplier, one column per area and criterion, safe to open in a spreadsheet. */
export function portfolioCsv(summaries: readonly SupplierSummary[]): string {
  const head = [
    'supplier',
    'tier',
    'owner',
    'as of',
    'evidence',
    'last received',
    'must-haves open',
    ...areas,
    ...catalogue.map(({ id }) => id),
    'rules fired',
    'disputes',
  ];
  const rows = summaries.map((one) => [
    one.supplier,
    one.tier ?? '',
    one.owner ?? '',
    one.asOf,
    one.evidence,
    one.lastReceived ?? '',
    one.counts.mustHaveOpen,
    ...areas.map((area) => one.areas[area] ?? 'unknown'),
    ...catalogue.map(({ id }) => Object.values(summaryFinding(one, id)).join(' ')),
    one.traps.join(' '),
    one.disputes,
  ]);
  return formatCsv([head, ...rows]);
}

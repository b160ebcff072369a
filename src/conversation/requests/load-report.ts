import { judgementInput } from '../../ingest/judgement-input.ts';
import { judgePosture } from '../../posture/judge-posture.ts';
import type { Desk } from '../../records/desk.ts';
import { requestsOf } from '../../records/request-record.ts';
import { type SupplierReport, supplierReport } from '../../report/supplier-report.ts';
import type { Supplier } from '../../suppliers/supplier.ts';

/** The whole report on a supplier, judged for a day, YYYY-MM-DD. */
export async function loadReport(
  { place }: Desk,
  { id }: Supplier,
  asOf: string,
): Promise<SupplierReport> {
  const [input, requests] = await Promise.all([
    judgementInput(place, id, asOf),
    requestsOf(place, id),
  ]);
  return supplierReport({ ...input, posture: judgePosture(input), requests });
}

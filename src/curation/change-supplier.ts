import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import { supplierRecords } from '../records/supplier-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { type Corrected, type Correction, correct, untilCommitted } from './correction.ts';

/**
 * Changes what is registered about a supplier and judges it again. `change` is asked again when
 * somebody else changed it meanwhile. `detail` names what changes, for the audit log.
 */
export function changeSupplier(
  desk: JudgeDesk,
  id: string,
  change: (current: Supplier) => Readonly<{ supplier: Supplier; detail: string }>,
  by: Correction,
): Promise<Corrected> {
  return untilCommitted(desk, async ({ place }) => {
    const before = await supplierRecords.get(place, id);
    if (!before) throw new TypeError('The supplier to change is not registered.');
    const { supplier, detail } = change(before.data);
    const put = supplierRecords.replace(before, supplier, id);
    return correct(desk, by, put, { action: 'supplier changed', supplier: id, detail }, [id]);
  });
}

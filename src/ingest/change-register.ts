import { commitAudited } from '../records/audit.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { listSuppliers, supplierRecords } from '../records/supplier-record.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import { mergeRegister } from '../suppliers/register.ts';
import type { RegisterEntry } from '../suppliers/register-entry.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { type JudgeDesk, judgeSupplier } from './judge-supplier.ts';

/**
 * Writes entries into the register and judges the suppliers they concern again, because entity,
 * site, product and version are compared with it. `asOf` is YYYY-MM-DD. Resolves to the suppliers
 * as registered.
 */
export async function changeRegister(
  desk: JudgeDesk,
  entries: readonly RegisterEntry[],
  { by, asOf }: Readonly<{ by: string; asOf: string }>,
): Promise<readonly Supplier[]> {
  const changed: Supplier[] = [];
  for (const entry of entries) changed.push(await changeEntry(desk, entry, by));
  for (const { id } of changed) await judgeSupplier(desk, id, asOf);
  return changed;
}

async function changeEntry(desk: Desk, entry: RegisterEntry, by: string): Promise<Supplier> {
  for (;;) {
    const { place } = desk;
    const [supplier] = mergeRegister(await listSuppliers(place), [entry]);
    if (supplier === undefined) throw new TypeError('A register entry gave no supplier.');
    const before = await supplierRecords.get(place, supplier.id);
    const change = together(
      supplierRecords.replace(before, supplier, supplier.id),
      unjudgedRecords.put({ supplierId: supplier.id, cause: 'register' }, supplier.id, 'register'),
    );
    const action = before === undefined ? 'supplier created' : 'supplier changed';
    const deed = { at: timestamp(desk), by, action, supplier: supplier.id } as const;
    if ((await commitAudited(place, change, deed)).ok) return supplier;
  }
}

import type { Place } from '../records/record-kind.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { identifySupplier, supplierId } from '../suppliers/identify-supplier.ts';
import { type Supplier, supplierSchema } from '../suppliers/supplier.ts';

/** The supplier an upload is about; `isNew` when it still has to be put on record. */
export async function supplierOfUpload(
  place: Place,
  typed: string,
): Promise<Readonly<{ supplier: Supplier; isNew: boolean }>> {
  const register = await listSuppliers(place);
  const identified = identifySupplier(typed, register);
  if (identified.outcome === 'known') return { supplier: identified.supplier, isNew: false };
  const { name, similarTo } = identified;
  const id = unusedId(supplierId(name), new Set(register.map((known) => known.id)));
  return { supplier: supplierSchema.parse({ id, name, similarTo: [...similarTo] }), isNew: true };
}

/** A supplier that was renamed still holds the id of its first name. */
function unusedId(id: string, taken: ReadonlySet<string>): string {
  let candidate = id;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${id}-${n}`;
  return candidate;
}

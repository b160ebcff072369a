import { type Supplier, supplierSchema } from '../suppliers/supplier.ts';
import { type Place, recordKind } from './record-kind.ts';

/** The register: one record per supplier, by supplier id. */
export const supplierRecords = recordKind({ folder: 'supplier', schema: supplierSchema });

/** Every supplier of the workspace, by id. */
export async function listSuppliers(place: Place): Promise<readonly Supplier[]> {
  return (await supplierRecords.list(place)).map((stored) => stored.data);
}

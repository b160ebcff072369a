import { type Supplier, supplierSchema } from '../suppliers/supplier.ts';
import { type Place, recordKind } from './record-kind.ts';
import { remembered } from './remembered.ts';

const folder = 'supplier';

/** The register: one record per supplier, by supplier id. */
export const supplierRecords = recordKind({ folder, schema: supplierSchema });

/** Every supplier of the workspace, by id; read again only when somebody changed the register. */
export const listSuppliers: (place: Place) => Promise<readonly Supplier[]> = remembered(
  [folder],
  async (place) => (await supplierRecords.list(place)).map((stored) => stored.data),
);

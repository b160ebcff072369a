import { AssayError } from '../errors.ts';
import type { Desk } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { supplierName } from '../suppliers/supplier-name.ts';

/** Throws SUPPLIER_UNKNOWN while there is none to choose from. */
export async function requireSuppliers({ place }: Desk): Promise<void> {
  const suppliers = await listSuppliers(place);
  if (suppliers.length > 0) return;
  throw new AssayError({
    code: 'SUPPLIER_UNKNOWN',
    message: 'No supplier is registered in this workspace yet.',
    remedy: 'Hand in a paper of one, and say whose it is.',
  });
}

/**
 * The supplier a typed name means. Throws SUPPLIER_NAME_INVALID, SUPPLIER_UNKNOWN, or
 * AMBIGUOUS_SUPPLIER with the names that fit: nothing is ever shown for a guessed one.
 */
export async function requireSupplier(desk: Desk, typed: string): Promise<Supplier> {
  const name = supplierName(typed);
  const resolved = resolveSupplier(name, await listSuppliers(desk.place));
  if (resolved.outcome === 'resolved') return resolved.supplier;
  if (resolved.outcome === 'unknown') {
    throw new AssayError({
      code: 'SUPPLIER_UNKNOWN',
      message: `${name} is not a supplier in this workspace.`,
      remedy: 'Ask "list all suppliers" to see who is registered.',
    });
  }
  throw new AssayError({
    code: 'AMBIGUOUS_SUPPLIER',
    message: `${name} may mean ${resolved.candidates.map((one) => one.name).join(' or ')}.`,
    remedy: 'Use the full name.',
  });
}

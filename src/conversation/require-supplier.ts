import { AssayError } from '../errors.ts';
import type { Desk } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { supplierName } from '../suppliers/supplier-name.ts';

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

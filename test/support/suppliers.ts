import type { z } from 'zod';
import { supplierId } from '../../src/suppliers/identify-supplier.ts';
import { type Supplier, supplierSchema } from '../../src/suppliers/supplier.ts';

/** A supplier with everything the test does not talk about left empty. */
export function supplier(
  given: Partial<z.input<typeof supplierSchema>> & { name: string },
): Supplier {
  return supplierSchema.parse({ id: supplierId(given.name), ...given });
}

import type { z } from 'zod';
import type { Supplier, supplierSchema } from '../../src/suppliers/supplier.ts';
import { supplier } from './suppliers.ts';

/** A critical supplier with everything registered: we order the X7 that Brno develops. */
export function kestrel(details: Partial<z.input<typeof supplierSchema>> = {}): Supplier {
  return supplier({
    name: 'Kestrel Controls',
    contractingEntity: 'Kestrel Controls s.r.o.',
    developmentSites: ['Brno'],
    orders: [{ product: 'X7' }],
    tier: 'critical',
    ...details,
  });
}

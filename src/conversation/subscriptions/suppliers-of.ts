import type { Desk } from '../../records/desk.ts';
import type { Subscription } from '../../records/subscription-record.ts';
import { listSuppliers } from '../../records/supplier-record.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Person } from '../person.ts';

/** The suppliers a digest is about, as they are registered now. */
export async function suppliersOf(
  { place }: Desk,
  about: Subscription['suppliers'],
  person: Person,
): Promise<readonly Supplier[]> {
  const all = await listSuppliers(place);
  if (about === 'all') return all;
  if (about === 'mine') return all.filter(({ ownerId }) => ownerId === person.id);
  return all.filter(({ id }) => about.includes(id));
}

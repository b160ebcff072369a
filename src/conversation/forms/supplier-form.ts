import type { Desk } from '../../records/desk.ts';
import { type Supplier, tierSchema } from '../../suppliers/supplier.ts';
import { orderText } from '../../suppliers/typed-order.ts';
import type { Form, FormField } from '../form.ts';
import { requireSupplier, requireSuppliers } from '../require-supplier.ts';

/** The settings of a supplier as registered; without a name it asks whose. Throws SUPPLIER_UNKNOWN. */
export async function supplierForm(
  desk: Desk,
  of: Readonly<{ supplier?: string | undefined }>,
): Promise<Form> {
  const supplier = of.supplier === undefined ? undefined : await requireSupplier(desk, of.supplier);
  if (!supplier) await requireSuppliers(desk);
  return {
    title: 'Supplier settings',
    submit: supplier ? 'Save' : 'Open',
    ...(supplier && { text: `${supplier.name}: evidence is compared with what stands here.` }),
    fields: supplier
      ? settingsOf(supplier)
      : [{ name: 'supplier', label: 'Supplier', kind: 'supplier', required: true }],
    ...(!supplier && { typed: 'settings for SUPPLIER' }),
    does: { do: 'submit', form: 'supplier', ...(supplier && { supplier: supplier.name }) },
  };
}

function settingsOf(supplier: Supplier): FormField[] {
  const field = (
    name: string,
    label: string,
    kind: FormField['kind'],
    given: Readonly<{ value?: string | undefined; hint?: string }>,
  ): FormField => ({
    name,
    label,
    kind,
    value: given.value ?? '',
    ...(given.hint === undefined ? {} : { hint: given.hint }),
    required: false,
  });
  return [
    field('aliases', 'Other names', 'text', {
      value: supplier.aliases.join('\n'),
      hint: 'One per line.',
    }),
    field('contractingEntity', 'Legal entity on the contract', 'line', {
      value: supplier.contractingEntity,
    }),
    field('manufacturer', 'Legal entity that makes the product', 'line', {
      value: supplier.manufacturer,
      hint: 'Only if it is another one.',
    }),
    {
      ...field('tier', 'Tier', 'choice', { value: supplier.tier }),
      options: tierSchema.options.map((tier) => ({ label: tier, value: tier })),
    },
    field('owner', 'Name of the owner', 'line', {
      value: supplier.owner,
      hint: 'Who looks after the supplier on our side.',
    }),
    field('ownerId', 'Owner, as an account of this chat', 'person', {
      value: supplier.ownerId,
      hint: 'May see confidential evidence of the supplier; only the owner can hand it on.',
    }),
    field('country', 'Country', 'line', {
      value: supplier.country,
      hint: 'Two letters, for example CZ.',
    }),
    field('developmentSites', 'Development sites', 'text', {
      value: supplier.developmentSites.join('\n'),
      hint: 'One per line.',
    }),
    field('orders', 'What we order', 'text', {
      value: supplier.orders.map(orderText).join('\n'),
      hint: 'One per line: PRODUCT, PRODUCT@VERSION or cloud:SERVICE.',
    }),
  ];
}

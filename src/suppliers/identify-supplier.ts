import { createHash } from 'node:crypto';
import { parseCompanyName, sameLegalEntity } from './company-name.ts';
import { foldText } from './fold-text.ts';
import { similarNames } from './similar-names.ts';
import type { Supplier } from './supplier.ts';
import { indexSuppliers } from './supplier-index.ts';
import { supplierName } from './supplier-name.ts';

/** Whose evidence an upload under this name is. A merely similar name is a supplier of its own. */
export type Identification =
  | Readonly<{ outcome: 'known'; supplier: Supplier }>
  | Readonly<{ outcome: 'new'; name: string; similarTo: readonly string[] }>;

const maxSimilar = 5;

/**
 * Finds the supplier a name belongs to: the same legal entity as a registered name or alias, so
 * only case, punctuation and the spelling of the legal form may differ. Throws
 * SUPPLIER_NAME_INVALID.
 */
export function identifySupplier(typed: string, suppliers: readonly Supplier[]): Identification {
  const name = supplierName(typed);
  const { names } = indexSuppliers(suppliers);
  const own = names.filter((known) => known.kind !== 'entity');
  const exact = own.find((known) => known.text === name);
  const same = exact ?? own.find((known) => sameLegalEntity(known.text, name));
  if (same) return { outcome: 'known', supplier: same.supplier };
  const parsed = parseCompanyName(name);
  const similar = own.filter((known) => similarNames(known.parsed, parsed));
  const similarTo = [...new Set(similar.map((known) => known.supplier.name))].slice(0, maxSimilar);
  return { outcome: 'new', name, similarTo };
}

/** The id of a supplier: readable, and the same for every spelling of the same legal entity. */
export function supplierId(name: string): string {
  const { core, form, rest } = parseCompanyName(name);
  const key = core === '' ? foldText(name) : [core, form, rest].filter(Boolean).join(' ');
  const slug = foldText(key)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/gu, '');
  return `${slug || 'supplier'}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

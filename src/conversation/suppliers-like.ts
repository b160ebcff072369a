import type { Desk } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { foldText } from '../suppliers/fold-text.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import { indexSuppliers } from '../suppliers/supplier-index.ts';

const most = 100;
/** Characters of what was typed that are looked at. */
const looked = 100;

/** Registered names that fit what was typed so far, best first; at most 100. */
export async function suppliersLike(
  { place }: Pick<Desk, 'place'>,
  typed: string,
): Promise<readonly string[]> {
  const suppliers = await listSuppliers(place);
  const sought = foldText(typed.slice(0, looked)).trim();
  const found = indexSuppliers(suppliers).names.map(({ supplier, text }) => ({
    name: supplier.name,
    rank: rankOf(foldText(text), sought),
  }));
  const fitting = found
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  if (fitting.length === 0) {
    const resolution = resolveSupplier(typed.slice(0, looked), suppliers);
    if (resolution.outcome === 'ambiguous') return resolution.candidates.map(({ name }) => name);
  }
  return [...new Set(fitting)].slice(0, most);
}

/** 3: begins with it, 2: a word begins with it, 1: holds it. */
function rankOf(name: string, sought: string): number {
  if (name.startsWith(sought)) return 3;
  const at = name.indexOf(sought);
  if (at < 0) return 0;
  return name.includes(` ${sought}`) ? 2 : 1;
}

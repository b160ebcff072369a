import { type CompanyName, parseCompanyName, sameCore } from './company-name.ts';
import { isTypo } from './similar-names.ts';
import type { Supplier } from './supplier.ts';
import {
  foldProduct,
  indexSuppliers,
  type KnownName,
  type SupplierIndex,
} from './supplier-index.ts';

/**
 * Who a typed name means. Only `resolved` may be answered for. `ambiguous` asks back: several fit,
 * the typed legal form differs from the only match, or the name is merely similar.
 */
export type SupplierResolution =
  | Readonly<{
      outcome: 'resolved';
      supplier: Supplier;
      by: 'name' | 'alias' | 'short name' | 'product';
    }>
  | Readonly<{
      outcome: 'ambiguous';
      because: 'several fit' | 'other legal form' | 'similar name';
      candidates: readonly Supplier[];
    }>
  | Readonly<{ outcome: 'unknown' }>;

const maxCandidates = 8;

/**
 * Resolves a typed name: exact, alias, spelling of the legal form, shortened name, ordered product;
 * then whatever is similar, which a person has to confirm.
 */
export function resolveSupplier(typed: string, suppliers: readonly Supplier[]): SupplierResolution {
  const index = indexSuppliers(suppliers);
  const parsed = parseCompanyName(typed);
  if (parsed.core === '') return { outcome: 'unknown' };
  return (
    byName(parsed, index) ??
    byShortName(parsed, index) ??
    byProduct(typed, index) ??
    bySimilarity(parsed, index)
  );
}

function byName(typed: CompanyName, index: SupplierIndex): SupplierResolution | undefined {
  const matches = candidates(typed, index).filter((name) => sameCore(name.parsed, typed));
  if (matches.length === 0) return undefined;
  const exact = matches.filter((name) => name.parsed.form === typed.form);
  const fitting = exact.length > 0 ? exact : matches.filter((name) => formFits(typed, name));
  return fitting.length > 0 ? decide(fitting, 'name') : ambiguous('other legal form', matches);
}

/** A form that was typed must be the registered one; an alias or entity may state none. */
function formFits(typed: CompanyName, name: KnownName): boolean {
  if (typed.form === undefined) return true;
  return name.parsed.form === undefined && registeredForms(name.supplier).size === 0;
}

function registeredForms(supplier: Supplier): Set<string> {
  const texts = [supplier.name, supplier.contractingEntity, supplier.manufacturer];
  return new Set(texts.flatMap((text) => (text && parseCompanyName(text).form) || []));
}

/** Names that begin with the same word, or are the same word written in two. */
function candidates(typed: CompanyName, index: SupplierIndex): readonly KnownName[] {
  const words = [typed.core, typed.coreSpelledOut].map((core) => core.split(' ')[0] ?? '');
  const found = words.flatMap((word) => index.byFirstWord.get(word) ?? []);
  return found.length > 0 ? found : index.names.filter((name) => sameCore(name.parsed, typed));
}

/** "Kestrel" for "Kestrel Controls s.r.o.", if no legal form was typed and only one fits. */
function byShortName(typed: CompanyName, index: SupplierIndex): SupplierResolution | undefined {
  const matches = candidates(typed, index).filter(
    (name) => name.kind !== 'entity' && isBeginningOf(typed, name.parsed),
  );
  if (matches.length === 0) return undefined;
  return typed.form ? ambiguous('similar name', matches) : decide(matches, 'short name');
}

function isBeginningOf(typed: CompanyName, name: CompanyName): boolean {
  return (
    name.core.startsWith(`${typed.core} `) ||
    name.coreSpelledOut.startsWith(`${typed.coreSpelledOut} `)
  );
}

function byProduct(typed: string, index: SupplierIndex): SupplierResolution | undefined {
  const suppliers = index.byProduct.get(foldProduct(typed)) ?? [];
  const [supplier, another] = suppliers;
  if (!supplier) return undefined;
  if (another) return { outcome: 'ambiguous', because: 'several fit', candidates: suppliers };
  return { outcome: 'resolved', supplier, by: 'product' };
}

function bySimilarity(typed: CompanyName, index: SupplierIndex): SupplierResolution {
  const similar = index.names.filter((name) => mayMean(typed, name.parsed));
  return similar.length > 0 ? ambiguous('similar name', similar) : { outcome: 'unknown' };
}

/** A typing slip in the whole name or its first word, or the same distinctive first word. */
function mayMean(typed: CompanyName, name: CompanyName): boolean {
  const first = typed.core.split(' ')[0] ?? '';
  const known = name.core.split(' ')[0] ?? '';
  return (
    isTypo(typed.core, name.core) ||
    isTypo(first, known) ||
    (first === known && first.length >= 4) ||
    isTypo(typed.core.replaceAll(' ', ''), name.core.replaceAll(' ', ''))
  );
}

/** A registered name or alias outweighs the same words as somebody's contracting entity. */
function decide(names: readonly KnownName[], by: 'name' | 'short name'): SupplierResolution {
  const own = names.filter((name) => name.kind !== 'entity');
  const [first, another] = distinct(own.length > 0 ? own : names);
  if (!first || another) return ambiguous('several fit', names);
  const byAlias = by === 'name' && !names.some((name) => name.kind === 'name');
  return { outcome: 'resolved', supplier: first, by: byAlias ? 'alias' : by };
}

function ambiguous(
  because: 'several fit' | 'other legal form' | 'similar name',
  names: readonly KnownName[],
): SupplierResolution {
  return { outcome: 'ambiguous', because, candidates: distinct(names).slice(0, maxCandidates) };
}

function distinct(names: readonly KnownName[]): Supplier[] {
  return [...new Set(names.map((name) => name.supplier))];
}

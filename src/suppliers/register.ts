import { z } from 'zod';
import { AssayError } from '../errors.ts';
import { sameLegalEntity } from './company-name.ts';
import { identifySupplier, supplierId } from './identify-supplier.ts';
import { readRegisterCsv } from './register-csv.ts';
import { type RegisterEntry, registerColumns, registerEntrySchema } from './register-entry.ts';
import type { Supplier } from './supplier.ts';

/** What an import would bring, and everything that is wrong with it, in one go. */
export type RegisterImport = Readonly<{
  entries: readonly RegisterEntry[];
  /** "line 3, country: must be …". */
  problems: readonly string[];
  /** Columns or keys nobody reads; said, so that a slip in a column name is noticed. */
  ignored: readonly string[];
}>;

type RawEntry = Readonly<{ where: string; value: unknown }>;

/** Reads the supplier register, JSON or CSV; the format is seen from the first character. */
export function readRegister(text: string): RegisterImport {
  const isJson = /^\ufeff?\s*[[{]/u.test(text);
  const raw = isJson ? readJson(text) : { ...readRegisterCsv(text), problems: [] };
  const checked = raw.entries.map(check);
  const entries = checked.flatMap((one) => (one.entry ? [one.entry] : []));
  const found = checked.flatMap((one) => one.problems);
  const problems = [...raw.problems, ...found, ...repeatedNames(entries)];
  if (raw.entries.length === 0 && problems.length === 0) problems.push('it holds no supplier');
  return { entries, problems, ignored: [...raw.ignored] };
}

/** `readRegister`, or REGISTER_INVALID that names every problem (the first twenty in the text). */
export function requireRegister(text: string): RegisterImport {
  const result = readRegister(text);
  const { problems } = result;
  if (problems.length === 0) return result;
  const shown = problems.slice(0, 20).join('; ');
  const more = problems.length > 20 ? `; and ${problems.length - 20} more` : '';
  throw new AssayError({
    code: 'REGISTER_INVALID',
    message: `The register was not imported: ${shown}${more}.`,
    remedy: `Correct the file and import it again; the columns are ${registerColumns.join(', ')}.`,
  });
}

/** Gives each entry its supplier: the registered one of that legal entity, or a new one. */
export function mergeRegister(
  suppliers: readonly Supplier[],
  entries: readonly RegisterEntry[],
): Supplier[] {
  return entries.map((entry) => {
    const found = identifySupplier(entry.name, suppliers);
    return found.outcome === 'known'
      ? mergeEntry(found.supplier, entry)
      : { ...entry, id: supplierId(entry.name), similarTo: [...found.similarTo] };
  });
}

/** The entry replaces what it states; what it leaves out stays as registered. */
function mergeEntry(supplier: Supplier, entry: RegisterEntry): Supplier {
  const stated = Object.entries(entry).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const name = sameLegalEntity(supplier.name, entry.name) ? entry.name : supplier.name;
  return { ...supplier, ...Object.fromEntries(stated), name };
}

function readJson(text: string): { entries: RawEntry[]; problems: string[]; ignored: string[] } {
  const parsed = parseJson(text);
  if (!parsed.ok) return { entries: [], problems: [parsed.problem], ignored: [] };
  const list = Array.isArray(parsed.value)
    ? parsed.value
    : (parsed.value as { suppliers?: unknown } | null)?.suppliers;
  if (!Array.isArray(list)) {
    return { entries: [], problems: ['the JSON has no list "suppliers"'], ignored: [] };
  }
  const keys = list.flatMap((value) => (isObject(value) ? Object.keys(value) : []));
  const known: readonly string[] = registerColumns;
  return {
    entries: list.map((value, at) => ({ where: `suppliers[${at}]`, value })),
    problems: [],
    ignored: [...new Set(keys)].filter((key) => !known.includes(key)),
  };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/u, '')) as unknown };
  } catch {
    return { ok: false, problem: 'the file is not valid JSON' };
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function check({ where, value }: RawEntry): { entry?: RegisterEntry; problems: string[] } {
  const result = registerEntrySchema.safeParse(value);
  if (result.success) return { entry: result.data, problems: [] };
  return {
    problems: result.error.issues.map(
      (issue) => `${where}, ${z.core.toDotPath(issue.path) || 'entry'}: ${said(issue.message)}`,
    ),
  };
}

function said(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function repeatedNames(entries: readonly RegisterEntry[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const id = supplierId(name);
    const earlier = seen.get(id);
    seen.set(id, name);
    return earlier === undefined ? [] : [`"${name}" is the same company as "${earlier}"`];
  });
}

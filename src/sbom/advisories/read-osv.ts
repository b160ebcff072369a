import { z } from 'zod';
import { type Affected, type Interval, type PackageEntry, shortSummary } from './affected.ts';
import { isAffected } from './is-affected.ts';
import { maliciousVersions, type OsvVersions } from './malicious-origins.ts';
import { osvPackage } from './osv-package.ts';
import { intervalsOf, osvRangesSchema } from './osv-ranges.ts';
import { severityOf } from './severity.ts';

const severitySchema = z.array(z.object({ score: z.coerce.string() })).catch([]);
const specificSchema = z.record(z.string(), z.unknown()).catch({});
const affectedSchema = z.object({
  package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
  versions: z.array(z.string()).default([]),
  ranges: osvRangesSchema.default([]),
  severity: severitySchema,
  database_specific: specificSchema,
  ecosystem_specific: specificSchema,
});
const recordSchema = z.object({
  id: z.string().min(1).max(200),
  modified: z.string(),
  published: z.string().optional(),
  withdrawn: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  upstream: z.array(z.string()).nullish(),
  summary: z.string().nullish(),
  details: z.string().nullish(),
  severity: severitySchema,
  affected: z.array(affectedSchema).nullish(),
  database_specific: specificSchema,
});
type OsvRecord = z.infer<typeof recordSchema>;

/** What one OSV record says. */
export type OsvReading = Readonly<{
  id: string;
  /** YYYY-MM-DD it was last changed. */
  date: string;
  withdrawn: boolean;
  /** By ecosystem as OSV names it, without the release. */
  entries: readonly Readonly<PackageEntry & { ecosystem: string }>[];
}>;

/**
 * Reads a record of the Open Source Vulnerability format 1.x; undefined when it is none. A record
 * that only names commits, or ecosystems without package URLs, has no entries.
 */
export function readOsv(tree: unknown): OsvReading | undefined {
  const parsed = recordSchema.safeParse(tree);
  if (!parsed.success) return undefined;
  const record = parsed.data;
  const withdrawn = typeof record.withdrawn === 'string';
  const said = withdrawn ? [] : (record.affected ?? []).flatMap((one) => entryOf(record, one));
  return { id: record.id, date: record.modified.slice(0, 10), withdrawn, entries: united(said) };
}

function entryOf(record: OsvRecord, affected: z.infer<typeof affectedSchema>) {
  const { ecosystem, name } = affected.package ?? { ecosystem: '', name: '' };
  const found = osvPackage(ecosystem, name);
  if (!found) return [];
  const said = versionsOf(record, affected);
  const intervals = intervalsOf(found.type, said.ranges);
  const versions = beyond(intervals, found.type, said.versions);
  if (versions.length + intervals.length === 0) return [];
  const one: Affected = {
    ...headOf(record),
    severity: severityOf({
      vectors: [...record.severity, ...affected.severity].map(({ score }) => score),
      word: wordOf(
        record.database_specific,
        affected.database_specific,
        affected.ecosystem_specific,
      ),
    }),
    ...(found.distro !== undefined && { distro: found.distro }),
    ...(versions.length > 0 && { versions }),
    ...(intervals.length > 0 && { ranges: intervals }),
  };
  return [{ key: found.key, affected: one, ecosystem: ecosystem.split(':')[0] ?? '' }];
}

/** More comparisons than a sound record needs. */
const mostComparisons = 100_000;

/** Versions the ranges do not hold; OSV lists every release that lies in a range once more. */
function beyond(
  ranges: readonly Interval[],
  type: string,
  versions: readonly string[],
): readonly string[] {
  if (ranges.length === 0 || ranges.length * versions.length > mostComparisons) return versions;
  return versions.filter((version) => typeof isAffected(type, version, { ranges }) === 'string');
}

/**
 * Origins speak of the one package a malware record is about. A record about several keeps what it
 * says of each.
 */
function versionsOf(
  { affected, database_specific: specific }: OsvRecord,
  own: OsvVersions,
): OsvVersions {
  const origins = specific['malicious-packages-origins'];
  const names = new Set((affected ?? []).map((one) => one.package?.name));
  return (names.size === 1 && maliciousVersions(origins)) || own;
}

function headOf(record: OsvRecord): Omit<Affected, 'severity'> {
  const { id, published, summary, details, database_specific: specific } = record;
  const upstream = record.upstream ?? [];
  const aliases = [...(record.aliases ?? []), ...(upstream.length === 1 ? upstream : [])];
  return {
    id,
    aliases: [...new Set(aliases)].slice(0, 50).sort((a, b) => rank(a) - rank(b)),
    ...(upstream.length > 1 && { covers: upstream.slice(0, 500) }),
    summary: shortSummary(summary || details || ''),
    malicious: [id, ...aliases].some(isMalware) || 'malicious-packages-origins' in specific,
    ...(published !== undefined && { published: published.slice(0, 10) }),
  };
}

/** CVE ids first. */
function rank(id: string): number {
  return id.startsWith('CVE-') ? 0 : 1;
}

function isMalware(id: string): boolean {
  return id.startsWith('MAL-');
}

function wordOf(...specifics: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  return specifics.map(({ severity }) => severity).find((word) => typeof word === 'string');
}

/** A record may list a package several times, and one that was merged says the same again. */
function united<T extends PackageEntry>(entries: readonly T[]): T[] {
  const distinct = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...distinct.values()];
}

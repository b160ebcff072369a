import type { Entry } from './entry.ts';
import { licencesOf } from './licences.ts';
import { notableComponents } from './notable-components.ts';
import { observe } from './plausibility/observe.ts';
import { assessQuality } from './quality/assess-quality.ts';
import type { Sbom } from './sbom.ts';
import type { QualityResult, SbomFacts } from './sbom-facts.ts';
import { type Inventory, isMatchable, type PurlOf, takeInventory } from './take-inventory.ts';

const maxLicences = 200;
const maxEcosystems = 50;
const maxEntries = 20;
/** Characters; nobody has a longer name, and what is cited is never cut. */
const maxValue = 500;

/**
 * Everything that an SBOM shows by itself. `deliveredOn` is the day it was handed in, YYYY-MM-DD:
 * standards are applied as they were in force then. Linear in components and relations; never
 * throws. `purlOf` is for a caller who has parsed the purls already.
 */
export function assessSbom(
  sbom: Sbom,
  given: Readonly<{ deliveredOn: string }>,
  purlOf?: PurlOf,
): SbomFacts {
  const inventory = takeInventory(sbom, purlOf);
  const { graph } = inventory.shape;
  const quality = assessQuality(inventory, given);
  return {
    ...header(sbom),
    components: sbom.components.length,
    duplicates: sbom.duplicates,
    dependencies: edges(sbom, 'depends'),
    matchable: inventory.items.filter(isMatchable).length,
    graph,
    ecosystems: ecosystems(inventory),
    licences: licences(sbom),
    quality: [...quality],
    observations: [...observe(inventory, given)],
    notable: notableComponents(sbom),
    coverage: { elements: elementCoverage(quality), relations: relationCoverage(inventory) },
  };
}

function header(sbom: Sbom) {
  const { format, syntax, specVersion, validation, createdOn, producer, subject } = sbom;
  return {
    format,
    syntax,
    specVersion: specVersion.value.slice(0, 40),
    valid: validation.valid,
    validation: validation.method,
    problems: validation.problems.slice(0, 50).map(({ pointer, message }) => ({
      pointer: pointer.slice(0, maxValue),
      message: message.slice(0, maxValue),
    })),
    ...(subject && { subject: subjectOf(subject) }),
    ...(createdOn && isShort(createdOn) && { createdOn }),
    ...(producer && isShort(producer) && { producer }),
    authors: shortOnes(sbom.authors),
    tools: shortOnes(sbom.tools),
    completeness: shortOnes(sbom.completeness.map(({ says }) => says)),
    signed: sbom.signed,
  } satisfies Partial<SbomFacts>;
}

const isShort = ({ value }: Entry): boolean => value.length <= maxValue;
const shortOnes = (entries: readonly Entry[]): Entry[] =>
  entries.filter(isShort).slice(0, maxEntries);

function subjectOf({
  name,
  version,
  pointer,
  purl,
  type,
}: NonNullable<Sbom['subject']>): NonNullable<SbomFacts['subject']> {
  return {
    name: name.slice(0, maxValue),
    pointer,
    ...(version !== undefined && { version: version.slice(0, maxValue) }),
    ...(purl && isShort(purl) && { purl: purl.value }),
    ...(type !== undefined && { type: type.slice(0, 40) }),
  };
}

function edges({ relations }: Sbom, kind: 'depends' | 'contains'): number {
  return relations.reduce((sum, one) => sum + (one.kind === kind ? one.on.length : 0), 0);
}

/** The most frequent first; what is left is counted as "other". */
function ecosystems({ items }: Inventory): Record<string, number> {
  const ranked = frequencies(items, ({ purl }) => [purl?.type ?? 'none']);
  const rest = ranked.slice(maxEcosystems).reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([
    ...ranked.slice(0, maxEcosystems),
    ...(rest > 0 ? [['other', rest] as const] : []),
  ]);
}

function licences({ components }: Sbom): SbomFacts['licences'] {
  return frequencies(components, licencesOf)
    .slice(0, maxLicences)
    .map(([licence, count]) => ({ licence: licence.slice(0, maxValue), components: count }));
}

/** Most frequent first, then by name. */
function frequencies<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/** The least filled element of NTIA 2021; null where one cannot be assessed. */
function elementCoverage(quality: readonly QualityResult[]): number | null {
  const elements = quality.filter(({ profile }) => profile === 'NTIA 2021');
  if (elements.some(({ result }) => result === 'not assessable')) return null;
  return Math.min(...elements.map(({ have, of }) => have / of));
}

/**
 * Share of components that a relation joins to anything. Where no component is joined to another, a
 * star below the subject shows no inner structure: then only stated knowledge counts.
 */
function relationCoverage({ items, shape: { graph, related, stated } }: Inventory): number | null {
  if (items.length === 0) return null;
  const isFlat = graph.depth === 0;
  const covered = items.filter(
    (_, index) => stated[index] === 1 || (!isFlat && related[index] === 1),
  );
  return covered.length / items.length;
}

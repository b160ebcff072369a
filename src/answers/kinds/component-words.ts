import { componentEntry } from '../../sbom/component-entry.ts';
import { isUrl } from '../../sbom/urls.ts';
import type { ComponentHit, ComponentSearch, SearchedSbom } from '../component-search.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import { searchedOf } from './component-data.ts';

/** Hits an answer shows; its data carries all of them. */
export const shownHits = 10;
const shownSuppliers = 10;

export type SbomsById = ReadonlyMap<string, SearchedSbom>;

export function sbomsById({ sboms }: Pick<ComponentSearch, 'sboms'>): SbomsById {
  return new Map(sboms.map((sbom) => [sbom.evidenceId, sbom]));
}

/** One line per hit, cited by the value that names the component in its file. */
export function hitLines(hits: readonly ComponentHit[], sboms: SbomsById): Statement[] {
  const more = hits.length - shownHits;
  return [
    ...hits.slice(0, shownHits).map((hit) => hitLine(hit, sboms)),
    ...(more > 0 ? [say(`- and ${count(more, 'more component')}.`)] : []),
  ];
}

function hitLine(hit: ComponentHit, sboms: SbomsById): Statement {
  const { supplier, name, version, direct, list, file, evidenceId } = hit;
  const sbom = sboms.get(evidenceId);
  const what = version === undefined ? `${name} without a version` : `${name} ${version}`;
  const newer = sbom && newerThan(sbom, sboms);
  const since = newer ? `; a newer SBOM is on file, ${aboutSbom(newer)}` : '';
  const about = sbom ? ` (${aboutSbom(sbom)}${since})` : '';
  const why = list === undefined ? '' : `, named by ${list}`;
  const place = isUrl(version ?? '') ? ', which comes from outside any registry' : '';
  const text = `- ${supplier}: ${short(what)}${place}, ${directness(direct)}, in "${file}"${about}${why}.`;
  return say(text, sbom && { evidenceId, ...pointed(hit, sbom) });
}

/** The newest SBOM of the same product that is younger than this one. */
function newerThan(
  { supplier, product, date }: SearchedSbom,
  sboms: SbomsById,
): SearchedSbom | undefined {
  if (product === undefined) return undefined;
  return [...sboms.values()]
    .filter((one) => one.supplier === supplier && one.product === product && one.date > date)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}

function pointed(hit: ComponentHit, sbom: SearchedSbom) {
  const { pointer, value } = hit.cite ?? componentEntry(hit, sbom);
  return { pointer, quote: value };
}

export function directness(direct: boolean | null): string {
  if (direct === null) return 'direct or transitive not stated';
  return direct ? 'direct' : 'transitive';
}

/** "Gateway G5 2.1, 2026-05-01". */
function aboutSbom({
  product,
  version,
  date,
}: Pick<SearchedSbom, 'product' | 'version' | 'date'>): string {
  const subject = [product, version].filter(Boolean).join(' ');
  return [...(subject ? [short(subject, 60)] : []), `of ${date}`].join(', ');
}

/** Without an identifier a name may mean anything. */
export function possibleLines(possible: readonly ComponentHit[]): Statement[] {
  const [first] = possible;
  if (!first) return [];
  const who = [...new Set(possible.map(({ supplier }) => supplier))];
  return [
    say(
      `Possible by name only: ${count(possible.length, 'component')} called "${short(first.name, 60)}" without an identifier, of ${named(who)}; not counted, and not clean either.`,
    ),
  ];
}

/** Whom the search does not clear, grouped by the reason. */
export function cannotTellLines(cannotTell: ComponentSearch['cannotTell']): Statement[] {
  const byReason = Map.groupBy(cannotTell, ({ reason }) => reason);
  return [...byReason].slice(0, 6).map(([reason, ones]) => {
    const who = [...new Set(ones.map(({ supplier }) => supplier))];
    return say(`- Cannot tell for ${named(who)}: ${reason}.`);
  });
}

function named(names: readonly string[]): string {
  const more = names.length - shownSuppliers;
  return more > 0 ? `${names.slice(0, shownSuppliers).join(', ')} and ${more} more` : listed(names);
}

/** How much was looked through, and what that does not prove. */
export function reachLine(search: Pick<ComponentSearch, 'sboms'>): Statement {
  const { sboms, components, identified } = searchedOf(search);
  const [only, another] = search.sboms;
  const where =
    only && !another ? `the SBOM "${only.file}" (${aboutSbom(only)})` : count(sboms, 'SBOM');
  return say(
    `Looked through: ${where}, ${identified} of ${count(components, 'component')} can be looked up by an identifier. What an SBOM does not list may still be in the product.`,
  );
}

/** Feeds on file and their days; what has none, or only old ones, is not assessed. */
export function feedLine({ snapshots, stale }: ComponentSearch['advisories']): Statement {
  if (snapshots.length === 0) {
    return say(
      'No advisory feed is loaded: known vulnerabilities of these versions are not assessed.',
    );
  }
  const feeds = snapshots.map(({ source, date }) => `${source} of ${date}`).join(', ');
  return stale
    ? say(`The advisory data is stale (${feeds}): known vulnerabilities are not assessed.`)
    : say(`Advisory data: ${feeds}.`);
}

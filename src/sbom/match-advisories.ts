import type { AdvisorySet, PackageSource } from './advisories/advisory-set.ts';
import type { Affected } from './advisories/affected.ts';
import { identityOf, type LookUp, type Sought } from './advisories/component-identity.ts';
import { coverageOf } from './advisories/coverage.ts';
import { isAffected } from './advisories/is-affected.ts';
import { mergeMatches } from './advisories/merge-matches.ts';
import { mostUrgentFirst } from './advisories/most-urgent-first.ts';
import { type ComponentMatch, type MatchedSbom, maxMatches } from './component-match.ts';

/** What a set of advisories says about components; without `snapshots`, which the caller knows. */
export type Matching = Omit<MatchedSbom, 'evidenceId' | 'snapshots'>;

type Finding = Readonly<{ affected: Affected; source: string; lookUp: LookUp; fixedIn?: string }>;
type Looked = Readonly<{
  findings: readonly Finding[];
  /** A feed knows the package. */
  known: boolean;
  /** A feed knows it, but not whether this version is meant. */
  unclear: boolean;
}>;

/**
 * Looks every component up by its identifier, never by its bare name. A component that has none, no
 * version, or versions that cannot be compared is not matchable, and so is one whose ecosystem no
 * feed covers, or that may be listed under the name of another package: silence then says nothing.
 */
export function matchAdvisories(components: Iterable<Sought>, set: AdvisorySet): Matching {
  const matches: ComponentMatch[] = [];
  const urls: { pointer: string; name: string; url: string }[] = [];
  const uncovered: Record<string, number> = {};
  let count = 0;
  let matchable = 0;
  for (const component of components) {
    count += 1;
    const { pointer, name } = component;
    const { lookUps, url, sourceUnknown } = identityOf(component);
    if (url !== undefined) urls.push({ pointer, name, url });
    const { findings, unclear, known } = lookUp(lookUps, set);
    matches.push(...matchesOf(component, findings, set));
    const [own] = lookUps;
    if (!own) continue;
    const coverage = coverageOf(own.key);
    if (!set.covered.has(coverage)) uncovered[coverage] = (uncovered[coverage] ?? 0) + 1;
    else if (own.version !== undefined && !unclear && (known || !sourceUnknown)) matchable += 1;
  }
  return {
    components: count,
    matchable,
    uncovered,
    matches: matches.sort(mostUrgentFirst).slice(0, maxMatches),
    urls: urls.slice(0, maxMatches),
  };
}

function lookUp(lookUps: readonly LookUp[], { sources }: AdvisorySet): Looked {
  const looked = sources.flatMap((source) => lookUps.map((one) => lookIn(source, one)));
  return {
    findings: looked.flatMap(({ findings }) => findings),
    known: looked.some((one) => one.known),
    unclear: looked.some((one) => one.unclear),
  };
}

function lookIn({ source, isFeed, find }: PackageSource, one: LookUp): Looked {
  const findings: Finding[] = [];
  const records = find(one.key);
  let unclear = false;
  for (const affected of records) {
    const verdict = judge(one, affected);
    if (verdict === 'cannot tell') unclear = isFeed;
    else if (verdict !== 'no') {
      const { before } = verdict.within;
      findings.push({ affected, source, lookUp: one, ...(before && { fixedIn: before }) });
    }
  }
  return { findings, known: isFeed && records.length > 0, unclear };
}

function judge(one: LookUp, affected: Affected): ReturnType<typeof isAffected> {
  if (affected.distro !== undefined && affected.distro !== one.distro) {
    return one.distro === undefined ? 'cannot tell' : 'no';
  }
  return isAffected(one.type, one.version, affected);
}

function matchesOf(
  component: Sought,
  findings: readonly Finding[],
  set: AdvisorySet,
): ComponentMatch[] {
  const harmful = findings.filter(({ affected }) => affected.status === undefined);
  if (harmful.length === 0) return [];
  const statements = findings.filter(({ affected }) => affected.status !== undefined);
  return mergeMatches(harmful.map((finding) => matchOf(component, finding, statements, set)));
}

function matchOf(
  { pointer, name, purl, cpe, direct, ...component }: Sought,
  { affected, source, lookUp: { version }, fixedIn }: Finding,
  statements: readonly Finding[],
  set: AdvisorySet,
): ComponentMatch {
  const { id, aliases, covers = [], summary, severity, malicious, published } = affected;
  const names = [id, ...aliases];
  const cves = [...names, ...covers].filter((one) => one.startsWith('CVE-'));
  const exploitedSince = cves.flatMap((cve) => set.exploitedSince(cve) ?? []).sort()[0];
  const likely = cves.flatMap((cve) => set.epss(cve) ?? []);
  const stated = statements.find(({ affected: { id: said, aliases: also } }) =>
    [said, ...also].some((one) => names.includes(one)),
  );
  return {
    pointer,
    name,
    version: component.version ?? version ?? '',
    ...(purl && { purl: purl.value }),
    ...(cpe && { cpe: cpe.value }),
    direct,
    advisory: id,
    aliases: [...aliases],
    ...(covers.length > 0 && { covers: [...covers] }),
    summary,
    source,
    severity,
    malicious,
    ...(exploitedSince !== undefined && { exploitedSince }),
    ...(likely.length > 0 && { epss: Math.max(...likely) }),
    ...(fixedIn !== undefined && { fixedIn }),
    ...(published !== undefined && { published }),
    ...(stated && { stated: statementOf(stated) }),
  };
}

function statementOf({ affected, source }: Finding): NonNullable<ComponentMatch['stated']> {
  const { status = 'under_investigation', justification } = affected;
  return { status, ...(justification !== undefined && { justification }), source };
}

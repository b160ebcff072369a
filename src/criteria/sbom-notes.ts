import type { Observation, SbomFacts } from '../sbom/sbom-facts.ts';
import { addDays } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import { excerpt } from './excerpt.ts';
import { openMatches, whyNotAssessed } from './open-matches.ts';
import type { Paper } from './paper.ts';
import { besidePapers } from './sbom-beside-papers.ts';
import { vexStatusOf } from './vex-status.ts';

/** A finding tells of so many files; the others are in the answers about SBOMs. */
const mostFiles = 3;

/** An SBOM that counts, with what was computed from it. */
type Filed = Paper & Readonly<{ sbom: SbomFacts }>;

/** What was computed from the SBOMs and VEX documents on file, in sentences with their numbers. */
export function sbomNotes(criterion: string, dossier: Dossier): string[] {
  if (criterion === 'VUL-05') return longInvestigations(dossier);
  const say = sentences[criterion];
  if (say === undefined) return [];
  return dossier.papers
    .filter((paper): paper is Filed => paper.sbom !== undefined && isCurrent(paper, dossier))
    .toSorted(newestFirst)
    .slice(0, mostFiles)
    .flatMap((paper) => say(paper, dossier).map((text) => `"${paper.evidence.file}": ${text}`))
    .map((text) => excerpt(text, 400));
}

function isCurrent({ claims }: Paper, { superseded }: Dossier): boolean {
  const claim = claims.find(({ type }) => type === 'sbom');
  return claim === undefined || !superseded.has(claim.id);
}

function newestFirst(a: Paper, b: Paper): number {
  const [dateA, dateB] = [a.effective ?? '', b.effective ?? ''];
  if (dateA === dateB) return 0;
  return dateA > dateB ? -1 : 1;
}

type Say = (paper: Filed, dossier: Dossier) => readonly string[];

const sentences: Readonly<Record<string, Say>> = {
  'DEP-01': ({ sbom }, dossier) => [
    `${sbom.format} ${sbom.specVersion}, ${sbom.components} components, ${created(sbom)}.`,
    ...besidePapers(sbom, dossier),
    ...observed(sbom, [
      'INVALID',
      'NO_SUBJECT',
      'SUBJECT_IS_THE_TOOL',
      'CREATED_IN_FUTURE',
      'NO_TIMESTAMP',
      'DISAPPEARED_COMPONENTS',
    ]),
  ],
  'DEP-02': ({ sbom }) => [
    elementsMet(sbom),
    ...observed(sbom, [
      'EMPTY',
      'NO_IDENTIFIERS',
      'VERSIONS_UNKNOWN',
      'SAME_VERSION_EVERYWHERE',
      'MANY_REPEATS',
      'OLD_SPECIFICATION',
    ]),
  ],
  'DEP-03': ({ sbom }) => [
    shapeOf(sbom),
    ...observed(sbom, [
      'FEW_COMPONENTS',
      'ONE_ECOSYSTEM',
      'NO_OPERATING_SYSTEM',
      'NO_COMPILER_OR_RUNTIME',
      'ORPHANS',
      'BROKEN_RELATIONS',
    ]),
  ],
  'DEP-06': matchSentences,
  'DEP-08': lifecycleSentences,
};

function created({ createdOn }: SbomFacts): string {
  return createdOn ? `created ${createdOn.value.slice(0, 40)}` : 'no date of creation';
}

function elementsMet({ quality, coverage }: SbomFacts): string {
  const share = coverage.elements;
  const least = share === null ? 'not assessable' : `${Math.floor(share * 100)} %`;
  const profiles = [...Map.groupBy(quality, ({ profile }) => profile)].map(([profile, ones]) => {
    const met = ones.filter(({ result }) => result === 'met').length;
    const edition = ones[0]?.edition;
    return `${profile}${edition === undefined ? '' : ` ${edition}`} ${met} of ${ones.length} elements met`;
  });
  return `the least filled minimum element of NTIA 2021 is ${least}; ${profiles.join(', ') || 'no profile was judged'}.`;
}

function shapeOf({ components, graph, completeness }: SbomFacts): string {
  const { related, depth, orphans } = graph;
  const says = completeness.map(({ value }) => value).slice(0, 3);
  const said =
    says.length > 0
      ? `its author calls it ${says.join(', ')}`
      : 'it does not say what it leaves out';
  return `${related} of ${components} components have relations, ${depth} levels deep, ${orphans} stand alone; ${said}.`;
}

function observed({ observations }: SbomFacts, codes: readonly Observation['code'][]): string[] {
  return observations.filter(({ code }) => codes.includes(code)).map(({ sentence }) => sentence);
}

function matchSentences(paper: Filed, dossier: Dossier): string[] {
  const { matched, evidence } = paper;
  if (matched === undefined) return [];
  const { open, urgent, malicious, answered } = openMatches(dossier, evidence.id);
  const feeds = matched.snapshots
    .filter(({ kind = 'feed' }) => kind === 'feed')
    .map(({ source, date }) => `${source} of ${date}`);
  const found = `${open.length} ${open.length === 1 ? 'advisory is' : 'advisories are'} open, ${urgent.length} of them critical or exploited and ${malicious.length} on malware; ${answered} are answered by a VEX statement`;
  const looked = `${matched.matchable} of ${matched.components} components could be looked up`;
  const isAssessed = whyNotAssessed(paper, dossier) === undefined;
  if (feeds.length === 0) return [];
  return [
    `${looked} in ${feeds.join(', ')}; ${isAssessed ? found : `${found}, but the data is not fresh`}.`,
  ];
}

/** Hints only: nothing of this proves that the supplier knows or plans. */
function lifecycleSentences({ sbom, matched }: Filed): string[] {
  const urls = matched?.urls ?? [];
  const outdated = new Set(
    (matched?.matches ?? []).flatMap(({ fixedIn, pointer }) => (fixedIn ? [pointer] : [])),
  );
  const copyleft = sbom.licences.filter(({ licence }) => /\b(?:A|L)?GPL/u.test(licence));
  const names = copyleft.slice(0, 3).map(({ licence, components }) => `${licence} (${components})`);
  const [first] = urls;
  return [
    ...(first
      ? [`${counted(urls.length)} a URL as its source instead of a registry, first ${first.name}.`]
      : []),
    ...(outdated.size > 0
      ? [`${counted(outdated.size)} a known vulnerability that a later version fixes.`]
      : []),
    ...(names.length > 0 ? [`copyleft licences are stated: ${names.join(', ')}.`] : []),
  ];
}

/** Days after which an investigation is long. */
const investigationDays = 90;

function longInvestigations({ papers, time }: Dossier): string[] {
  return papers.flatMap(({ evidence, claims, effective }) => {
    const waiting = claims.filter(
      (claim) =>
        claim.type === 'vulnerability-statement' &&
        vexStatusOf(claim.attributes.status) === 'under_investigation',
    ).length;
    if (waiting === 0 || effective === undefined) return [];
    if (!time.isPast(addDays(effective, investigationDays))) return [];
    return [
      `"${evidence.file}": ${waiting} under investigation since ${effective}, longer than ${investigationDays} days.`,
    ];
  });
}

function counted(count: number): string {
  return count === 1 ? '1 component has' : `${count} components have`;
}

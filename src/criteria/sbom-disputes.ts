import type { Citation, Claim } from '../claims/claim.ts';
import type { ComponentMatch } from '../sbom/component-match.ts';
import type { SbomFacts } from '../sbom/sbom-facts.ts';
import { matchCitation, nameOfAdvisory } from './component-holds.ts';
import type { KnownLevel } from './criterion.ts';
import type { Dispute } from './dispute.ts';
import type { Dossier, Ordered } from './dossier.ts';
import { excerpt } from './excerpt.ts';
import { fixTiming } from './fix-timing.ts';
import { type FileMatch, matchFile } from './matching/file-product.ts';
import { openMatches } from './open-matches.ts';
import type { ClaimOf, Paper } from './paper.ts';

/** What a supplier says against what its own SBOM shows; `atMost` is what the SBOM supports. */
export type SbomDispute = Dispute & Readonly<{ atMost?: KnownLevel }>;

type Find = (order: Ordered, dossier: Dossier) => readonly SbomDispute[];

const finders: Readonly<Record<string, Find>> = {
  'DEP-01': everyRelease,
  'DEP-06': noKnownVulnerabilities,
  'VUL-03': fixTimes,
};

/** The supplier's words about a criterion that its SBOM contradicts, for one order. */
export function sbomDisputes(
  criterion: string,
  order: Ordered,
  dossier: Dossier,
): readonly SbomDispute[] {
  return finders[criterion]?.(order, dossier) ?? [];
}

/** An SBOM that counts: its claim, and what was computed. */
type Filed = Readonly<{ paper: Paper; claim: ClaimOf<'sbom'>; sbom: SbomFacts }>;

export function currentSboms({ papers, superseded }: Dossier): Filed[] {
  return papers.flatMap((paper) => {
    const claim = paper.claims.find((one) => one.type === 'sbom');
    const { sbom } = paper;
    return claim?.type === 'sbom' && sbom && !superseded.has(claim.id)
      ? [{ paper, claim, sbom }]
      : [];
  });
}

function sbomsOf(order: Ordered, dossier: Dossier, ...wanted: readonly FileMatch[]): Filed[] {
  const { product } = order;
  return currentSboms(dossier).filter(({ claim }) =>
    product === undefined
      ? wanted.includes('covers')
      : wanted.includes(matchFile(claim.attributes, product)),
  );
}

type Said = Readonly<{ paper: Paper; claim: Claim }>;

/** Words the supplier stands by today. */
function saidIn({ papers, superseded }: Dossier, is: (claim: Claim) => boolean): Said[] {
  return papers.flatMap((paper) =>
    paper.claims.flatMap((claim) =>
      !superseded.has(claim.id) && is(claim) ? [{ paper, claim }] : [],
    ),
  );
}

const release =
  /\b(?:every|each|all|any|jede[mnrs]?|alle[nr]?|chaque)\b[^.;]{0,40}(?:release|version|deliver|update|auslieferung|lieferung|livraison)/iu;

/** "SBOM for every release", and there is one of another version only. */
function everyRelease(order: Ordered, dossier: Dossier): SbomDispute[] {
  if (sbomsOf(order, dossier, 'covers').length > 0) return [];
  const [older] = sbomsOf(order, dossier, 'other version');
  const [words] = saidIn(
    dossier,
    (claim) =>
      claim.polarity === 'asserted' && speaksOfSboms(claim) && release.test(claim.citation.quote),
  );
  if (older === undefined || words === undefined || order.product === undefined) return [];
  const { product, version } = order.product;
  const topic = `an SBOM for every release: none of ${product} ${version} is on file`;
  return [
    {
      topic,
      sides: [sideOf(older.paper, versionPlace(older.claim)), said(words)],
      atMost: 'E1',
    },
  ];
}

function speaksOfSboms({ type, attributes }: Claim): boolean {
  if (type === 'commitment')
    return 'subject' in attributes && attributes.subject === 'sbom-delivery';
  return type === 'practice' && 'criterion' in attributes && attributes.criterion === 'DEP-01';
}

/** "No known vulnerabilities", and an advisory names a component. */
function noKnownVulnerabilities(order: Ordered, dossier: Dossier): SbomDispute[] {
  const [words] = saidIn(
    dossier,
    (claim) =>
      claim.type === 'component-statement' &&
      claim.polarity === 'negated' &&
      /vulnerabilit|schwachstelle|sicherheitslücke/iu.test(claim.attributes.component ?? ''),
  );
  if (words === undefined) return [];
  return sbomsOf(order, dossier, 'covers').flatMap(({ paper }) => {
    const { open, urgent, malicious } = openMatches(dossier, paper.evidence.id);
    const isOfExploited = /exploit|ausnutz/iu.test(words.claim.citation.quote);
    const [first] = isOfExploited ? [...malicious, ...urgent] : [...malicious, ...urgent, ...open];
    if (first === undefined) return [];
    const topic = `no known vulnerabilities: ${nameOfAdvisory(first)} is open`;
    return [{ topic, sides: [listed(paper, first), said(words)] }];
  });
}

/** "Fixed within 30 days", and the SBOM still has what was known for longer. */
function fixTimes(order: Ordered, dossier: Dossier): SbomDispute[] {
  const promises = saidIn(
    dossier,
    (claim) =>
      claim.type === 'commitment' &&
      claim.polarity === 'asserted' &&
      claim.attributes.subject === 'fix',
  );
  return promises.slice(0, 5).flatMap((words) => {
    for (const { paper, claim } of sbomsOf(order, dossier, 'covers')) {
      const { open } = openMatches(dossier, paper.evidence.id);
      const late = open.find((match) => isLate(match, words.claim, claim.attributes.createdOn));
      if (late === undefined) continue;
      const topic = `fix time: ${nameOfAdvisory(late)} of ${late.published} is still in ${late.name} ${late.version}`;
      return [{ topic, sides: [listed(paper, late), said(words)] }];
    }
    return [];
  });
}

function isLate(match: ComponentMatch, words: Claim, createdOn: string | null): boolean {
  return words.type === 'commitment' && fixTiming(match, words.attributes, createdOn) === 'late';
}

type Side = Dispute['sides'][number];

export function said({ paper, claim }: Said): Side {
  return sideOf(paper, claim.citation);
}

function sideOf({ evidence }: Paper, citation: Citation): Side {
  return { text: `"${evidence.file}" says: ${excerpt(citation.quote, 200)}`, citation };
}

/** Where the version of an SBOM stands, else what it is of. */
function versionPlace({ citation, support }: ClaimOf<'sbom'>): Citation {
  const { link: _, ...place } = support['version'] ?? { ...citation, link: undefined };
  return place;
}

function listed(paper: Paper, match: ComponentMatch): Side {
  const text = `"${paper.evidence.file}" lists: ${match.name} ${match.version}`;
  return { text, citation: matchCitation(paper, match) };
}

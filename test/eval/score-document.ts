import { type Claim, isClaimOf } from '../../src/claims/claim.ts';
import type { Document } from '../../src/evidence/document.ts';
import type { Classification } from '../../src/evidence/evidence.ts';
import { compareAttributes, extraAttributes, hasAttributes } from './compare-attributes.ts';
import type { Gold, GoldClaim } from './gold.ts';
import { type Match, matchClaims, quoteAffinity } from './match-claims.ts';

export type Extracted = Readonly<{
  document: Document;
  classification: Classification;
  claims: readonly Claim[];
}>;

/** Everything counted for one document, and a readable line for everything that is not right. */
export type DocumentScore = Readonly<{
  file: string;
  matches: readonly Match[];
  golds: readonly GoldClaim[];
  claims: readonly Claim[];
  /** Matches whose cited words overlap the labelled ones by half. */
  cited: readonly Match[];
  polarityErrors: number;
  falselyAsserted: number;
  forbidden: number;
  invalidQuotes: number;
  misses: readonly string[];
}>;

function acceptsPolarity({ gold, claim }: Match): boolean {
  return (
    claim.polarity === gold.polarity || (gold.accept['polarity'] ?? []).includes(claim.polarity)
  );
}

/** Citations whose quote is not, byte for byte, at their place. */
function invalidQuotes(document: Document, claims: readonly Claim[]): number {
  return claims
    .flatMap((claim) => [claim.citation, ...Object.values(claim.support)])
    .filter((citation) => {
      if (citation.pointer !== undefined) return false;
      const page = document.pages.find(({ number }) => number === citation.page);
      const view = citation.view;
      if (page === undefined || view === undefined) return true;
      return page[view].slice(citation.start, citation.end) !== citation.quote;
    }).length;
}

function wrongVerdicts(match: Match): string[] {
  const expiresOn = isClaimOf('certification', match.claim)
    ? match.claim.attributes.expiresOn
    : null;
  return Object.entries(match.gold.statusOn)
    .filter(([date, status]) => {
      const expired =
        match.claim.polarity === 'expired' || (expiresOn !== null && expiresOn < date);
      return (status === 'expired') !== expired;
    })
    .map(([date, status]) => `verdict on ${date} is not "${status}"`);
}

function describe(claim: Claim): string {
  const attributes = Object.entries(claim.attributes).filter(([, value]) => value !== null);
  return `${claim.type} (${claim.polarity}) ${JSON.stringify(Object.fromEntries(attributes))}`;
}

function attributeMisses(match: Match): string[] {
  return [
    ...compareAttributes(match.gold, match.claim)
      .filter((verdict) => !verdict.right)
      .map(
        ({ name, expected, found }) =>
          `${match.gold.type}.${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found ?? null)}`,
      ),
    ...extraAttributes(match.gold, match.claim).map(
      (name) =>
        `${match.gold.type}.${name}: not in the label, found ${JSON.stringify((match.claim.attributes as Record<string, unknown>)[name])}`,
    ),
    ...wrongVerdicts(match),
  ];
}

function classificationMisses(gold: Gold, extracted: Extracted): string[] {
  const { kind, sampleOrTemplate } = extracted.classification;
  const warned = new Set(extracted.document.warnings.map((warning) => warning.code as string));
  if (sampleOrTemplate) warned.add('SAMPLE_OR_TEMPLATE');
  return [
    ...([gold.evidenceKind, ...gold.evidenceKindAccept].includes(kind)
      ? []
      : [`kind: expected ${gold.evidenceKind}, found ${kind}`]),
    ...(gold.sampleOrTemplate === sampleOrTemplate
      ? []
      : [`sampleOrTemplate: expected ${gold.sampleOrTemplate}`]),
    ...gold.warnings
      .filter((code) => !warned.has(code))
      .map((code) => `warning ${code} is missing`),
  ];
}

export function scoreDocument(gold: Gold, extracted: Extracted): DocumentScore {
  const { claims, document } = extracted;
  const golds = gold.countsAsEvidence
    ? gold.claims
    : gold.claims.map((claim) => ({ ...claim, optional: true }));
  const matches = matchClaims(golds, claims);
  const matched = new Set(matches.map((match) => match.claim));
  const answered = new Set(matches.map((match) => match.gold));
  const wrongPolarity = matches.filter((match) => !acceptsPolarity(match));
  const forbidden = gold.mustNotFind.flatMap((pattern) =>
    claims
      .filter((claim) => claim.type === pattern.type)
      .filter((claim) => pattern.polarity === undefined || claim.polarity === pattern.polarity)
      .filter((claim) => hasAttributes(claim, pattern.attributes))
      .map((claim) => `FORBIDDEN ${describe(claim)}: ${pattern.why}`),
  );
  return {
    file: gold.file,
    matches,
    golds,
    claims,
    cited: matches.filter((match) => quoteAffinity(match.gold, match.claim) >= 0.5),
    polarityErrors: wrongPolarity.length,
    falselyAsserted: wrongPolarity.filter(({ claim }) => claim.polarity === 'asserted').length,
    forbidden: forbidden.length,
    invalidQuotes: invalidQuotes(document, claims),
    misses: [
      ...classificationMisses(gold, extracted),
      ...golds
        .filter((claim) => !claim.optional && !answered.has(claim))
        .map((claim) => `MISSED ${claim.type} (${claim.polarity}) p${claim.page}: ${claim.quote}`),
      ...claims
        .filter((claim) => !matched.has(claim))
        .map(
          (claim) => `EXTRA p${claim.citation.page} ${describe(claim)}: ${claim.citation.quote}`,
        ),
      ...wrongPolarity.map(
        ({ gold: label, claim }) => `POLARITY expected ${label.polarity}: ${describe(claim)}`,
      ),
      ...matches.flatMap(attributeMisses),
      ...forbidden,
    ],
  };
}

import { type Claim, isAsserted, isOfModelAlone } from '../claims/claim.ts';
import { foldText } from '../suppliers/fold-text.ts';
import type { ClaimOf, Paper } from './paper.ts';
import type { Timeline } from './timeline.ts';

/** Claim id to the file that replaces what it says. */
export type Superseded = ReadonlyMap<string, string>;

/**
 * A newer document of the same kind with the same number, or a later period, supersedes: no dispute
 * (rules, section 5). What is dated after the day of judgement supersedes nothing yet, and what a
 * model alone reads replaces nothing.
 */
export function supersededClaims(papers: readonly Paper[], time: Timeline): Superseded {
  const placed = papers.flatMap((paper) =>
    paper.claims.flatMap((claim) => {
      const isRead = isAsserted(claim) && !isOfModelAlone(claim);
      const place = isRead ? placeOf(claim, paper) : undefined;
      const ids = claim === paper.report ? paper.claims.map(({ id }) => id) : [claim.id];
      return place ? [{ ...place, ids, file: paper.evidence.file }] : [];
    }),
  );
  return new Map([...olderOnes(placed, time), ...olderOnes(papers.flatMap(versionOf), time)]);
}

/** What stands in one row of documents that replace each other, by date. */
type Place = Readonly<{ key: string; date: string }>;
type Placed = Place & Readonly<{ ids: readonly string[]; file: string }>;

function olderOnes(placed: readonly Placed[], time: Timeline): [string, string][] {
  const rows = [...Map.groupBy(placed, ({ key }) => key).values()];
  return rows.flatMap((row) => {
    if (row.length === 1) return [];
    const begun = row.filter(({ date }) => time.hasBegun(date));
    const latest = begun.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
    if (latest === undefined) return [];
    return begun
      .filter(({ date }) => date < latest.date)
      .flatMap(({ ids }) => ids.map((id): [string, string] => [id, latest.file]));
  });
}

function placeOf(claim: Claim, paper: Paper): Place | undefined {
  switch (claim.type) {
    case 'certification':
      return certificatePlace(claim, paper);
    case 'assurance-report':
      return reportPlace(claim);
    case 'security-test':
      return testPlace(claim);
    case 'sbom':
      return sbomPlace(claim);
    case 'vulnerability-statement':
      return statementPlace(claim, paper);
    default:
      return undefined;
  }
}

/** A later SBOM of the same release; a release without a version may be any. */
function sbomPlace({ attributes }: ClaimOf<'sbom'>): Place | undefined {
  const { product, version, createdOn } = attributes;
  if (product === null || version === null || createdOn === null) return undefined;
  return { key: `sbom|${foldText(product)}|${foldText(version)}`, date: createdOn };
}

/** A later statement of the same publisher on the same vulnerability of the same release. */
function statementPlace(
  { attributes, subject }: ClaimOf<'vulnerability-statement'>,
  { effective, evidence }: Paper,
): Place | undefined {
  const { vulnerability, product } = attributes;
  if (effective === undefined || vulnerability === null) return undefined;
  const about = [vulnerability, product ?? '', subject?.version ?? ''].map(foldText).join('|');
  const publisher = foldText(evidence.classification?.owner ?? '');
  return { key: `statement|${publisher}|${about}`, date: effective };
}

function certificatePlace({ attributes }: ClaimOf<'certification'>, paper: Paper) {
  const { standard, certificateNumber, validFrom, issuedOn } = attributes;
  const date = issuedOn ?? validFrom;
  if (certificateNumber === null || date === null) return undefined;
  const number = certificateNumber.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return { key: `${paper.kind}|${standard}|${number}`, date };
}

function reportPlace({ attributes, subject }: ClaimOf<'assurance-report'>): Place | undefined {
  const { standard, reportType, holder, periodEnd, asOf, form } = attributes;
  const date = periodEnd ?? asOf;
  if (date === null || form === 'bridge letter') return undefined;
  const about = foldText(`${holder ?? ''}|${subject?.product ?? ''}`);
  return { key: `${standard}|${reportType}|${about}`, date };
}

function testPlace({ attributes }: ClaimOf<'security-test'>): Place | undefined {
  const { testKind, target, endedOn, reportedOn } = attributes;
  const date = endedOn ?? reportedOn;
  return target === null || date === null
    ? undefined
    : { key: `${testKind}|${foldText(target)}`, date };
}

const versioned = ['policy', 'questionnaire', 'architecture', 'threat-model', 'contract'];

/** Own papers replace each other by title: a newer version of the same policy. */
function versionOf(paper: Paper): Placed[] {
  const { kind, effective, evidence, claims, title } = paper;
  const isTitled = evidence.classification?.title !== undefined;
  if (!versioned.includes(kind) || effective === undefined || !isTitled) return [];
  const key = `${kind}|${foldText(title).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return [{ key, date: effective, ids: claims.map(({ id }) => id), file: evidence.file }];
}

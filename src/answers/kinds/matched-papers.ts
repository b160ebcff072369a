import type { Citation } from '../../claims/claim.ts';
import { isStale } from '../../sbom/advisories/is-stale.ts';
import { componentEntry } from '../../sbom/component-entry.ts';
import type { ComponentMatch, MatchedSbom } from '../../sbom/component-match.ts';
import type { OnFile } from '../facts.ts';
import { type Statement, say } from '../statement.ts';
import { count } from '../words.ts';
import { advisoriesOf } from './component-data.ts';
import { isOfProduct, type SbomPaper, sbomPapers, subjectOf } from './sbom-papers.ts';

export type MatchedPaper = SbomPaper & Readonly<{ matched: MatchedSbom }>;
export type Match = Readonly<{ match: ComponentMatch; paper: MatchedPaper }>;

/**
 * The SBOMs of a supplier that feeds were laid beside, or that the built-in incidents name; of one
 * product where one is named.
 */
export function matchedPapers(facts: OnFile, product: string | undefined): readonly MatchedPaper[] {
  const all = sbomPapers(facts).flatMap((paper): MatchedPaper[] => {
    const { matched } = paper;
    const isTold = matched && matched.snapshots.length + matched.matches.length > 0;
    return isTold ? [{ ...paper, matched }] : [];
  });
  const fitting = product ? all.filter((paper) => isOfProduct(paper, product)) : all;
  return fitting.length > 0 ? fitting : all;
}

/** The value that names the component in its file. */
export function citeMatch({ match, paper }: Match): Citation {
  const { pointer, value } = componentEntry(match, paper.facts);
  return { evidenceId: paper.evidence.id, pointer, quote: value };
}

/** Which feeds, of when, and how much of each SBOM they could be asked about. */
export function feedLines(papers: readonly MatchedPaper[], asOf: string): Statement[] {
  const snapshots = snapshotsIn(papers);
  const feeds = snapshots.map(({ source, date }) => `${source} of ${date}`).join(', ');
  const stale = isStale(snapshots, asOf);
  const reach = papers
    .slice(0, 5)
    .map(
      (paper) =>
        `${paper.matched.matchable} of ${count(paper.matched.components, 'component')} of ${subjectOf(paper)}`,
    );
  if (snapshots.length === 0) {
    return [
      say(
        'No advisory feed was imported, only the built-in incidents were looked for: what is not listed is not assessed, and not clean.',
      ),
    ];
  }
  return [
    say(
      stale
        ? `The advisory data is stale (${feeds}): what is not listed is not assessed, and not clean.`
        : `Advisory data: ${feeds}.`,
    ),
    say(`Could be looked up: ${reach.join(', ')}. The others are not assessed.`),
  ];
}

/** Every snapshot once, whichever SBOM it was laid beside. */
export function snapshotsIn(papers: readonly MatchedPaper[]): MatchedSbom['snapshots'] {
  const all = papers.flatMap(({ matched }) => matched.snapshots);
  return [...new Map(all.map((one) => [`${one.source}|${one.date}`, one])).values()];
}

export function matchableIn(papers: readonly MatchedPaper[]) {
  return {
    have: papers.reduce((sum, { matched }) => sum + matched.matchable, 0),
    of: papers.reduce((sum, { matched }) => sum + matched.components, 0),
  };
}

export function advisoriesIn(papers: readonly MatchedPaper[], asOf: string) {
  const snapshots = snapshotsIn(papers);
  return advisoriesOf({ advisories: { snapshots, stale: isStale(snapshots, asOf) } });
}

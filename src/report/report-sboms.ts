import type { EvidenceOnFile } from '../criteria/evidence-on-file.ts';

/** An SBOM on file, and what the advisory feeds on file say about it. Dates: YYYY-MM-DD. */
export type ReportSbom = Readonly<{
  file: string;
  subject: string | null;
  version: string | null;
  createdOn: string | null;
  valid: boolean;
  components: number;
  /** Components that can be looked up in a feed. */
  matchable: number;
  depth: number;
  /** Absent: it was not compared with any feed, so nothing is known about vulnerabilities. */
  matches?: Readonly<{
    total: number;
    criticalOrHigh: number;
    exploited: number;
    malicious: number;
    /** Matches that a statement on file answers as not affected or fixed. */
    answered: number;
    feeds: readonly string[];
  }>;
}>;

export function reportSboms(evidence: readonly EvidenceOnFile[]): ReportSbom[] {
  return evidence.flatMap(({ evidence: paper, sbom, matched }) => {
    if (!sbom || paper.supersededBy !== undefined) return [];
    const feeds = matched?.snapshots.map(({ source, date }) => `${source} of ${date}`) ?? [];
    return [
      {
        file: paper.file,
        subject: sbom.subject?.name ?? null,
        version: sbom.subject?.version ?? null,
        createdOn: sbom.createdOn?.value.slice(0, 10) ?? null,
        valid: sbom.valid,
        components: sbom.components,
        matchable: sbom.matchable,
        depth: sbom.graph.depth,
        ...(matched && feeds.length > 0 && { matches: { ...counted(matched.matches), feeds } }),
      },
    ];
  });
}

type Matches = NonNullable<EvidenceOnFile['matched']>['matches'];

function counted(matches: Matches) {
  const number = (is: (one: Matches[number]) => boolean) => matches.filter(is).length;
  return {
    total: matches.length,
    criticalOrHigh: number(({ severity }) => severity === 'critical' || severity === 'high'),
    exploited: number(({ exploitedSince }) => exploitedSince !== undefined),
    malicious: number(({ malicious }) => malicious),
    answered: number(
      ({ stated }) => stated?.status === 'not_affected' || stated?.status === 'fixed',
    ),
  };
}

import { feedDays } from '../sbom/advisories/is-stale.ts';
import type { ComponentMatch } from '../sbom/component-match.ts';
import { addDays } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import type { Paper } from './paper.ts';
import { remember } from './remember.ts';
import { answersFor } from './vex-answers.ts';

/** Advisories that name components of an SBOM and that no statement of the supplier settles. */
export type OpenMatches = Readonly<{
  open: readonly ComponentMatch[];
  /** Critical, or known to be exploited; malware stands apart. */
  urgent: readonly ComponentMatch[];
  malicious: readonly ComponentMatch[];
  /** How many are settled by a VEX statement that counts. */
  answered: number;
}>;

/** What is open of the matches of the SBOM with this evidence id. */
export const openMatches: (dossier: Dossier, evidenceId: string) => OpenMatches = remember(
  (dossier: Dossier, evidenceId) => {
    const paper = dossier.papers.find(({ evidence }) => evidence.id === evidenceId);
    const matches = paper?.matched?.matches ?? [];
    if (paper === undefined || matches.length === 0) return nothing;
    const answerTo = answersFor(paper, dossier.papers);
    const open = matches.filter((match) => answerTo(match)?.counts !== true);
    return {
      open,
      urgent: open.filter((one) => !one.malicious && isUrgent(one)),
      malicious: open.filter(({ malicious }) => malicious),
      answered: matches.length - open.length,
    };
  },
);

const nothing: OpenMatches = { open: [], urgent: [], malicious: [], answered: 0 };

function isUrgent({ severity, exploitedSince }: ComponentMatch): boolean {
  return severity === 'critical' || exploitedSince !== undefined;
}

/**
 * Why the match of an SBOM says nothing about what is not found; undefined where it does. Old data is
 * never taken for "clean".
 */
export function whyNotAssessed({ matched }: Paper, { time }: Dossier): string | undefined {
  if (matched === undefined) return 'The SBOM has not been matched against an advisory feed.';
  const feeds = matched.snapshots.filter(({ kind = 'feed' }) => kind === 'feed');
  const [oldest] = feeds.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (oldest === undefined) {
    return 'No advisory feed is on file: known vulnerabilities of the SBOM are not assessed.';
  }
  if (time.isPast(addDays(oldest.date, feedDays))) {
    return `The advisory data "${oldest.source}" of ${oldest.date} is stale: known vulnerabilities of the SBOM are not assessed.`;
  }
  if (matched.matchable > 0) return undefined;
  return `None of ${matched.components} components could be looked up: known vulnerabilities of the SBOM are not assessed.`;
}

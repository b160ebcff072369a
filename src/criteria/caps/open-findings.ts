import { isAsserted } from '../../claims/claim.ts';
import type { Severity } from '../../claims/claim-types.ts';
import { addDays, addDuration, isDuration } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import type { ClaimOf, Paper } from '../paper.ts';

type Test = ClaimOf<'security-test'>;

/** What a test leaves open of its worst findings, as far as the paper says. */
export type OpenFindings = Readonly<{ severity: 'critical' | 'high'; retested: boolean }>;

const closed =
  /\b(?:no|none of|all|every|keine|alle)\b.{0,80}\b(?:open|outstanding|fixed|resolved|closed|remediated|mitigated|addressed|offen|behoben|geschlossen)\b/iu;

/** The worst open severity; nothing when all is closed, or when no high finding was counted. */
export function openFindings({ attributes }: Test, paper: Paper): OpenFindings | undefined {
  const { findings, retest } = attributes;
  const retested = retest === 'partial' || retest === 'complete';
  const words = paper.claims.filter(
    (claim): claim is ClaimOf<'practice'> =>
      claim.type === 'practice' && claim.attributes.criterion === 'SCD-06',
  );
  const saidOpen = words.filter(({ polarity }) => polarity === 'negated').map(quoteOf);
  const saidClosed = words.filter(isAsserted).map(quoteOf);
  const counted: Severity[] = ['critical', 'high'];
  const severity = counted.find((one) => {
    if (!findings?.[one as 'critical' | 'high']) return false;
    if (saidOpen.some((quote) => speaksOf(quote, one))) return true;
    if (retest === 'complete') return false;
    return !(retested && saidClosed.some((quote) => closed.test(quote)));
  });
  return severity === undefined
    ? undefined
    : { severity: severity as 'critical' | 'high', retested };
}

const quoteOf = (claim: ClaimOf<'practice'>) => claim.citation.quote;

/** A sentence that names other severities only is not about this one. */
function speaksOf(quote: string, severity: Severity): boolean {
  const named = quote.match(/\b(?:critical|high|medium|moderate|low|p[1-4])\b/giu) ?? [];
  return named.length === 0 || named.some((word) => word.toLowerCase() === severity);
}

/**
 * Why open findings refute the criterion, if they do: a critical one, one past the supplier's own
 * fix time, or one older than 90 days without a plan. All counted from the date of the report.
 */
export function overdue(open: OpenFindings, test: Test, paper: Paper, dossier: Dossier) {
  if (open.severity === 'critical') return 'A critical finding is open.';
  const { reportedOn, endedOn } = test.attributes;
  const date = reportedOn ?? paper.effective ?? endedOn;
  if (date === null || date === undefined) return undefined;
  const limit = ownFixTime(dossier);
  if (limit !== undefined) {
    const isLate = dossier.time.isPast(addDuration(date, limit));
    return isLate
      ? `A high finding is open past the supplier's own fix time (${limit}).`
      : undefined;
  }
  if (hasPlan(dossier, paper) || !dossier.time.isPast(addDays(date, 90))) return undefined;
  return 'A high finding is open for more than 90 days, and no plan is on file.';
}

/** The shortest time within which the supplier promises to fix a high finding. */
function ownFixTime({ papers }: Dossier): string | undefined {
  return papers
    .flatMap(({ claims }) => claims)
    .flatMap((claim) => {
      if (claim.type !== 'commitment' || claim.polarity !== 'asserted') return [];
      const { subject, severity, duration } = claim.attributes;
      const isForHigh = subject === 'fix' && (severity === 'high' || severity === null);
      return isForHigh && duration !== null && isDuration(duration) ? [duration] : [];
    })
    .toSorted((a, b) => (addDuration('2026-01-01', a) < addDuration('2026-01-01', b) ? -1 : 1))[0];
}

/** A planned fix in the report itself, or about fixes and tests in any other paper. */
function hasPlan({ papers }: Dossier, report: Paper): boolean {
  return papers.some((paper) =>
    paper.claims.some(
      (claim) =>
        claim.type === 'practice' &&
        claim.polarity === 'planned' &&
        (claim.attributes.criterion === 'SCD-06' || claim.attributes.criterion === 'VUL-03') &&
        (paper === report || (paper.effective ?? '') >= (report.effective ?? '')),
    ),
  );
}

import { addDays, addMonths, lastDay } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import { endedEdition } from './editions.ts';
import type { ClaimOf } from './paper.ts';
import type { Weighing } from './weighing.ts';

/** Why and when a claim stops counting. `lastDay` is the last day on which it is in force. */
export type Lapse = Readonly<{ id: string; reason: string; lastDay: string; graceUntil: string }>;
export type LapseState = 'current' | 'lapsing' | 'expired';

/**
 * Only these lapse a claim: a printed validity date, twelve months after a SOC period, the Expires
 * of security.txt, a withdrawn edition or certificate. After the last day the level is kept and
 * flagged for the days of grace.
 */
export function lapseOf(weighing: Omit<Weighing, 'rank'>): Lapse | undefined {
  const { claim, paper, dossier } = weighing;
  if (claim.type === 'certification') return certificateLapse(claim, dossier);
  const report = claim.type === 'assurance-report' ? claim : paper.report;
  if (report) return reportLapse(report, dossier);
  return paper.style === 'security.txt' ? securityTxtLapse(weighing) : undefined;
}

export function lapseState(lapse: Lapse | undefined, { time }: Dossier): LapseState {
  if (lapse === undefined || !time.isPast(lapse.lastDay)) return 'current';
  return time.isPast(lapse.graceUntil) ? 'expired' : 'lapsing';
}

function certificateLapse(claim: ClaimOf<'certification'>, dossier: Dossier): Lapse | undefined {
  const { expiresOn } = claim.attributes;
  const ends = [
    expiresOn === null
      ? undefined
      : { id: 'T02', last: lastDay(expiresOn), reason: `It expired on ${expiresOn}.` },
    editionEnd(claim),
    withdrawal(claim, dossier),
  ].filter((end) => end !== undefined);
  const first = ends.toSorted((a, b) => (a.last < b.last ? -1 : 1))[0];
  return first && withGrace(first, dossier);
}

type End = Readonly<{ id: string; last: string; reason: string }>;

function withGrace({ id, last, reason }: End, { policy }: Dossier): Lapse {
  return { id, reason, lastDay: lastDay(last), graceUntil: addDays(last, policy.graceDays) };
}

function editionEnd({ attributes }: ClaimOf<'certification'>): End | undefined {
  const ended = endedEdition(attributes.standard, attributes.edition);
  if (ended === undefined) return undefined;
  const reason = `Edition ${ended.edition} of ${attributes.standard} ended on ${ended.lastDay}.`;
  return { id: 'T11', last: ended.lastDay, reason };
}

/** Another paper says that the certificate with this number is withdrawn or has expired. */
function withdrawal(claim: ClaimOf<'certification'>, { papers }: Dossier): End | undefined {
  const { certificateNumber, standard } = claim.attributes;
  if (certificateNumber === null) return undefined;
  const paper = papers.find((one) =>
    one.claims.some(
      (other) =>
        other.type === 'certification' &&
        other.citation.evidenceId !== claim.citation.evidenceId &&
        (other.polarity === 'negated' || other.polarity === 'expired') &&
        other.attributes.certificateNumber === certificateNumber &&
        (other.attributes.standard ?? standard) === standard,
    ),
  );
  if (paper === undefined) return undefined;
  const reason = `"${paper.evidence.file}" says that it is no longer in force.`;
  return { id: 'T02', last: paper.effective ?? '1970-01-01', reason };
}

/**
 * T16. For a Type 1 report its as-of date stands for the end of the period. A good bridge letter
 * keeps the report lapsing for three months instead of the days of grace.
 */
function reportLapse(claim: ClaimOf<'assurance-report'>, dossier: Dossier): Lapse | undefined {
  const { periodEnd, asOf, form } = claim.attributes;
  const end = periodEnd ?? asOf;
  if (end === null || form === 'bridge letter') return undefined;
  const last = addMonths(end, 12);
  const reason = `Its period ended on ${end}, more than twelve months ago.`;
  const bridged = dossier.bridges.some(
    ({ report, problem }) => report === claim.id && problem === undefined,
  );
  const lapse = withGrace({ id: 'T16', last, reason }, dossier);
  return bridged ? { ...lapse, graceUntil: addMonths(last, 3) } : lapse;
}

const expires = /\bexpires\s*:\s*(?<date>\d{4}-\d{2}-\d{2})/iu;

/** T26. */
function securityTxtLapse({ claim, paper, dossier }: Omit<Weighing, 'rank'>): Lapse | undefined {
  const quotes = [claim, ...paper.claims].flatMap((one) => [
    one.citation.quote,
    ...Object.values(one.support).map(({ quote }) => quote),
  ]);
  const date = quotes.map((quote) => expires.exec(quote)?.groups?.['date']).find(Boolean);
  if (date === undefined) return undefined;
  return withGrace({ id: 'T26', last: date, reason: `security.txt expired on ${date}.` }, dossier);
}

import { type Admitted, isStrong, judgeAdmissions } from './admissions.ts';
import { exceptionHold, qualificationHold } from './audit-exceptions.ts';
import { historyId } from './caps/file-history.ts';
import { componentHolds } from './component-holds.ts';
import type { KnownLevel, Level } from './criterion.ts';
import type { CriterionHold } from './criterion-hold.ts';
import type { Dispute } from './dispute.ts';
import { effectiveDate, isInForce } from './effective-date.ts';
import { excerpt } from './excerpt.ts';
import { readerDisputes } from './reader-disputes.ts';
import { type ValueDispute, valueDisputes } from './value-disputes.ts';
import { lowerLevel, type Weighed } from './weighed.ts';

/** Why a level is E0; `none` when it is not. */
type Cause = 'none' | 'trap' | 'refuted' | 'expired';

/** What one criterion comes to for one order. */
export type Outcome = Readonly<{
  level: Level;
  cause: Cause;
  lapsing: boolean;
  stale: boolean;
  disputes: readonly Dispute[];
  /** The claims the level rests on, the most decisive first. */
  deciding: readonly Weighed[];
  /** Every claim that was weighed and not replaced. */
  weighed: readonly Weighed[];
  holds: readonly CriterionHold[];
  notes: readonly string[];
}>;

/** `reports` are the weighed SOC reports, whose qualifications may name this criterion. */
export function judgeCriterion(
  criterion: string,
  all: readonly Weighed[],
  reports: readonly Weighed[],
): Outcome {
  const { current, notes } = withoutReplaced(all);
  const weighed = withoutOtherParts(current);
  const standing = admissible(weighed);
  const admitted = judgeAdmissions(having(weighed, 'admission'), standing.filter(saysOtherwise));
  const values = valueDisputes([...standing, ...having(weighed, 'refuted')]);
  const holds = [
    exceptionHold(criterion, weighed),
    qualificationHold(criterion, reports, standing),
    ...componentHolds(criterion, weighed),
  ].filter((hold) => hold !== undefined);
  const best = standing[0];
  const proven = levelOf(best, weighed, admitted, values);
  const level = withHolds(proven.level, holds);
  const cause = level === 'E0' ? causeOf(proven.cause, holds) : proven.cause;
  return {
    level,
    cause,
    lapsing: best?.lapsing === true && level !== 'E0',
    stale: best?.stale === true && level !== 'E0',
    disputes: [
      ...admitted.standing.flatMap(({ admission, otherwise }) =>
        otherwise ? [sidesOf('whether it is done', otherwise, admission)] : [],
      ),
      ...values.map(({ topic, rosier, harsher }) => sidesOf(topic, rosier, harsher)),
      ...readerDisputes(weighed),
    ],
    deciding: decidingClaims(level, best, weighed, admitted, values),
    weighed,
    holds,
    notes: [...notes, ...admitted.notes, ...notesOf(weighed)],
  };
}

/**
 * Claims that a newer document of the same kind replaces, and those on another version beside one
 * on the ordered version, are no longer weighed.
 */
function withoutReplaced(all: readonly Weighed[]) {
  const notes = new Set<string>();
  const current = all.filter(({ claim, paper, dossier, hits }) => {
    const newer = dossier.superseded.get(claim.id);
    const history = hits.find(({ id }) => id === historyId);
    if (newer !== undefined) notes.add(`"${newer}" replaces "${paper.evidence.file}".`);
    else if (history) notes.add(history.reason);
    return newer === undefined && history === undefined;
  });
  return { current, notes: [...notes] };
}

const mismatches = ['T03', 'T04', 'T05'];

/** T01 is reported only when no valid process certificate in scope exists. */
function withoutOtherParts(weighed: readonly Weighed[]): readonly Weighed[] {
  const hasCertificate = weighed.some(
    ({ as, verdict, level, hits, criterion }) =>
      criterion === 'GOV-01' &&
      as === 'answer' &&
      verdict === 'standing' &&
      level > 'E1' &&
      !hits.some(({ id }) => mismatches.includes(id)),
  );
  return hasCertificate ? weighed.filter(({ as }) => as !== 'other part') : weighed;
}

function having(weighed: readonly Weighed[], verdict: Weighed['verdict']): readonly Weighed[] {
  return weighed.filter((one) => one.verdict === verdict);
}

/**
 * The claims that count, best first. Once evidence of rank 1 to 7 has lapsed or was refuted, a
 * statement cannot lift the criterion; newer evidence of rank 1 to 8 can, unless its wording or a
 * trap holds it at E1.
 */
function admissible(weighed: readonly Weighed[]): readonly Weighed[] {
  const standing = having(weighed, 'standing').toSorted(byStrength);
  const failed = weighed.filter(
    ({ verdict, rank }) => rank <= 7 && (verdict === 'lapsed' || verdict === 'refuted'),
  );
  if (failed.length === 0) return standing;
  const onlyContactFile = failed.every(({ lapse }) => lapse?.id === 'T26');
  const isNewer = (one: Weighed) =>
    failed.every((other) => effectiveDate(one) > effectiveDate(other));
  return standing.filter(
    (one) => isStrong(one) && (onlyContactFile || isInForce(one) || isNewer(one)),
  );
}

/** "Aligned with" and another part of the standard do not contradict "we are not certified". */
function saysOtherwise({ claim, as }: Weighed): boolean {
  return claim.polarity === 'asserted' && as !== 'other part';
}

/** Level, then what is not lapsing, then rank, then the newer paper; ids settle the rest. */
function byStrength(a: Weighed, b: Weighed): number {
  if (a.level !== b.level) return a.level > b.level ? -1 : 1;
  if (a.lapsing !== b.lapsing) return a.lapsing ? 1 : -1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [dateA, dateB] = [effectiveDate(a), effectiveDate(b)];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : 1;
}

function levelOf(
  best: Weighed | undefined,
  weighed: readonly Weighed[],
  admitted: Admitted,
  values: readonly ValueDispute[],
): Readonly<{ level: Level; cause: Cause }> {
  if (admitted.refuted) return { level: 'E0', cause: 'refuted' };
  if (best !== undefined) return { level: disputedLevel(best.level, values), cause: 'none' };
  if (having(weighed, 'lapsed').length > 0) return { level: 'E0', cause: 'expired' };
  if (having(weighed, 'refuted').length > 0) return { level: 'E0', cause: 'trap' };
  return { level: 'unknown', cause: 'none' };
}

/** The harsher side counts at the level of its own paper, unless it is clearly the weaker paper. */
function disputedLevel(level: KnownLevel, values: readonly ValueDispute[]): KnownLevel {
  return values
    .filter(({ rosier, harsher }) => harsher.rank <= rosier.rank + 1)
    .reduce((least, { harsher }) => lowerLevel(least, harsher.level), level);
}

function causeOf(proven: Cause, holds: readonly CriterionHold[]): Cause {
  if (proven !== 'none') return proven;
  return holds.some(({ refutes }) => refutes) ? 'refuted' : 'trap';
}

function withHolds(level: Level, holds: readonly CriterionHold[]): Level {
  return holds.reduce<Level>((least, { atMost }) => {
    if (atMost === undefined || (least === 'unknown' && atMost !== 'E0')) return least;
    return least === 'unknown' ? atMost : lowerLevel(least, atMost);
  }, level);
}

function sidesOf(topic: string, rosier: Weighed, harsher: Weighed): Dispute {
  const sides = [harsher, rosier].map(({ claim, paper }) => ({
    text: `"${paper.evidence.file}" says: ${excerpt(claim.citation.quote, 200)}`,
    citation: claim.citation,
  }));
  return { topic, sides };
}

function decidingClaims(
  level: Level,
  best: Weighed | undefined,
  weighed: readonly Weighed[],
  { standing }: Admitted,
  values: readonly ValueDispute[],
): readonly Weighed[] {
  const failed = weighed.filter(({ verdict }) => verdict === 'lapsed' || verdict === 'refuted');
  return [
    ...standing.map(({ admission }) => admission),
    ...(level === 'E0' ? failed : []),
    ...(best ? [best] : []),
    ...values.flatMap(({ rosier, harsher }) => [harsher, rosier]),
    ...standing.flatMap(({ otherwise }) => otherwise ?? []),
    ...having(weighed, 'standing'),
  ];
}

function notesOf(weighed: readonly Weighed[]): string[] {
  return weighed.flatMap(({ note }) => (note ? [note] : []));
}

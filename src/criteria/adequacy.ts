import { type Severity, severities } from '../claims/claim-types.ts';
import { addMonths, durationHours, isDuration, lastDay } from './calendar.ts';
import { maturityOf } from './caps/maturity.ts';
import { isOfAnother } from './caps/sbom-identity.ts';
import type { CriterionHold } from './criterion-hold.ts';
import { openMatches } from './open-matches.ts';
import type { Policy } from './policy.ts';
import type { Timeline } from './timeline.ts';
import type { Weighed } from './weighed.ts';

/** Whether the proven value is good enough for the workspace; separate from how well it is proven. */
export type Adequacy = Readonly<{
  adequate: 'yes' | 'no' | 'not set';
  adequacy?: Readonly<{ value: string; threshold: string }>;
}>;

type Demand = (standing: readonly Weighed[], policy: Policy, time: Timeline) => Adequacy;

const notSet: Adequacy = { adequate: 'not set' };

function answer(isEnough: boolean, value: string, threshold: string): Adequacy {
  return { adequate: isEnough ? 'yes' : 'no', adequacy: { value, threshold } };
}

const demands: Readonly<Record<string, Demand>> = {
  'GOV-01': (standing, { minimumMaturity }) => {
    const [best] = standing.flatMap(({ claim, as }) => {
      if (claim.type !== 'certification' || as !== 'answer') return [];
      const level = maturityOf(claim.attributes);
      return typeof level === 'number' ? [level] : [];
    });
    if (minimumMaturity === undefined || best === undefined) return notSet;
    return answer(best >= minimumMaturity, `ML ${best}`, `at least ML ${minimumMaturity}`);
  },
  'DEP-06': (standing) => {
    const sboms = standing.filter((one) => one.claim.type === 'sbom' && !isOfAnother(one));
    const isAssessed = sboms.length > 0 && sboms.every(({ level }) => level >= 'E3');
    return isAssessed ? openAnswer(0) : notSet;
  },
  'SCD-06': (standing, { penetrationTestMonths: months }, time) => {
    const dates = standing.flatMap(({ claim }) =>
      claim.type === 'security-test'
        ? (claim.attributes.endedOn ?? claim.attributes.reportedOn ?? [])
        : [],
    );
    const latest = dates.toSorted().at(-1);
    if (months === undefined || latest === undefined) return notSet;
    const isFresh = !time.isPast(addMonths(latest, months));
    return answer(isFresh, `tested on ${latest}`, `at most ${months} months old`);
  },
  'VUL-03': (standing, { fixTime }) => {
    const demanded = severities.filter((severity) => fixTime[severity] !== undefined);
    const pairs = demanded.flatMap((severity) => {
      const promised = longest(promises(standing, 'fix', severity));
      const limit = fixTime[severity];
      return promised && limit ? [{ severity, promised, limit }] : [];
    });
    if (pairs.length === 0) return notSet;
    const list = (key: 'promised' | 'limit') =>
      pairs.map((pair) => `${pair.severity} ${pair[key]}`).join(', ');
    const isEnough = pairs.every(
      ({ promised, limit }) => durationHours(promised) <= durationHours(limit),
    );
    return answer(isEnough, list('promised'), list('limit'));
  },
  'VUL-06': (standing, { supportUntil }) => {
    const ends = standing.flatMap(({ claim }) =>
      claim.type === 'support-period' ? (claim.attributes.until ?? []) : [],
    );
    const least = ends.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))[0];
    if (supportUntil === undefined || least === undefined) return notSet;
    return answer(lastDay(least) >= lastDay(supportUntil), least, `until ${supportUntil}`);
  },
  'VUL-07': (standing, { noticeTime }) => {
    const promised = longest(promises(standing, 'notify'));
    if (noticeTime === undefined || promised === undefined) return notSet;
    const isEnough = durationHours(promised) <= durationHours(noticeTime);
    return answer(isEnough, promised, `within ${noticeTime}`);
  },
};

/** What is open in the SBOM of any order is not good enough, however little else is known. */
export function openAdequacy(holds: readonly CriterionHold[]): Adequacy | undefined {
  const held = holds.filter(({ from }) => from.claim.type === 'sbom');
  const sboms = new Map(held.map(({ from }) => [from.paper.evidence.id, from.dossier]));
  if (sboms.size === 0) return undefined;
  const open = [...sboms].map(([id, dossier]) => openMatches(dossier, id));
  return openAnswer(
    open.reduce((sum, { urgent, malicious }) => sum + urgent.length + malicious.length, 0),
  );
}

function openAnswer(open: number): Adequacy {
  return answer(open === 0, `${open} critical or exploited open`, 'none open');
}

/** Compares the proven value with the threshold of the workspace; `standing` is best first. */
export function adequacyOf(
  criterion: string,
  standing: readonly Weighed[],
  policy: Policy,
  time: Timeline,
): Adequacy {
  return demands[criterion]?.(standing, policy, time) ?? notSet;
}

/** Durations promised for a severity; a promise without one holds for all that have none. */
function promises(
  standing: readonly Weighed[],
  subject: 'fix' | 'notify',
  severity?: Severity,
): string[] {
  const all = standing.flatMap(({ claim }) => {
    if (claim.type !== 'commitment' || claim.attributes.subject !== subject) return [];
    const { duration } = claim.attributes;
    return duration !== null && isDuration(duration) ? [{ ...claim.attributes, duration }] : [];
  });
  const own = all.filter((one) => severity === undefined || one.severity === severity);
  const general = all.filter((one) => one.severity === null);
  return (own.length > 0 ? own : general).map(({ duration }) => duration);
}

/** The less favourable of several promises. */
function longest(durations: readonly string[]): string | undefined {
  return durations.toSorted((a, b) => durationHours(b) - durationHours(a))[0];
}

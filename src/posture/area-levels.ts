import { type Area, areas, type KnownLevel, type Level } from '../criteria/criterion.ts';
import type { AreaLevel, Counts, Finding } from './posture.ts';

/**
 * The lower median of the known levels that apply. An unknown must-have holds the area at E2 at
 * most; where nothing is known, the area is unknown.
 */
export function areaLevels(findings: readonly Finding[]): AreaLevel[] {
  return areas.map((area) => areaLevel(area, findings));
}

function areaLevel(area: Area, findings: readonly Finding[]): AreaLevel {
  const own = findings.filter(
    ({ criterion, status }) => criterion.startsWith(area) && status !== 'not applicable',
  );
  const known = own.flatMap(({ level }) => (level === 'unknown' ? [] : [level])).toSorted();
  const median = known[Math.floor((known.length - 1) / 2)];
  const isHeld = own.some(({ mustHave, level }) => mustHave && level === 'unknown');
  return {
    area,
    level: heldLevel(median, isHeld),
    unknownShare: own.length === 0 ? 0 : (own.length - known.length) / own.length,
  };
}

function heldLevel(median: KnownLevel | undefined, isHeld: boolean): Level {
  if (median === undefined) return 'unknown';
  return isHeld && median > 'E2' ? 'E2' : median;
}

/** How many findings have each status; a must-have is open until it is met. */
export function countStatuses(findings: readonly Finding[]): Counts {
  const count = (status: Finding['status']) =>
    findings.filter((finding) => finding.status === status).length;
  return {
    met: count('met'),
    partial: count('partial'),
    gap: count('gap'),
    unknown: count('unknown'),
    lapsing: count('lapsing'),
    expired: count('expired'),
    refuted: count('refuted'),
    disputed: count('disputed'),
    mustHaveOpen: findings.filter(
      ({ mustHave, status }) => mustHave && status !== 'met' && status !== 'not applicable',
    ).length,
  };
}

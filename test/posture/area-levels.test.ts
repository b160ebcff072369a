import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/criteria/criterion.ts';
import { areaLevels, countStatuses } from '../../src/posture/area-levels.ts';
import type { Finding, Status } from '../../src/posture/posture.ts';

function finding(level: Level, details: Partial<Finding> = {}): Finding {
  return {
    criterion: 'GOV-01',
    mustHave: false,
    level,
    target: 'E2',
    status: level === 'unknown' ? 'unknown' : 'met',
    caps: [],
    stale: false,
    notes: [],
    claims: [],
    citations: [],
    ...details,
  };
}

const gov = (...findings: readonly Finding[]) => areaLevels(findings)[0];

describe('the level of an area', () => {
  test('is the lower median of what is known and applies', () => {
    expect(gov(finding('E4'), finding('E1'), finding('E3'))?.level).toBe('E3');
    expect(gov(finding('E4'), finding('E1'))?.level).toBe('E1');
    expect(gov(finding('E4'), finding('E1'), finding('unknown'))?.level).toBe('E1');
    const none = finding('unknown', { status: 'not applicable' });
    expect(gov(finding('E4'), none)).toEqual({ area: 'GOV', level: 'E4', unknownShare: 0 });
  });

  test('is E2 at most while a must-have is unknown', () => {
    const unknown = finding('unknown', { mustHave: true });
    expect(gov(finding('E4'), finding('E4'), unknown)?.level).toBe('E2');
    expect(gov(finding('E1'), unknown)?.level).toBe('E1');
    expect(gov(finding('E4'), finding('E4'), finding('unknown'))?.level).toBe('E4');
  });

  test('is unknown where nothing is known, and comes with the share of unknown', () => {
    expect(gov(finding('unknown'), finding('unknown'))).toEqual({
      area: 'GOV',
      level: 'unknown',
      unknownShare: 1,
    });
    expect(gov(finding('E4'), finding('unknown'))?.unknownShare).toBe(0.5);
    expect(gov()?.unknownShare).toBe(0);
  });

  test('is given for each of the six areas', () => {
    const areas = areaLevels([finding('E3', { criterion: 'VUL-01' })]);
    expect(areas.map(({ area }) => area)).toEqual(['GOV', 'SBD', 'SCD', 'DEP', 'REL', 'VUL']);
    expect(areas[5]?.level).toBe('E3');
  });
});

describe('the counts', () => {
  test('say how many findings have each status, and leave out what does not apply', () => {
    const all: Status[] = [
      'met',
      'partial',
      'gap',
      'unknown',
      'lapsing',
      'expired',
      'refuted',
      'disputed',
      'not applicable',
    ];
    const counts = countStatuses(all.map((status) => finding('E2', { status, mustHave: true })));
    expect(counts).toEqual({
      met: 1,
      partial: 1,
      gap: 1,
      unknown: 1,
      lapsing: 1,
      expired: 1,
      refuted: 1,
      disputed: 1,
      mustHaveOpen: 7,
    });
  });

  test('call only must-haves open', () => {
    expect(countStatuses([finding('E0', { status: 'gap' })]).mustHaveOpen).toBe(0);
  });
});

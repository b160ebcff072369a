import { describe, expect, test } from 'vitest';
import type { MatchedSbom } from '../../../src/sbom/component-match.ts';
import { practice } from '../../support/claims.ts';
import { policyPaper } from '../../support/evidence.ts';
import { findingIn, findingOf, postureOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';
import { orderOfX7, sbomPaper, vexPaper } from '../../support/sbom-papers.ts';
import { freshFeed, matchOf } from '../../support/sboms.ts';

const finding = (matched: Partial<MatchedSbom> | null, ...others: ReturnType<typeof vexPaper>[]) =>
  findingOf('DEP-06', [sbomPaper({ matched }), ...others], orderOfX7);

describe('The match of an SBOM', () => {
  test('with fresh data and everything looked up is E3', () => {
    expect(finding({})).toMatchObject({
      level: 'E3',
      adequate: 'yes',
      adequacy: { value: '0 critical or exploited open' },
    });
  });

  test('says its numbers and the day of its data', () => {
    expect(finding({ matches: [matchOf({ severity: 'low' })] }).notes).toContain(
      '"x7.cdx.json": 200 of 200 components could be looked up in OSV Maven of 2026-11-20; 1 advisory is open, 0 of them critical or exploited and 0 on malware; 0 are answered by a VEX statement.',
    );
  });

  test.each([
    ['was never made', null, 'has not been matched'],
    ['had no feed', { snapshots: [] }, 'No advisory feed is on file'],
    [
      'had only a list of exploited vulnerabilities',
      { snapshots: [{ ...freshFeed, kind: 'exploited' as const }] },
      'No advisory feed is on file',
    ],
    [
      'had stale data',
      { snapshots: [{ ...freshFeed, date: '2026-10-01' }] },
      '"OSV Maven" of 2026-10-01 is stale',
    ],
    ['could look nothing up', { matchable: 0 }, 'None of 200 components could be looked up'],
  ])('that %s is not assessed, never clean', (_, matched, why) => {
    const { level, status, notes, adequate } = finding(matched);
    expect([level, status, adequate]).toEqual(['unknown', 'unknown', 'not set']);
    expect(notes.join(' ')).toContain(why);
    expect(notes.join(' ')).toMatch(/not assessed|not been matched/u);
  });

  test('holds only as long as its data is fresh', () => {
    const posture = postureOf([sbomPaper()], orderOfX7);
    expect(posture.steady.until).toBe('2026-12-20');
    expect(findingOf('DEP-06', [sbomPaper()], { ...orderOfX7, asOf: '2026-12-20' }).level).toBe(
      'E3',
    );
    expect(findingOf('DEP-06', [sbomPaper()], { ...orderOfX7, asOf: '2026-12-21' }).level).toBe(
      'unknown',
    );
  });

  test('of few identifiers says so and proves little', () => {
    expect(finding({ matchable: 189 })).toMatchObject({ level: 'E2', adequate: 'not set' });
    expect(finding({ matchable: 119 })).toMatchObject({
      level: 'E1',
      caps: [
        {
          id: 'few identifiers',
          reason:
            'Only 119 of 200 components could be looked up, so that 0 open advisories say little about the others.',
        },
      ],
    });
  });
});

describe('A critical or exploited vulnerability', () => {
  test('that is not answered holds the criterion at E2 and is a red flag with its place', () => {
    const posture = postureOf([sbomPaper({ matched: { matches: [matchOf()] } })], orderOfX7);
    expect(findingIn(posture, 'DEP-06')).toMatchObject({
      level: 'E2',
      status: 'partial',
      adequate: 'no',
    });
    expect(posture.traps).toMatchObject([
      {
        id: 'open vulnerability',
        criterion: 'DEP-06',
        reason: 'CVE-2021-44228 in log4j-core 2.14.1 is critical and not answered by the supplier.',
        citation: {
          pointer: '/components/0/purl',
          quote: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
        },
      },
    ]);
  });

  test('is one of any severity that is known to be exploited; another one is a note', () => {
    const low = { severity: 'low' as const };
    expect(finding({ matches: [matchOf({ ...low, exploitedSince: '2021-12-10' })] }).level).toBe(
      'E2',
    );
    expect(finding({ matches: [matchOf({ severity: 'high' })] }).level).toBe('E3');
  });

  test('holds whatever else is on file, and with old data, too', () => {
    const matches = [matchOf(), matchOf({ advisory: 'GHSA-2' })];
    const audited = policyPaper(practice('DEP-06', 'Components are scanned with every build.'));
    expect(finding({ matches }, audited)).toMatchObject({ level: 'E2', adequate: 'no' });
    const stale = { matches, snapshots: [{ ...freshFeed, date: '2026-01-01' }] };
    expect(finding(stale).caps.map(({ id }) => id)).toContain('open vulnerability');
  });

  test('answered by a statement with a justification, or fixed, is closed', () => {
    const matches = [matchOf()];
    expect(finding({ matches }, vexPaper({}))).toMatchObject({ level: 'E3', adequate: 'yes' });
    expect(finding({ matches }, vexPaper({ status: 'fixed' })).level).toBe('E3');
    for (const said of [
      { justification: null },
      { status: 'affected' },
      { status: 'under_investigation' },
      { version: '4.1.0' },
      { product: 'Y5' },
      { vulnerability: 'CVE-2021-45046' },
    ]) {
      expect(finding({ matches }, vexPaper(said)).level).toBe('E2');
    }
  });

  test('is not good enough where nothing else is known, and for one order of several', () => {
    const stale = { matches: [matchOf()], snapshots: [] };
    expect(finding(stale)).toMatchObject({ level: 'unknown', adequate: 'no' });
    const orders = [
      { product: 'X7', version: '4.2.1' },
      { product: 'X8', version: '1.0' },
    ];
    const posture = postureOf([sbomPaper({ matched: { matches: [matchOf()] } })], {
      supplier: kestrel({ orders }),
    });
    expect(findingIn(posture, 'DEP-06')).toMatchObject({ level: 'unknown', adequate: 'no' });
    expect(posture.traps).toMatchObject([{ id: 'open vulnerability' }]);
  });

  test('in another version than the ordered one holds nothing', () => {
    const paper = sbomPaper({ version: '4.1.0', matched: { matches: [matchOf()] } });
    expect(findingOf('DEP-06', [paper], orderOfX7).caps.map(({ id }) => id)).toEqual([
      'other version',
    ]);
  });
});

describe('A malicious package', () => {
  const malicious = matchOf({
    advisory: 'MAL-2025-1',
    aliases: [],
    malicious: true,
    name: 'tinycolor',
    version: '4.1.1',
  });

  test('in the ordered version refutes the criterion, whoever says otherwise', () => {
    const good = policyPaper(practice('DEP-06', 'Components are scanned with every build.'));
    const posture = postureOf([sbomPaper({ matched: { matches: [malicious] } }), good], orderOfX7);
    expect(findingIn(posture, 'DEP-06')).toMatchObject({ level: 'E0', status: 'refuted' });
    expect(posture.traps).toMatchObject([{ id: 'malicious package', criterion: 'DEP-06' }]);
    expect(posture.traps[0]?.reason).toContain(
      'tinycolor 4.1.1, which MAL-2025-1 (OSV) calls malicious',
    );
  });

  test('is not talked away by "not affected", only by its removal', () => {
    const said = { vulnerability: 'MAL-2025-1' };
    expect(finding({ matches: [malicious] }, vexPaper(said)).level).toBe('E0');
    expect(finding({ matches: [malicious] }, vexPaper({ ...said, status: 'fixed' })).level).toBe(
      'E3',
    );
  });
});

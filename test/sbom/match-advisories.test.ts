import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAdvisorySet } from '../../src/sbom/advisories/advisory-set.ts';
import { matchAdvisories } from '../../src/sbom/match-advisories.ts';
import {
  affectedOf,
  cveSnapshot,
  matchingOf,
  snapshotOf,
  soughtOf,
} from '../support/advisories.ts';

const leftTurn = snapshotOf([
  {
    key: 'npm/left-turn',
    affected: affectedOf({
      aliases: ['CVE-2026-1000'],
      ranges: [{ from: '1.0.0', before: '2.4.0' }],
    }),
  },
]);
const advisoriesOf = (...given: Parameters<typeof matchingOf>) =>
  matchingOf(...given).matches.map(({ advisory }) => advisory);

describe('src/sbom/match-advisories', () => {
  test('a version in the range is a match that says what repairs it', () => {
    const { matches, matchable, components } = matchingOf(['pkg:npm/left-turn@2.3.9'], [leftTurn]);
    expect({ matchable, components }).toEqual({ matchable: 1, components: 1 });
    expect(matches).toEqual([
      {
        pointer: '/components/0',
        name: 'part',
        version: '2.3.9',
        purl: 'pkg:npm/left-turn@2.3.9',
        direct: null,
        advisory: 'GHSA-aaaa-bbbb-cccc',
        aliases: ['CVE-2026-1000'],
        summary: 'Requests may be smuggled',
        source: 'OSV npm',
        severity: 'high',
        malicious: false,
        fixedIn: '2.4.0',
      },
    ]);
  });

  test.each([
    ['the fixed version', 'pkg:npm/left-turn@2.4.0'],
    ['an older one', 'pkg:npm/left-turn@0.9.0'],
    ['the same name in a scope', 'pkg:npm/%40kestrel/left-turn@2.0.0'],
    ['the same name elsewhere', 'pkg:pypi/left-turn@2.0.0'],
  ])('%s is no match', (_, purl) => {
    expect(advisoriesOf([purl], [leftTurn])).toEqual([]);
  });

  test('a bare name is never matched, and never counted as looked up', () => {
    const bare = soughtOf(undefined, { name: 'left-turn', version: '2.0.0' });
    expect(matchingOf([bare], [leftTurn])).toMatchObject({
      components: 1,
      matchable: 0,
      matches: [],
    });
  });

  test('without a version only what means every version is a match', () => {
    const every = snapshotOf([{ key: 'npm/left-turn', affected: affectedOf({ ranges: [{}] }) }]);
    expect(matchingOf(['pkg:npm/left-turn'], [leftTurn])).toMatchObject({
      matchable: 0,
      matches: [],
    });
    expect(advisoriesOf(['pkg:npm/left-turn'], [every])).toEqual(['GHSA-aaaa-bbbb-cccc']);
  });

  test('versions that cannot be compared are not looked up', () => {
    const { matchable, matches } = matchingOf(['pkg:npm/left-turn@not-a-version'], [leftTurn]);
    expect({ matchable, matches }).toEqual({ matchable: 0, matches: [] });
  });

  test('a component of an ecosystem no feed covers is not looked up', () => {
    const { matchable, uncovered } = matchingOf(['pkg:maven/org.kestrel/bus@1.0'], [leftTurn]);
    expect({ matchable, uncovered }).toEqual({ matchable: 0, uncovered: { maven: 1 } });
  });

  test('a single record covers no ecosystem', () => {
    const record = { ...leftTurn, kind: 'document' as const };
    expect(matchingOf(['pkg:npm/left-turn@2.0.0'], [record])).toMatchObject({
      matchable: 0,
      matches: [{ advisory: 'GHSA-aaaa-bbbb-cccc' }],
    });
  });

  test('KEV and EPSS are joined by the CVE among the aliases', () => {
    const kev = cveSnapshot('exploited', { 'CVE-2026-1000': '2026-09-01' });
    const epss = cveSnapshot('epss', { 'CVE-2026-1000': 0.42 });
    const { matches } = matchingOf(['pkg:npm/left-turn@2.0.0'], [leftTurn, kev, epss]);
    expect(matches).toMatchObject([{ exploitedSince: '2026-09-01', epss: 0.42 }]);
  });

  test('a notice that sums up an exploited CVE is as urgent, and stays apart from it', () => {
    const notice = affectedOf({ id: 'DSA-1', covers: ['CVE-2026-1000', 'CVE-2026-1001'] });
    const other = snapshotOf([{ key: 'npm/left-turn', affected: notice }], {
      source: 'OSV Debian',
    });
    const kev = cveSnapshot('exploited', { 'CVE-2026-1000': '2026-09-01' });
    const { matches } = matchingOf(['pkg:npm/left-turn@2.0.0'], [leftTurn, other, kev]);
    expect(matches.map(({ advisory, exploitedSince }) => [advisory, exploitedSince])).toEqual([
      ['DSA-1', '2026-09-01'],
      ['GHSA-aaaa-bbbb-cccc', '2026-09-01'],
    ]);
  });

  test('malware comes first, then what is exploited, then the more severe', () => {
    const records = [
      affectedOf({ id: 'LOW', severity: 'low' }),
      affectedOf({ id: 'CVE-2026-3', severity: 'medium' }),
      affectedOf({ id: 'CRITICAL', severity: 'critical' }),
      affectedOf({ id: 'MAL-1', severity: 'unknown', malicious: true }),
    ];
    const feed = snapshotOf(records.map((affected) => ({ key: 'npm/left-turn', affected })));
    const kev = cveSnapshot('exploited', { 'CVE-2026-3': '2026-01-01' });
    expect(advisoriesOf(['pkg:npm/left-turn@1.0.0'], [feed, kev])).toEqual([
      'MAL-1',
      'CVE-2026-3',
      'CRITICAL',
      'LOW',
    ]);
  });

  test('two sources that tell of one vulnerability are one match', () => {
    const other = snapshotOf(
      [
        {
          key: 'npm/left-turn',
          affected: affectedOf({ id: 'CVE-2026-1000', severity: 'critical' }),
        },
      ],
      { source: 'CSAF Kestrel', kind: 'document' },
    );
    const { matches } = matchingOf(['pkg:npm/left-turn@2.0.0'], [leftTurn, other]);
    expect(matches).toMatchObject([
      {
        advisory: 'CVE-2026-1000',
        aliases: ['GHSA-aaaa-bbbb-cccc'],
        severity: 'critical',
        fixedIn: '2.4.0',
      },
    ]);
  });

  test('a statement of a VEX feed stands beside the match and does not hide it', () => {
    const statement = affectedOf({
      id: 'CVE-2026-1000',
      status: 'not_affected',
      justification: 'code_not_reachable',
      versions: ['2.0.0'],
    });
    const vex = snapshotOf([{ key: 'npm/left-turn', affected: statement }], {
      source: 'VEX Kestrel',
      kind: 'document',
    });
    const [match] = matchingOf(['pkg:npm/left-turn@2.0.0'], [leftTurn, vex]).matches;
    expect(match?.stated).toEqual({
      status: 'not_affected',
      justification: 'code_not_reachable',
      source: 'VEX Kestrel',
    });
    expect(matchingOf(['pkg:npm/left-turn@2.0.0'], [vex]).matches).toEqual([]);
  });

  test('a CPE is looked up by its exact vendor and product, and only without a purl', () => {
    const cpe = (text: string) => ({ pointer: '/components/0/cpe', value: text });
    const orion = 'cpe:2.3:a:solarwinds:orion_platform:2020.2.5300.12432:*:*:*:*:*:*:*';
    expect(advisoriesOf([soughtOf(undefined, { cpe: cpe(orion) })], [])).toEqual([
      'LANDMARK-SUNBURST',
    ]);
    const other = cpe(orion.replace('solarwinds', 'sunwinds'));
    expect(advisoriesOf([soughtOf(undefined, { cpe: other })], [])).toEqual([]);
    const purl = { pointer: '/p', value: 'pkg:generic/orion@2020.2.5300.12432' };
    expect(advisoriesOf([soughtOf(undefined, { cpe: cpe(orion), purl })], [])).toEqual([]);
  });

  test('components that come from an address are told', () => {
    const { urls } = matchingOf(
      [
        soughtOf('pkg:npm/ui-styles@1.0.0', { version: 'http://packages.example.com/npm/ui' }),
        soughtOf('https://example.com/part.tgz'),
        soughtOf('pkg:npm/part@1.0.0?vcs_url=git%2Bhttps://git.example.com/part.git'),
        soughtOf('pkg:npm/left-turn@1.0.0'),
      ],
      [],
    );
    expect(urls.map(({ url }) => url)).toEqual([
      'http://packages.example.com/npm/ui',
      'https://example.com/part.tgz',
      'git+https://git.example.com/part.git',
    ]);
  });

  test('whatever a component is called, matching neither throws nor counts more than there is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const set = openAdvisorySet([leftTurn]);
    const component = fc.record({ purl: text, version: text, cpe: text });
    fc.assert(
      fc.property(fc.array(component, { maxLength: 8 }), (given) => {
        const components = given.map(({ purl, version, cpe }, at) =>
          soughtOf(at % 2 === 0 ? purl : `pkg:npm/left-turn@${purl}`, {
            version,
            cpe: { pointer: '/cpe', value: cpe },
          }),
        );
        const matching = matchAdvisories(components, set);
        expect(matching.matchable).toBeLessThanOrEqual(matching.components);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readOsv } from '../../../src/sbom/advisories/read-osv.ts';
import { matchingOf, osvRecord, snapshotOf } from '../../support/advisories.ts';

/** Whether a purl is found by a record about versions from one on and before another. */
function isFound(purl: string, ecosystem: string, name: string, from: string, fixed: string) {
  const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: from }, { fixed }] }];
  const record = osvRecord({ affected: [{ package: { ecosystem, name }, ranges }] });
  const { matchable, matches } = matchingOf([purl], [snapshotOf(readOsv(record)?.entries ?? [])]);
  expect(matchable).toBe(1);
  return matches.length === 1;
}

describe('src/sbom/advisories: a record of an ecosystem finds its packages', () => {
  test.each([
    ['PyPI', 'Zope.Interface', '0', '5.4.0', 'pkg:pypi/zope-interface', '5.4.0rc1', '5.4.0'],
    ['Maven', 'org.kestrel:bus', '2.0-beta9', '2.3.1', 'pkg:maven/org.kestrel/bus', '2.3', '2.3.1'],
    [
      'Go',
      'github.com/Kestrel/bus',
      '1.0.0',
      '1.2.0',
      'pkg:golang/github.com/kestrel/bus',
      'v1.1.9',
      'v1.2.0',
    ],
    ['Go', 'stdlib', '1.21.0', '1.21.8', 'pkg:golang/stdlib', '1.21.7', '1.21.8'],
    ['crates.io', 'serde_json', '0', '1.0.100', 'pkg:cargo/serde_json', '1.0.99', '1.0.100'],
    ['NuGet', 'Newtonsoft.Json', '0', '13.0.1', 'pkg:nuget/Newtonsoft.Json', '12.0.3', '13.0.1'],
    ['RubyGems', 'rails', '7.0.0', '7.0.8', 'pkg:gem/rails', '7.0.8.rc1', '7.0.8'],
    [
      'Packagist',
      'kestrel/bus',
      '1.0.0',
      '1.4.0',
      'pkg:composer/kestrel/bus',
      '1.4.0-RC1',
      '1.4.0',
    ],
    [
      'Debian:12',
      'curl',
      '0',
      '7.88.1-10+deb12u5',
      'pkg:deb/debian/curl',
      '7.88.1-10+deb12u4',
      '7.88.1-10+deb12u5',
    ],
    [
      'Alpine:v3.19',
      'curl',
      '0',
      '8.5.0-r0',
      'pkg:apk/alpine/curl',
      '8.4.0-r3?distro=3.19.1',
      '8.5.0-r0?distro=3.19.1',
    ],
    [
      'Red Hat:enterprise_linux:9::baseos',
      'curl',
      '0',
      '0:7.76.1-26.el9',
      'pkg:rpm/redhat/curl',
      '7.76.1-23.el9?distro=rhel-9.2',
      '7.76.1-26.el9?distro=rhel-9.2',
    ],
  ])('%s %s from %s before %s', (ecosystem, name, from, fixed, purl, older, sound) => {
    const escaped = (version: string) => version.replaceAll('+', '%2B');
    expect(isFound(`${purl}@${escaped(older)}`, ecosystem, name, from, fixed)).toBe(true);
    expect(isFound(`${purl}@${escaped(sound)}`, ecosystem, name, from, fixed)).toBe(false);
  });
});

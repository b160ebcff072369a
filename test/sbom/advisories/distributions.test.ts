import { describe, expect, test } from 'vitest';
import { affectedOf, matchingOf, snapshotOf } from '../../support/advisories.ts';

describe('src/sbom/advisories: packages of distributions', () => {
  test('a record for one release of a distribution holds for that release only', () => {
    const affected = affectedOf({ distro: '12', ranges: [{ before: '3.0.11-1' }] });
    const debian = snapshotOf([{ key: 'deb/debian/openssl', affected }], { source: 'OSV Debian' });
    const matching = (query: string) => matchingOf([`pkg:deb/debian/${query}`], [debian]);
    const hits = (query: string) => matching(query).matches.length;
    expect(hits('openssl@3.0.9-1?distro=debian-12')).toBe(1);
    expect(hits('openssl@3.0.9-1?distro=bookworm')).toBe(1);
    expect(hits('openssl@3.0.11-1?distro=debian-12')).toBe(0);
    expect(hits('openssl@3.0.9-1?distro=debian-11')).toBe(0);
    expect(hits('libssl3@3.0.9-1?distro=debian-12&upstream=openssl')).toBe(1);
    expect(matching('openssl@3.0.9-1')).toMatchObject({ matchable: 0, matches: [] });
  });

  test('a package that may be listed under its source package is not looked up', () => {
    const affected = affectedOf({ distro: '12', ranges: [{ before: '3.0.11-1' }] });
    const debian = snapshotOf([{ key: 'deb/debian/openssl', affected }], { source: 'OSV Debian' });
    const matchable = (query: string) =>
      matchingOf([`pkg:deb/debian/${query}`], [debian]).matchable;
    expect(matchable('libssl3@3.0.11-1?distro=debian-12')).toBe(0);
    expect(matchable('libssl3@3.0.11-1?distro=debian-12&upstream=openssl')).toBe(1);
    expect(matchable('openssl@3.0.11-1?distro=debian-12')).toBe(1);
    expect(matchable('zlib@1.3-1?distro=debian-12&arch=source')).toBe(1);
  });

  test('a distribution is found by whatever tools call it', () => {
    const affected = affectedOf({ distro: '9', ranges: [{ before: '1:3.0.7-27.el9' }] });
    const rocky = snapshotOf([{ key: 'rpm/rocky-linux/openssl', affected }], {
      source: 'OSV Rocky',
    });
    const purl = 'pkg:rpm/rocky/openssl@3.0.7-24.el9?epoch=1&distro=rocky-9.4';
    expect(matchingOf([purl], [rocky])).toMatchObject({
      matchable: 1,
      matches: [{ fixedIn: '1:3.0.7-27.el9' }],
    });
  });
});

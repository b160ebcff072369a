import { describe, expect, test } from 'vitest';
import { landmarks } from '../../../src/sbom/advisories/landmarks.ts';
import { parseCpe } from '../../../src/sbom/parse-cpe.ts';
import { matchingOf } from '../../support/advisories.ts';

const incidentsOf = (purl: string) =>
  matchingOf([purl], []).matches.map(({ advisory }) => advisory.replace('LANDMARK-', ''));

describe('src/sbom/advisories/landmarks', () => {
  test.each([
    ['pkg:generic/xz@5.6.1', ['XZ']],
    ['pkg:deb/debian/liblzma5@5.6.0-0.2?distro=trixie', ['XZ']],
    ['pkg:deb/debian/libxz-dev@5.6.1-1?upstream=xz-utils', ['XZ']],
    ['pkg:rpm/fedora/xz-libs@5.6.0-1.fc41', ['XZ']],
    ['pkg:apk/alpine/xz@5.6.1-r1', ['XZ']],
    ['pkg:deb/debian/liblzma5@5.6.1%2Breally5.4.5-1', []],
    ['pkg:apk/alpine/xz@5.6.1-r2', []],
    ['pkg:generic/xz@5.6.2', []],
    ['pkg:generic/xz@5.4.6', []],
  ])('%s is in %j', (purl, incidents) => {
    expect(incidentsOf(purl)).toEqual(incidents);
  });

  test.each([
    ['2.0-beta8', ['LOG4J-2.17']],
    ['2.0-beta9', ['LOG4J-2.17', 'LOG4SHELL']],
    ['2.3', ['LOG4J-2.17', 'LOG4SHELL']],
    ['2.3.1', []],
    ['2.12.2', ['LOG4J-2.17']],
    ['2.12.3', []],
    ['2.14.1', ['LOG4J-2.17', 'LOG4SHELL']],
    ['2.15.0', ['LOG4J-2.17']],
    ['2.16.0', ['LOG4J-2.17']],
    ['2.17.0', []],
    ['2.24.3', []],
  ])('log4j-core %s is in %j', (version, incidents) => {
    expect(incidentsOf(`pkg:maven/org.apache.logging.log4j/log4j-core@${version}`)).toEqual(
      incidents,
    );
  });

  test('log4j-api is not log4j-core', () => {
    expect(incidentsOf('pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1')).toEqual([]);
  });

  test.each([
    ['pkg:npm/%40ctrl/tinycolor@4.1.2', ['SHAI-HULUD-1']],
    ['pkg:npm/%40ctrl/tinycolor@4.1.0', []],
    ['pkg:npm/tinycolor@4.1.2', []],
    ['pkg:npm/posthog-node@5.11.3', ['SHAI-HULUD-2']],
    ['pkg:npm/posthog-node@5.11.2', []],
    ['pkg:npm/unused-imports@0.0.1', ['PHANTOMRAVEN']],
  ])('%s is in %j', (purl, incidents) => {
    expect(incidentsOf(purl)).toEqual(incidents);
  });

  test('every incident names a source, and either all it affects or that a list is missing', () => {
    expect(landmarks.length).toBeGreaterThanOrEqual(8);
    for (const { sources, packages, complete } of landmarks) {
      expect(sources.length).toBeGreaterThan(0);
      expect(packages.length > 0 || !complete).toBe(true);
    }
  });

  test('every key of a vendor product is a vendor and a product of a CPE', () => {
    const keys = landmarks.flatMap(({ packages }) => packages.flatMap((one) => one.keys));
    const cpes = keys.filter((key) => key.startsWith('cpe/')).map((key) => key.slice(4).split('/'));
    expect(cpes.length).toBeGreaterThan(0);
    for (const [vendor, product] of cpes) {
      expect(parseCpe(`cpe:/a:${vendor}:${product}:1`)).toMatchObject({ vendor, product });
    }
  });
});

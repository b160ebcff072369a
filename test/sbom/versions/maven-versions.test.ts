import { describe, test } from 'vitest';
import { expectOrder } from '../../support/version-order.ts';

describe('src/sbom/versions/maven-versions', () => {
  test('known qualifiers come in their order, and unknown ones after the release', () => {
    expectOrder('maven', [
      ['1-alpha-1', '1a1', '1-alpha1', '1.0-ALPHA-1'],
      '1-alpha2snapshot',
      '1-alpha2',
      '1-alpha-123',
      '1-beta-2',
      '1-beta123',
      ['1-m2', '1m2', '1-milestone-2'],
      '1-m11',
      '1-rc',
      ['1-cr2', '1-RC2'],
      '1-rc123',
      '1-SNAPSHOT',
      ['1', '1.0', '1.0.0', '1-ga', '1.0.Final', '1.0.0.RELEASE', '01'],
      '1-sp',
      '1-sp2',
      '1-sp123',
      '1-abc',
      '1-def',
      '1-pom-1',
      '1-1-snapshot',
      ['1-1', '1-ga-1'],
      '1-2',
      '1-123',
    ]);
  });

  test('numbers after a dot count more than those after a hyphen', () => {
    expectOrder('maven', [
      '2.0',
      '2.0.a',
      '2-1',
      '2.0.2',
      '2.0.123',
      '2.1.0',
      ['2.1-a', '2.1.a'],
      '2.1b',
      '2.1-c',
      '2.1-1',
      '2.1.0.1',
      '2.2',
      '2.123',
      '11.a2',
      '11.a11',
      '11.b2',
      '11.m2',
      '11',
      '11.a',
      '11b',
    ]);
  });

  test('a rebuild of a distributor comes after the release it rebuilds and before the next one', () => {
    expectOrder('maven', [
      '2.0-beta9',
      '2.0-rc1',
      '2.0',
      '2.14.1',
      '2.17.1',
      '2.17.1.redhat-00001',
      '2.17.1.redhat-00002',
      '2.17.2',
    ]);
    expectOrder('maven', ['4.1.94.Final', '4.1.94.Final-redhat-00001', '4.1.100.Final']);
    expectOrder('maven', ['32.1.2-android', '32.1.2-jre', '33.0.0-jre']);
  });

  test('an odd version with letters inside and a very long number keep the order total', () => {
    expectOrder('maven', ['6.1.0rc3', '6.1.0', '6.1H.5-beta']);
    expectOrder('maven', ['20190126.230843', '1234567890.12345', '12345678901234567890.1H.5-beta']);
  });
});

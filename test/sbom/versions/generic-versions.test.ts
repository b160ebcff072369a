import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/generic-versions', () => {
  test('OpenSSL: letters after the numbers, two of them after z', () => {
    expectOrder('generic', [
      '0.9.8zh',
      ['1.0.2', 'v1.0.2'],
      '1.0.2a',
      '1.0.2k',
      '1.0.2z',
      '1.0.2za',
      '1.0.2zg',
      '1.1.1',
      '1.1.1k',
      '1.1.1w',
      '3.0.0-alpha17',
      '3.0.0-beta2',
      ['3.0.0', '3.0', '3'],
      '3.0.9',
      '3.0.13',
      '3.1.0',
    ]);
  });

  test('the usual words before and after a release', () => {
    expectOrder('github', [
      ['4.2-rc1', 'v4.2-rc1', '4.2.0rc1'],
      ['4.2', 'v4.2', 'release-4.2', '4.2.Final', '4.2-GA'],
      '4.2p1',
      '4.2p2',
      '4.3',
    ]);
    expectOrder('generic', ['8u191', '8u345']);
    expectOrder('generic', ['18.12.416-beta', '18.12.416', '18.12.416-sp2', '18.12.422']);
  });

  test('dates', () => {
    expectOrder('generic', [['2023-12-31', '2023.12.31'], '2024-01-01', '2024-02-01']);
    expectOrder('generic', ['20231231', '20240101', '20240201']);
    expectOrder('generic', ['2024a', '2024b', '2025a']);
  });

  test('numbers longer than any machine word', () => {
    expectOrder('generic', ['1.99999999999999999999', '1.100000000000000000000']);
  });

  test('what its makers alone understand is not put in order', () => {
    expectUntold('generic', [
      ['1.0-fips', '1.0'],
      ['1.0-foo', '1.0-bar'],
      ['1.0b1', '1.0'],
      ['1.0-dev', '1.0-alpha'],
      ['20240101', '1.2.3'],
      ['a1b2c3d', '1.0'],
      ['latest', '1.0'],
      ['unknown', '1.0'],
      ['1.0.2zg', '1.0.2-p1'],
      ['1.0:2', '1.0'],
      ['', '1.0'],
    ]);
  });

  test('numbers decide before an unknown word does', () => {
    expectOrder('generic', ['1.0-fips', '1.1-fips', '1.2-custom']);
  });

  test('a decimal of Perl and a list of numbers look alike, so nothing is said', () => {
    expectUntold('cpan', [['1.10', '1.9']]);
  });
});

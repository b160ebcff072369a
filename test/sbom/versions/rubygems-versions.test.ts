import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/rubygems-versions', () => {
  test('words come before numbers, and zeros at the end say nothing', () => {
    expectOrder('gem', [
      '1.0.a',
      ['1.0.b1', '1.0.b.1'],
      '1.0.b2',
      ['1.0.rc1', '1.rc1'],
      ['1', '1.0', '1.0.0'],
      '1.0.1.pre',
      '1.0.1',
      '1.2.b',
      '1.2',
      '1.10',
      ['2.0.0-rc.1', '2.0.0.pre.rc.1'],
      '2',
    ]);
  });

  test('the platform is no part of the version', () => {
    expectOrder('gem', [['1.15.0', '1.15.0-x86_64-linux', '1.15.0-java'], '1.15.1-arm64-darwin']);
  });

  test('what RubyGems refuses is not put in order', () => {
    expectUntold('gem', [
      ['1.0 beta', '1.0'],
      ['v1.0', '1.0'],
      ['', '1'],
    ]);
  });
});

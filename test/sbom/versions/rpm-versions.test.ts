import { describe, test } from 'vitest';
import { expectOrder } from '../../support/version-order.ts';

describe('src/sbom/versions/rpm-versions', () => {
  test('epoch, then version, then release', () => {
    expectOrder('rpm', [
      '1.0~rc1-1',
      '1.0~rc2-1',
      '1.0',
      '1.0-1.el8',
      '1.0-1.el9',
      '1.0-2.el8',
      '1.0-10.el8',
      '1.0^20240101git-1',
      '1.0a-1',
      '1.0.1-1',
      '1.10-1',
      '1:0.5-1',
    ]);
  });

  test('separators say nothing and leading zeros neither', () => {
    expectOrder('rpm', [
      ['1.0', '1_0', '1..0', '1.00'],
      ['1.1', '1.01'],
    ]);
  });

  test('numbers are newer than letters, and a longer version is newer', () => {
    expectOrder('rpm', ['1.a', '1.b', '1.0', '1.0.a', '1.0.1', '1.5', '2']);
    expectOrder('rpm', ['5.16.1.3-1', '5.16.1.3-1.el7']);
    expectOrder('rpm', ['1.0~rc1~git1', '1.0~rc1', '1.0~rc1^git1', '1.0']);
  });

  test('the epoch decides before everything else', () => {
    expectOrder('rpm', ['0:9.9-1', '1:1.1.1k-9.el8', '1:3.0.7-27.el9', '2:1.0-1']);
  });
});

import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/alpine-versions', () => {
  test('numbers, a letter, suffixes and the revision', () => {
    expectOrder('apk', [
      '1.0_alpha',
      '1.0_alpha2',
      '1.0_beta1',
      '1.0_pre1',
      '1.0_rc1',
      '1.0_rc1-r1',
      '1.0',
      '1.0-r0',
      '1.0-r1',
      '1.0-r10',
      '1.0_git20230101',
      '1.0_p1',
      '1.0_p1-r2',
      '1.0a',
      '1.0b',
      '1.0.1',
      '1.1',
      '1.10',
      '2',
    ]);
  });

  test('a number behind a dot with a leading zero is read like decimals', () => {
    expectOrder('apk', ['1.01', '1.1', '1.2', '1.10']);
    expectOrder('apk', ['0.7.6_p4-r2', '0.12.0', '3.0.8-r3', '3.0.12-r1']);
  });

  test('what apk itself refuses is not put in order', () => {
    expectUntold('apk', [
      ['1.0-1', '1.0-r1'],
      ['1.0_foo', '1.0'],
      ['v1.0', '1.0'],
    ]);
  });
});

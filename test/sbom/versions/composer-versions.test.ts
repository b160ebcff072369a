import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/composer-versions', () => {
  test('stability after the numbers', () => {
    expectOrder('composer', [
      '1.0.0-dev',
      '1.0.0-alpha1-dev',
      ['1.0.0-alpha1', '1.0a1', 'v1.0.0-ALPHA.1'],
      '1.0.0-alpha2',
      '1.0.0-beta',
      '1.0.0-beta2',
      ['1.0.0-RC1', '1.0.0rc1'],
      '1.0.0-RC10',
      ['1.0.0', '1.0', 'v1.0.0.0', '1.0.0-stable', '1.0.0+build'],
      ['1.0.0-patch1', '1.0.0-p1', '1.0.0pl1'],
      '1.0.1',
      '1.10',
    ]);
  });

  test('a branch has no place among the versions', () => {
    expectUntold('composer', [
      ['dev-main', '1.0.0'],
      ['2.x-dev', '2.0.0'],
      ['1.2.3.4.5', '1.2.3'],
    ]);
  });
});

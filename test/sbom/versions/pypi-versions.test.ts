import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/pypi-versions', () => {
  test('the order of PEP 440', () => {
    expectOrder('pypi', [
      '1.0.dev456',
      '1.0a1',
      ['1.0a2.dev456', '1.0.alpha2.dev456'],
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345',
      '1.0rc1.dev456',
      ['1.0rc1', '1.0c1', '1.0-RC.1'],
      ['1.0', '1', '1.0.0', 'v1.0'],
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      ['1.0.post456', '1.0-456'],
      '1.1.dev1',
      '1!0.1',
    ]);
  });

  test('a version of another form is not compared with one of this form', () => {
    expectUntold('pypi', [
      ['2004d-x', '1.0'],
      ['1.0-custom', '1.0'],
    ]);
  });
});

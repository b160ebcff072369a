import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/semantic-versions', () => {
  test('the precedence of Semantic Versioning', () => {
    expectOrder('npm', [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      ['1.0.0', 'v1.0.0', '1.0.0+build.7', '1.0', '1'],
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0-0',
      '2.0.0',
    ]);
  });

  test('Cargo, Hex, Pub and Swift follow it too', () => {
    for (const type of ['cargo', 'hex', 'pub', 'swift']) {
      expectOrder(type, ['0.9.0-rc.1', '0.9.0', '0.10.0', '0.10.1-alpha']);
    }
  });

  test('a version of another form is not compared with one of this form', () => {
    expectUntold('npm', [
      ['2.0-beta9', '1.2.3.4'],
      ['1.2.3.4', '1.2.3'],
      ['latest', '1.0.0'],
      ['git+https://example.com/a.git', '1.0.0'],
      ['*', '1.0.0'],
      ['01.2.3', '1.2.3'],
    ]);
  });
});

import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/nuget-versions', () => {
  test('up to four numbers, and labels without regard to case', () => {
    expectOrder('nuget', [
      '1.0.0-alpha',
      ['1.0.0-Beta', '1.0.0-beta', '1.0-BETA'],
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-beta2',
      '1.0.0-rc',
      ['1.0.0', '1.0', '1', '1.0.0.0', '1.0.0+meta', '01.0'],
      '1.0.0.1-rc',
      '1.0.0.1',
      '1.0.1',
      '1.10',
      '13.0.1',
    ]);
  });

  test('a numeric label comes before a word', () => {
    expectOrder('nuget', ['1.0.0-1', '1.0.0-2', '1.0.0-a']);
  });

  test('five numbers are no version of NuGet', () => {
    expectUntold('nuget', [
      ['1.2.3.4.5', '1.2.3'],
      ['1.0.*', '1.0'],
    ]);
  });
});

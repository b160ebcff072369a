import { describe, test } from 'vitest';
import { expectOrder, expectUntold } from '../../support/version-order.ts';

describe('src/sbom/versions/debian-versions', () => {
  test('epoch, then the upstream version, then the revision', () => {
    expectOrder('deb', [
      '1.0~beta1~svn1245-1',
      '1.0~beta1-1',
      ['1.0', '1.0-0', '0:1.0', '1.00'],
      '1.0-0+deb12u1',
      '1.0-1',
      '1.0-1ubuntu2',
      '1.0-1.1',
      '1.0-2',
      '1.0-10',
      '1.0a-1',
      '1.0+dfsg-1',
      '1.0.1-1',
      '1.2-1',
      '1.10-1',
      '1:0.9-1',
      '2:0.1-1',
    ]);
  });

  test('a tilde comes before the end of the part', () => {
    expectOrder('deb', ['1~~', '1~~a', '1~', '1', '1a']);
    expectOrder('deb', ['3.0.11-1~deb12u1', '3.0.11-1~deb12u2', '3.0.11-1']);
    expectOrder('deb', ['1.1.1n-0+deb11u3', '1.1.1n-0+deb11u5', '1.1.1w-0+deb11u1']);
  });

  test('letters come before other characters, and hyphens belong to the upstream version', () => {
    expectOrder('deb', ['1.a-1', '1.+-1']);
    expectOrder('deb', ['1.2-3-1', '1.2-3-2', '1.2-4-1']);
  });

  test('a text with characters no version has is not put in order', () => {
    expectUntold('deb', [
      ['1.0 beta', '1.0'],
      ['', '1.0'],
      ['a:1.0!', '1'],
    ]);
  });
});

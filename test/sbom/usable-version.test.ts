import { describe, expect, test } from 'vitest';
import { usableVersion } from '../../src/sbom/usable-version.ts';

describe('src/sbom/usable-version', () => {
  test.each([
    '1.2.3',
    'v1.0.0',
    '0.0.1',
    '2.0-beta9',
    '1:7.4p1-3+deb12u1',
    '20240101',
    '4.3.0.20230120',
    'v0.0.0-20230102150405-0123456789ab',
    '2.17.1.redhat-00001',
    'r1234',
    '1.0-SNAPSHOT',
    '1.0.2x',
  ])('%s is a version', (text) => {
    expect(usableVersion(` ${text} `)).toBe(text);
  });

  test.each([
    undefined,
    '',
    'unknown',
    'NOASSERTION',
    'n/a',
    '-',
    '0',
    '0.0.0',
    '0.0.0-unknown',
    'latest',
    '(devel)',
    'main',
    'unspecified',
    '^1.2.3',
    '>=1.0',
    '~> 2.1',
    '1.x',
    '2.*',
    '[1.0,2.0)',
    '*',
    `\${project.version}`,
    '@VERSION@',
    'https://registry.example/part.tgz',
    'git+https://git.example/part.git#1a2b',
    'x'.repeat(300),
  ])('%s is none', (text) => {
    expect(usableVersion(text)).toBeUndefined();
  });
});

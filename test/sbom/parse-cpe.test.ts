import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCpe } from '../../src/sbom/parse-cpe.ts';

describe('src/sbom/parse-cpe', () => {
  test.each([
    ['cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*', 'openssl openssl 3.0.11'],
    ['cpe:2.3:o:linux:linux_kernel:5.15.148:*:*:*:*:*:*:*', 'linux linux_kernel 5.15.148'],
    ['cpe:2.3:a:nodejs:node.js:*:*:*:*:*:*:*:*', 'nodejs node.js undefined'],
    ['cpe:2.3:a:a\\:b:c:1:*:*:*:*:*:*:*', 'a\\:b c 1'],
    ['cpe:/a:apache:log4j:2.14.1', 'apache log4j 2.14.1'],
    ['cpe:/o:linux:linux_kernel', 'linux linux_kernel undefined'],
    ['CPE:2.3:A:Apache:Log4j:2.14.1:*:*:*:*:*:*:*', 'apache log4j 2.14.1'],
  ])('%s is %s', (text, read) => {
    const cpe = parseCpe(text);
    expect(`${cpe?.vendor} ${cpe?.product} ${cpe?.version}`).toBe(read);
  });

  test.each([
    'cpe:2.3:a:openssl:openssl:3.0.11',
    'cpe:2.3:a:*:openssl:1:*:*:*:*:*:*:*',
    'cpe:2.3:a:openssl:-:1:*:*:*:*:*:*:*',
    'cpe:2.3:x:openssl:openssl:1:*:*:*:*:*:*:*',
    'cpe:2.3:a:open ssl:openssl:1:*:*:*:*:*:*:*',
    'cpe:/a:apache',
    'pkg:npm/x@1',
    '',
  ])('%j is not well formed', (text) => {
    expect(parseCpe(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseCpe(text);
        parseCpe(`cpe:2.3:a:${text}`);
        parseCpe(`cpe:/a:${text}`);
      }),
    );
  });
});

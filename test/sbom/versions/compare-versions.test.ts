import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../src/sbom/versions/compare-versions.ts';

const types = [
  'apk',
  'cargo',
  'composer',
  'deb',
  'gem',
  'generic',
  'golang',
  'maven',
  'npm',
  'nuget',
  'pypi',
  'rpm',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('0', '1', '2', '9', '10', '01', '20240101') },
  { weight: 4, arbitrary: fc.constantFrom('.', '.', '-', '_', '~', '+', '^', ':', '-r', '!') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['a', 'b', 'zg', 'rc', 'alpha', 'beta', 'dev', 'final', 'ga', 'sp', 'post', 'pre'],
      ...['snapshot', 'redhat', 'el9', 'deb12u1', 'git', 'p', 'v', 'RC', 'constructor'],
    ),
  },
);
/** Most begin like a version, so that much of it is read. */
const version = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('1', '1.0', '1.0.0', '2', '1.10', '1:1'),
      fc.array(piece, { maxLength: 5 }),
    )
    .map(([start, rest]) => start + rest.join('')),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const type = fc.constantFrom(...types);
const sign = (order: number | undefined) => order && Math.sign(order);

describe('src/sbom/versions/compare-versions', () => {
  test('every version is as new as itself, and turning a question round turns the answer', () => {
    fc.assert(
      fc.property(type, version, version, (of, a, b) => {
        expect(compareVersions(of, a, a)).toBe(0);
        const order = sign(compareVersions(of, a, b));
        expect(sign(compareVersions(of, b, a))).toBe(order === undefined ? order : 0 - order);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is older than something older is older', () => {
    fc.assert(
      fc.property(type, version, version, version, (of, a, b, c) => {
        const orders = [compareVersions(of, a, b), compareVersions(of, b, c)];
        const both = compareVersions(of, a, c);
        const told = both !== undefined && orders.every((it) => it !== undefined && it <= 0);
        fc.pre(told);
        expect(sign(both)).toBe(Math.min(...orders.map((it) => sign(it) ?? 0)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('a type nobody knows is compared like software without a registry', () => {
    expect(compareVersions('unheard-of', '1.9', '1.10')).toBeLessThan(0);
  });

  test('a text longer than any version costs nothing and says nothing', () => {
    for (const of of types) {
      expect(compareVersions(of, '1.'.repeat(100_000), '1')).toBeUndefined();
      expect(compareVersions(of, `1${'-a.'.repeat(80)}`, `1${'.0'.repeat(120)}`)).not.toBeNaN();
    }
  });

  test('a version made to be read for ever is read at once', () => {
    const digits = '1'.repeat(200);
    const words = ['', '1.0-beta', '1.0_p', '1.0-', '1.0a', '1.0.post', '1.0+', '1!1.0rc'];
    for (const of of types) {
      for (const start of words) {
        expect(compareVersions(of, `${start}${digits}!`, '1.0')).not.toBeNaN();
        expect(
          compareVersions(of, `${start}${'1.'.repeat(100)} `, `${start}${digits}`),
        ).not.toBeNaN();
      }
    }
  });
});

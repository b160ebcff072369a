import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalsOf } from '../../../src/sbom/advisories/osv-ranges.ts';

const semver = (...events: object[]) => intervalsOf('npm', [{ type: 'SEMVER', events }]);

describe('src/sbom/advisories/osv-ranges', () => {
  test.each([
    [[{ introduced: '0' }], [{}]],
    [[{ introduced: '0' }, { fixed: '1.2.0' }], [{ before: '1.2.0' }]],
    [[{ introduced: '1.0.0' }, { last_affected: '1.4.2' }], [{ from: '1.0.0', upTo: '1.4.2' }]],
    [[{ introduced: '1.0.0' }, { limit: '2.0.0' }], [{ from: '1.0.0', before: '2.0.0' }]],
    [[{ introduced: '1.0.0' }, { limit: '*' }], [{ from: '1.0.0' }]],
    [
      [{ fixed: '3.1.0' }, { introduced: '3.0.0' }, { fixed: '2.4.0' }, { introduced: '0' }],
      [{ before: '2.4.0' }, { from: '3.0.0', before: '3.1.0' }],
    ],
    [[{ introduced: '2.0.0' }, { introduced: '1.0.0' }], [{ from: '1.0.0' }]],
    [[{ fixed: '1.0.0' }], []],
    [[], []],
  ])('%j is %j', (events, intervals) => {
    expect(semver(...events)).toEqual(intervals);
  });

  test('ranges of commits are left out beside those of versions', () => {
    const git = { type: 'GIT', events: [{ introduced: '0' }] };
    const versions = { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.0' }] };
    expect(intervalsOf('pypi', [git, versions])).toEqual([{ before: '1.0' }]);
  });

  test('intervals do not depend on the order of events', () => {
    const version = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 2, maxLength: 8 }), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const events = sorted.map((one, at) =>
          at % 2 === 0 ? { introduced: `${one}.0.0` } : { fixed: `${one}.0.0` },
        );
        expect(semver(...events.toReversed())).toEqual(semver(...events));
      }),
    );
  });
});

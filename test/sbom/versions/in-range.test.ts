import { describe, expect, test } from 'vitest';
import { inRange } from '../../../src/sbom/versions/in-range.ts';
import { parseRange } from '../../../src/sbom/versions/parse-range.ts';

function ruling(type: string, version: string, typed: string): boolean | undefined {
  const range = parseRange(typed);
  if (!range) throw new Error(`"${typed}" is no range.`);
  return inRange(type, version, range);
}

describe('src/sbom/versions/in-range', () => {
  test.each([
    ['maven', '2.14.1', '< 2.17.0', true],
    ['maven', '2.0-beta9', '< 2.17.0', true],
    ['maven', '2.17.0', '< 2.17.0', false],
    ['maven', '2.17.0.redhat-00001', '< 2.17.0', false],
    ['maven', '2.9.1', '2.13.0 - 2.15.0', false],
    ['maven', '2.15.0', '2.13.0 - 2.15.0', true],
    ['maven', '2.14.0', '= 2.14', true],
    ['maven', '2.14.1', '= 2.14', false],
    ['maven', '2.14.1', '2.14', true],
    ['maven', '2.140', '2.14', false],
    ['npm', '4.1.1', 'vers:npm/4.1.1|4.1.2', true],
    ['npm', '4.1.0', 'vers:npm/4.1.1|4.1.2', false],
    ['npm', '3.1.0', 'vers:npm/>=3|!=3.1.0|<4', false],
    ['generic', '1.0.2zg', '< 3.0.13', true],
    ['generic', '3.0.9', '< 3.0.13', true],
    ['generic', 'v3.0.9', '3.0', true],
    ['golang', 'v1.21.0', '< 1.22', true],
    ['maven', '2.0', '> 2.0', false],
    ['maven', '2.0.0', 'newer than 2.0', false],
    ['maven', '2.0-beta9', '> 2.0', false],
    ['maven', '2.0.1', '> 2.0', true],
    ['maven', '2.14.1', '> 2.0, < 2.15', true],
    ['maven', '2.15.0', '> 2.0, < 2.15', false],
    ['maven', '2.0', '> 2.0, < 2.15', false],
    ['npm', '2.0.5', '> 2.0.x', false],
    ['npm', '2.1.0', '> 2.0.x', true],
    ['npm', '2.14.9', '<= 2.14.x', true],
    ['npm', '2.15.0', '<= 2.14.x', false],
    ['deb', '1:2.0-3', '> 2.0', false],
    ['deb', '1:2.0.1-3', '> 2.0', true],
    ['generic', '1.0.2zg', '> 1.0.2', true],
    ['gem', '1.2', 'any', true],
    ['gem', '', 'any', true],
  ])('%s %s, asked for "%s": %s', (type, version, typed, expected) => {
    expect(ruling(type, version, typed)).toBe(expected);
  });

  test('an epoch or package revision nobody asked for does not hide a version of its makers', () => {
    expect(ruling('rpm', '1:3.0.7-27.el9', '< 3.0.13')).toBe(true);
    expect(ruling('rpm', '1:3.0.13-2.el9', '3.0.13')).toBe(true);
    expect(ruling('deb', '3.0.11-1~deb12u2', '<= 3.0.11')).toBe(true);
    expect(ruling('deb', '3.0.11-1~deb12u2', '< 3.0.11')).toBe(false);
    expect(ruling('apk', '3.1.4-r5', '3.1.4')).toBe(true);
  });

  test('one that was asked for counts', () => {
    expect(ruling('deb', '3.0.11-1~deb12u2', '< 3.0.11-1~deb12u3')).toBe(true);
    expect(ruling('rpm', '1:3.0.7-27.el9', '< 1:3.0.7-16.el9')).toBe(false);
    expect(ruling('rpm', '3.0.7-27.el9', '< 1:3.0.7-16.el9')).toBe(true);
  });

  test.each([
    ['maven', '', '< 2.17.0'],
    ['npm', 'latest', '< 2.17.0'],
    ['npm', 'latest', '2.17'],
    ['npm', '1.0.0', 'vers:pypi/<2'],
    ['generic', '1.0-fips', 'not 1.0'],
  ])('%s "%s", asked for "%s": nobody can tell', (type, version, typed) => {
    expect(ruling(type, version, typed)).toBeUndefined();
  });

  test('one half that is certain is enough for a no, one alternative for a yes', () => {
    expect(ruling('generic', '3.0', '>= 1.0-fips, < 2.0')).toBe(false);
    expect(ruling('generic', '3.0', '3.0-fips or 3.0')).toBe(true);
  });
});

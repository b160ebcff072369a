import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../src/sbom/versions/parse-range.ts';

describe('src/sbom/versions/parse-range', () => {
  test.each([
    ['< 3.0.13', 'older than 3.0.13'],
    ['<2.17', 'older than 2.17'],
    ['older than 2.17', 'older than 2.17'],
    ['versions before 2.17', 'older than 2.17'],
    ['prior to version 2.17', 'older than 2.17'],
    ['älter als 2.17', 'older than 2.17'],
    ['2.14.1', '2.14.1'],
    ['= 2.14', '2.14'],
    ['2.14', '2.14 with every 2.14.x'],
    ['v2.14', '2.14 with every 2.14.x'],
    ['2.14.x', '2.14 with every 2.14.x'],
    ['2.14.*', '2.14 with every 2.14.x'],
    ['1.1.1k', '1.1.1k'],
    ['>= 2.0, < 2.15', '2.0 or newer and older than 2.15'],
    ['>=2.0 <2.15', '2.0 or newer and older than 2.15'],
    ['< 5.0 > 3.0', 'newer than 3.0 and older than 5.0'],
    ['> 2.0', 'newer than 2.0'],
    ['>2.0', 'newer than 2.0'],
    ['> v2.0', 'newer than 2.0'],
    ['＞ 2.0', 'newer than 2.0'],
    ['newer than 2.0', 'newer than 2.0'],
    ['strictly newer than 2.0', 'newer than 2.0'],
    ['newer than version 2.0', 'newer than 2.0'],
    ['newer then 2.0', 'newer than 2.0'],
    ['later than 2.0', 'newer than 2.0'],
    ['more recent than 2.0', 'newer than 2.0'],
    ['more than 2.0', 'newer than 2.0'],
    ['after 2.0', 'newer than 2.0'],
    ['beyond 2.0', 'newer than 2.0'],
    ['neuer als 2.0', 'newer than 2.0'],
    ['> 2.0, < 2.15', 'newer than 2.0 and older than 2.15'],
    ['> 2.0; < 2.15', 'newer than 2.0 and older than 2.15'],
    ['> 2.0 & < 2.15', 'newer than 2.0 and older than 2.15'],
    ['> 2.0 && <= 2.15', 'newer than 2.0 and 2.15 or older'],
    ['> 2.0 and < 2.15', 'newer than 2.0 and older than 2.15'],
    ['>2.0,<2.15', 'newer than 2.0 and older than 2.15'],
    ['newer than 2.0 and older than 2.15', 'newer than 2.0 and older than 2.15'],
    ['newer than 2.0, older than 2.15', 'newer than 2.0 and older than 2.15'],
    ['newer than 2.0 but older than 2.15', 'newer than 2.0 and older than 2.15'],
    ['older than 2.15 and newer than 2.0', 'newer than 2.0 and older than 2.15'],
    ['neuer als 2.0 und älter als 2.15', 'newer than 2.0 and older than 2.15'],
    ['above 2.0 and below 2.15', 'newer than 2.0 and older than 2.15'],
    ['> 2.0 and below 2.15', 'newer than 2.0 and older than 2.15'],
    ['after 2.0 and before 2.15', 'newer than 2.0 and older than 2.15'],
    ['newer than 2.0 up to 2.15', 'newer than 2.0 and 2.15 or older'],
    ['newer than 2.0 and up to 2.15', 'newer than 2.0 and 2.15 or older'],
    ['> 2.0 to 2.15', 'newer than 2.0 and 2.15 or older'],
    ['2.0 < x < 2.15', 'newer than 2.0 and older than 2.15'],
    ['2.0 <= version < 2.15', '2.0 or newer and older than 2.15'],
    ['from 2.0 (exclusive) to 2.15', 'newer than 2.0 and 2.15 or older'],
    ['from 2.0 to 2.15 (exclusive)', '2.0 or newer and older than 2.15'],
    ['between 2.0 and 2.15 exclusive', 'newer than 2.0 and older than 2.15'],
    ['2.1 or newer but older than 2.15', '2.1 or newer and older than 2.15'],
    ['2.1 and above', '2.1 or newer'],
    ['2.1+', '2.1 or newer'],
    ['1.0.0+build.5', '1.0.0+build.5'],
    ['newer than 2.0 but not 2.5', 'newer than 2.0, but not 2.5'],
    ['> 2.0.x', '2.1 or newer'],
    ['<= 2.14.x', 'older than 2.15'],
    ['>= 2.0.x, < 2.14.x', '2.0 or newer and older than 2.14'],
    ['(2.0,2.15)', 'newer than 2.0 and older than 2.15'],
    ['(2.0,)', 'newer than 2.0'],
    ['vers:maven/>2.0|<2.15', 'newer than 2.0 and older than 2.15'],
    ['2.13.0 - 2.15.0', '2.13.0 to 2.15.0'],
    ['2.13.0–2.15.0', '2.13.0 to 2.15.0'],
    ['from 2.13.0 to 2.15.0', '2.13.0 to 2.15.0'],
    ['from 2.13.0 up to 2.15.0', '2.13.0 to 2.15.0'],
    ['between 2.0 and 2.15', '2.0 to 2.15'],
    ['zwischen 2.0 und 2.15', '2.0 to 2.15'],
    ['2.0 or newer', '2.0 or newer'],
    ['from 2.14 onwards', '2.14 or newer'],
    ['3.0.13 and earlier', '3.0.13 or older'],
    ['up to 2.14.1', '2.14.1 or older'],
    ['≤ 2.14.1', '2.14.1 or older'],
    ['5.6.0 or 5.6.1', '5.6.0, or 5.6.1'],
    ['5.6.0, 5.6.1', '5.6.0, or 5.6.1'],
    ['>=1.0.0 <2.0.0 || >=3.0.0', '1.0.0 or newer and older than 2.0.0, or 3.0.0 or newer'],
    ['< 3 except 2.17.1', 'older than 3, but not 2.17.1'],
    ['[2.0,2.15)', '2.0 or newer and older than 2.15'],
    ['(,1.0], [1.2,)', '1.0 or older, or 1.2 or newer'],
    ['[1.0.2]', '1.0.2'],
    ['any', 'every version'],
    ['vers:npm/>=1.0.0|<1.2.3', '1.0.0 or newer and older than 1.2.3'],
    ['vers:npm/1.2.3|>=2.0.0|<5.0.0', '1.2.3, or 2.0.0 or newer and older than 5.0.0'],
    ['vers:pypi/<2|>=3|!=3.1|<4', 'older than 2, or 3 or newer and older than 4, but not 3.1'],
    ['vers:deb/1%3A2.3-1', '1:2.3-1'],
    ['vers:maven/*', 'every version'],
  ])('"%s" means %s', (text, words) => {
    expect(parseRange(text)?.words).toBe(words);
  });

  test.each([
    '',
    'older than',
    'log4j',
    '1.2 foo',
    '< > 2',
    '> 1.0 > 2.0',
    '>',
    'newer than',
    '2.0 < x',
    '> 2.0 to',
    '>> 2.0',
    '>= 2.0, 2.5',
    '2.13.0..2.15.0',
    '~> 1.2',
    '[1.0',
    'vers:npm',
    'vers:npm/',
    'vers:npm/>=',
    'vers:npm/%zz',
    '< 1'.repeat(200),
  ])('"%s" is no range', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  test('a vers URI keeps the ecosystem it is written for', () => {
    expect(parseRange('vers:npm/<1.2.3')?.type).toBe('npm');
    expect(parseRange('vers:alpine/<1.2.3-r0')?.type).toBe('apk');
    expect(parseRange('vers:semver/<1.2.3')?.type).toBeUndefined();
    expect(parseRange('<1.2.3')?.type).toBeUndefined();
  });

  test('whatever is typed, nothing is thrown', () => {
    const word = fc.constantFrom(
      '<',
      '>=',
      '2.1',
      '!=',
      '|',
      '[',
      ',',
      ')',
      'or',
      'to',
      '-',
      'vers:',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(parseRange(typed)?.words).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

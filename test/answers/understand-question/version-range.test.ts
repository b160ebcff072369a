import { expect, test } from 'vitest';
import { versionRange } from '../../../src/answers/understand-question/version-range.ts';

test.each([
  ['who ships openssl < 3.0.13?', '< 3.0.13'],
  ['who ships openssl =< 3.0.13?', '<= 3.0.13'],
  ['anyone on log4j older than 2.17.', '< 2.17'],
  ['log4j between 2.0 and 2.14.1', '>= 2.0, <= 2.14.1'],
  ['who has log4j > 2.0?', '> 2.0'],
  ['who has log4j newer than 2.0?', '> 2.0'],
  ['who has log4j newer than version 2.0?', '> 2.0'],
  ['who has log4j more recent than 2.0?', '> 2.0'],
  ['who has log4j > 2.0, < 2.15?', '> 2.0, < 2.15'],
  ['who has log4j >2.0 <2.15?', '> 2.0, < 2.15'],
  ['who has log4j < 2.15 and > 2.0?', '< 2.15, > 2.0'],
  ['log4j >= 2.0 and < 2.15 in any product?', '>= 2.0, < 2.15'],
  ['log4j newer than 2.0 and older than 2.15?', '> 2.0, < 2.15'],
  ['log4j newer than 2.0 but below 2.15?', '> 2.0, < 2.15'],
  ['log4j newer than 2.0, < 2.15?', '> 2.0, < 2.15'],
  ['log4j after 2.0 up to 2.15?', '> 2.0, <= 2.15'],
  ['log4j neuer als 2.0 und alter als 2.15?', '> 2.0, < 2.15'],
  ['since before 2026, who has log4j < 2.17?', '< 2.17'],
  ['log4j > 2.0 in products that were approved before 2026?', '> 2.0'],
  ['log4j > 2.0, > 2.15?', '> 2.0'],
  ['who ships log4j?', undefined],
])('"%s" asks for %s', (said, range) => {
  expect(versionRange(said)).toBe(range);
});

import { describe, expect, test } from 'vitest';
import { repeats } from '../../src/conversation/word-runs.ts';

const quotes = [
  'Two exceptions were noted in the testing of access reviews.',
  'qualified opinion',
  'Helio Grid Systems Inc.',
];
const leaks = repeats(quotes, ['Helio Grid Systems Inc.']);

describe('src/conversation/word-runs.ts', () => {
  test.each([
    ['five words in a row', 'They say that exceptions were noted in the report.'],
    ['the same in other letters', 'EXCEPTIONS, were noted: in THE…'],
    ['a short quote between marks', 'Changed because: New evidence: "Qualified opinion"'],
    ['a short quote between curly marks', 'It says “qualified opinion.” [1]'],
    ['a short quote between German marks', 'Dort steht „qualified opinion“.'],
  ])('%s are somebody’s words', (_what, text) => {
    expect(leaks(text)).toBe(true);
  });

  test.each([
    ['four words', 'Exceptions were noted in March.'],
    ['a short quote that is nobody’s words', 'Ask for a report with a qualified opinion.'],
    ['a name between marks', 'Do you mean "Helio Grid Systems Inc."?'],
    ['marks around something else', 'Say "for Kestrel".'],
    ['nothing', ''],
  ])('%s are not', (_what, text) => {
    expect(leaks(text)).toBe(false);
  });

  test('without quotes nothing is repeated', () => {
    expect(repeats([], ['Helio'])('"" Helio "x"')).toBe(false);
  });
});

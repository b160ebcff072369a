import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../adapters/model/connection/read-json.ts';

describe('the JSON in an answer', () => {
  test.each([
    ['as it stands', ' {"a": [1]} '],
    ['in a code fence', '```json\n{"a": [1]}\n```'],
    ['in prose', 'Here you are: {"a": [1]} I hope this helps.'],
    ['after thoughts', '<think>Maybe {"a": 2}?</think>\n{"a": [1]}'],
  ])('%s', (_, answer) => {
    expect(readJson(answer)).toEqual({ a: [1] });
  });

  test.each(['', 'No.', '{"a": [1]', '}{', '{"a": 1} and {"b": 2}', '<think>{"a": 1}</think>'])(
    'is not made up from %j',
    (answer) => {
      expect(readJson(answer)).toBeUndefined();
    },
  );

  test('is found in whatever words stand around it', () => {
    const words = fc.string().filter((text) => !/[{}]|<\/think>/u.test(text));
    fc.assert(
      fc.property(words, fc.dictionary(fc.string(), fc.jsonValue()), words, (a, value, b) => {
        expect(readJson(a + JSON.stringify(value) + b)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('is looked for in no more than linear time', () => {
    const begun = performance.now();
    readJson('{"a":'.repeat(200_000));
    readJson('}'.repeat(1_000_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

import { expect, test } from 'vitest';
import { remember } from '../../src/criteria/remember.ts';

test('a question about the same object and text is computed once', () => {
  const asked: string[] = [];
  const ask = remember((about: { id: number }, text) => {
    asked.push(`${about.id} ${text}`);
    return text === '' ? undefined : text.length;
  });
  const [one, two] = [{ id: 1 }, { id: 2 }];
  expect([ask(one, 'abc'), ask(one, 'abc'), ask(two, 'abc'), ask(one, '')]).toEqual([
    3,
    3,
    3,
    undefined,
  ]);
  expect(ask(one, '')).toBeUndefined();
  expect(asked).toEqual(['1 abc', '2 abc', '1 ']);
});

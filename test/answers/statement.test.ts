import { describe, expect, test } from 'vitest';
import { compose, say } from '../../src/answers/statement.ts';

const quote = (text: string, page = 1) => ({ evidenceId: 'ev', page, quote: text });

describe('src/answers/statement.ts', () => {
  test('each proof has one number, however often it is cited', () => {
    const { text, citations } = compose([
      say('It states ML 3.', quote('ML 3')),
      say('It is valid until 2028.', quote('2028', 2), quote('ML 3')),
    ]);
    expect(text).toBe('It states ML 3 [1]. It is valid until 2028 [2][1].');
    expect(citations).toHaveLength(2);
  });

  test('the same words on another page are another proof', () => {
    expect(compose([say('A.', quote('ML 3'), quote('ML 3', 2))]).citations).toHaveLength(2);
  });

  test('list items stand on lines of their own', () => {
    const { text } = compose([say('Two:'), say('- one.'), say('- two.'), say('That is all.')]);
    expect(text).toBe('Two:\n- one.\n- two.\nThat is all.');
  });

  test('a name that ends with a dot makes no second one', () => {
    expect(compose([say('We buy from Kestrel s.r.o..')]).text).toBe('We buy from Kestrel s.r.o.');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStream, writtenIn } from '../../../../adapters/model/connection/read-stream.ts';

const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const said = (content: string) => event({ choices: [{ index: 0, delta: { content } }] });
const usage = { prompt_tokens: 9, completion_tokens: 4 };
const counted = event({ choices: [], usage });
const finished = event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });

function read(text: string, size = text.length) {
  const stream = readStream();
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) {
    stream.see(bytes.subarray(start, start + size));
  }
  return { written: stream.written(), counted: stream.counted(), isWhole: stream.isWhole() };
}

describe('a stream that is read along', () => {
  test('counts what the model wrote, and knows when it is done', () => {
    expect(read(said('Grün') + said(' ist es.') + finished + counted)).toEqual({
      written: 12,
      counted: { choices: [], usage },
      isWhole: true,
    });
  });

  test('is whole with [DONE] alone, and not without either', () => {
    expect(read(`${said('a')}data: [DONE]\n\n`).isWhole).toBe(true);
    expect(read(said('a')).isWhole).toBe(false);
  });

  test('reads the same wherever its bytes are parted', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (texts, size) => {
        const stream = texts.map(said).join('') + finished + counted;
        expect(read(stream, size)).toEqual(read(stream));
      }),
    );
  });

  test('skips comments, other fields, and what is no JSON', () => {
    const noise = ': keep-alive\nevent: message\nid: 1\ndata: {"choices": [\ndata: null\ndata: 7\n';
    expect(read(`${noise}${said('ab')}`)).toEqual({
      written: 2,
      counted: undefined,
      isWhole: false,
    });
  });

  test('is not slowed down by a line without an end', () => {
    const begun = performance.now();
    expect(read('x'.repeat(4_000_000), 1_000).written).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

test('thoughts and calls of tools are written, too', () => {
  const tools = [{ function: { name: 'look_up', arguments: '{"a":1}' } }];
  const message = { content: null, reasoning_content: 'Hm.', tool_calls: tools };
  expect(writtenIn({ choices: [{ message }] })).toBe(10);
  expect([{}, null, 'x', { choices: [{ message: 7 }] }].map(writtenIn)).toEqual([0, 0, 0, 0]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame, frames } from '../../../src/evidence/sandbox/frames.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('frames', () => {
  test('come out as they went in, however the pipe cuts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (payloads, size) => {
          const sent = Buffer.concat(payloads.flatMap((payload) => frame(payload)));
          const received = await Array.fromAsync(frames(cut(sent, size), 1_000));
          expect(received.map((it) => [...it])).toEqual(payloads.map((it) => [...it]));
        },
      ),
    );
  });

  test('are refused by the length they announce, before they are held', async () => {
    const long = frame(new Uint8Array(2_000));
    const announced = cut(Buffer.concat(long).subarray(0, 4), 4);
    await expect(Array.fromAsync(frames(announced, 1_000))).rejects.toThrow(RangeError);
  });

  test('that the end of the stream cuts off are dropped', async () => {
    const whole = Buffer.concat([...frame('whole'), ...frame('cut off')]);
    const received = await Array.fromAsync(frames(cut(whole.subarray(0, -2), 3), 1_000));
    expect(received.map((it) => new TextDecoder().decode(it))).toEqual(['whole']);
  });
});

/**
 * What one card may hold, in bytes of UTF-8. Teams takes 28 KB from some senders and 100 KB of
 * UTF-16 from bots; below 25 KB every client draws it.
 */
export const cardLimit = 24_500;

/** Bytes of a part of a card as it goes over the wire. */
export function sizeOf(part: unknown): number {
  return Buffer.byteLength(JSON.stringify(part), 'utf8');
}

/** Things in groups of at most so many, and of at most so many bytes unless one alone has more. */
export function groups<T>(things: readonly T[], most: number, bytes: number): T[][] {
  const all: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const size = sizeOf(thing) + 1;
    const last = all.at(-1);
    if (last && last.length < most && size <= room) {
      last.push(thing);
      room -= size;
    } else {
      all.push([thing]);
      room = bytes - size;
    }
  }
  return all;
}

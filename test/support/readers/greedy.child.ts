import { actAsReader, soundPage, tell } from './fake-child.ts';

/** Holds memory outside the JavaScript heap, as a decompression bomb does. */
const hoard: Uint8Array[] = [];

await actAsReader(8, (from, to) => {
  for (let number = from; number <= to; number += 1) {
    while (number === 3) hoard.push(new Uint8Array(1024 * 1024).fill(hoard.length));
    tell({ type: 'page', page: soundPage(number) });
  }
});

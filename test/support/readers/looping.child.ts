import { actAsReader, soundPage, tell } from './fake-child.ts';

/** Reads five pages, and never comes back from the sixth. */
await actAsReader(12, (from, to) => {
  for (let number = from; number <= to; number += 1) {
    while (number === 6) {
      // The hot loop no message and no signal handler gets through to.
    }
    tell({ type: 'page', page: soundPage(number) });
  }
});

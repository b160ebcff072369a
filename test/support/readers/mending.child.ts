import { actAsReader, soundPage, tell } from './fake-child.ts';

/** Saves the words of the first page, gives up the second and reads the third. */
await actAsReader(3, () => {
  for (const page of [1, 2])
    tell({ type: 'warning', warning: { code: 'CORRUPT', page, detail: 'Damaged.' } });
  tell({ type: 'page', page: soundPage(1) });
  tell({ type: 'page', page: soundPage(3) });
});

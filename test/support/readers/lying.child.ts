import { actAsReader, soundPage, tell } from './fake-child.ts';

/** Claims hidden text beyond the end of the page. */
await actAsReader(1, (from) => {
  tell({ type: 'page', page: { ...soundPage(from), hidden: [{ start: 5, end: 5_000 }] } });
});

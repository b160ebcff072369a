import { actAsReader, soundPage, tell } from './fake-child.ts';

await actAsReader(3, (from) => {
  tell({ type: 'page', page: soundPage(from) });
  process.exit(1);
});

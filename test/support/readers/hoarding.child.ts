import { actAsReader } from './fake-child.ts';

/** Fills the JavaScript heap. */
await actAsReader(2, () => {
  const hoard: object[] = [];
  for (;;) hoard.push({ number: hoard.length });
});

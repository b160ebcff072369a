import { frames } from '../../../src/evidence/sandbox/frames.ts';
import { tell } from './fake-child.ts';

/** Opens an SBOM and tells of a component without a name. */
const input = frames(process.stdin, 2 ** 30);
await input.next();
await input.next();
tell({
  type: 'opened',
  mediaType: 'application/json',
  pageCount: 0,
  info: { encrypted: false },
});
await input.next();
tell({ type: 'components', components: [{ pointer: '/components/0' }] });
tell({ type: 'done' });

import type { ReaderEvent } from '../readers/reader-event.ts';
import type { ChildMessage } from './child-messages.ts';
import { type ChildReader, ReaderStopped } from './child-reader.ts';
import { sbomLimits } from './reader-limits.ts';

function entriesIn(message: ChildMessage): number {
  if (message.type === 'components') return message.components.length;
  if (message.type === 'statements') return message.statements.length;
  if (message.type === 'relations')
    return message.relations.reduce((sum, { on }) => sum + on.length, message.relations.length);
  return 1;
}

/** What the child says about a file without pages. Throws ReaderStopped. */
export async function* readInventory(child: ChildReader): AsyncGenerator<ReaderEvent> {
  child.request('inventory');
  let entries = 0;
  for (;;) {
    const message = await child.next();
    if (message.type === 'done') return;
    entries += entriesIn(message);
    const isStray = ['opened', 'page', 'failed'].includes(message.type);
    if (isStray || entries > sbomLimits.entries) throw new ReaderStopped('crashed');
    yield message as ReaderEvent;
  }
}

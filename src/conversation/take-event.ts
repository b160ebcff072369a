import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import {
  chatFileId,
  chatFileRecords,
  inboxId,
  inboxRecords,
  openEventRecords,
} from '../records/inbox-record.ts';
import type { IncomingEvent } from './incoming-event.ts';

export type Taken = Readonly<{ id: string; outcome: 'taken' | 'known' }>;

/**
 * Writes an event down, together with the claim to its files, in one commit. A file that another
 * event has claimed is left out of a message; a message that has nothing else is known.
 */
export async function takeEvent(
  desk: Desk,
  event: IncomingEvent,
  { performed }: Readonly<{ performed: boolean }>,
): Promise<Taken> {
  const { place } = desk;
  const id = inboxId(event);
  const receivedAt = timestamp(desk);
  for (let rest = shortened(event); ; ) {
    const keys = claimedKeys(rest);
    const progress = { status: 'received' } as const;
    const record = { event: rest, receivedAt, performed, stopped: false, progress };
    const result = await place.store.commit(
      place.workspace,
      together(
        inboxRecords.replace(undefined, record, id),
        openEventRecords.put({ thread: event.thread, operation: event.operation }, id),
        ...keys.map((key) =>
          chatFileRecords.replace(
            undefined,
            { event: id, claimedAt: receivedAt },
            chatFileId(event.platform, key),
          ),
        ),
      ),
    );
    if (result.ok) return { id, outcome: 'taken' };
    const taken = keys.find(
      (key) => chatFileRecords.key(chatFileId(event.platform, key)) === result.conflict,
    );
    const left = taken === undefined ? undefined : without(rest, taken);
    if (!left) return { id, outcome: 'known' };
    rest = left;
  }
}

/** No question is that long, and a record has an end. */
const maxText = 20_000;

function shortened(event: IncomingEvent): IncomingEvent {
  const { content } = event;
  if (content.type !== 'message' || content.text.length <= maxText) return event;
  return { ...event, content: { ...content, text: content.text.slice(0, maxText).toWellFormed() } };
}

/** A message brings its files; a file on its own is claimed once it is clear that nobody does. */
function claimedKeys({ content }: IncomingEvent): readonly string[] {
  return content.type === 'message' ? [...new Set(content.files.map(({ key }) => key))] : [];
}

/** The message without a file; undefined when nothing is left of it. */
function without(event: IncomingEvent, key: string): IncomingEvent | undefined {
  const { content } = event;
  if (content.type !== 'message') return undefined;
  const files = content.files.filter((file) => file.key !== key);
  const isEmpty = files.length === 0 && content.text.trim() === '';
  return isEmpty ? undefined : { ...event, content: { ...content, files } };
}

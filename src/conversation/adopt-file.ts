import { AssayError, type ErrorReport } from '../errors.ts';
import { isTransient } from '../ports/after-failure.ts';
import type { ChatChannel } from '../ports/chat-channel.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { chatFileId, chatFileRecords, openEventRecords } from '../records/inbox-record.ts';
import type { EventLease } from './event-lease.ts';
import type { FileReference, IncomingEvent } from './incoming-event.ts';

type Adopted = Readonly<{ event: IncomingEvent; refused?: ErrorReport }>;

/**
 * Makes a message of a file that was told of on its own, unless its message has claimed it.
 * Undefined: there is nothing to do. `refused` says why the file cannot be had.
 */
export async function adoptFile(
  desk: Desk,
  lease: EventLease,
  file: FileReference,
  channel: ChatChannel,
): Promise<Adopted | undefined> {
  const { event } = lease.record;
  const fileId = chatFileId(event.platform, file.key);
  if (await chatFileRecords.get(desk.place, fileId)) return undefined;
  const known = await describe(channel, event, file);
  if (!known) return undefined;
  const adopted: IncomingEvent = {
    ...event,
    thread: known.thread ?? event.thread,
    content: { type: 'message', text: '', files: [known.file] },
  };
  const claim = { event: lease.id, claimedAt: timestamp(desk) };
  const { thread, operation } = adopted;
  const isOurs = await lease.write(
    (current) => ({ ...current, event: adopted }),
    together(
      chatFileRecords.replace(undefined, claim, fileId),
      openEventRecords.put({ thread, operation }, lease.id),
    ),
  );
  if (!isOurs) return undefined;
  return { event: adopted, ...(known.refused && { refused: known.refused }) };
}

async function describe(channel: ChatChannel, event: IncomingEvent, file: FileReference) {
  try {
    return await channel.describe?.(event, file);
  } catch (error) {
    if (error instanceof AssayError && !isTransient(error)) return undefined;
    throw error;
  }
}

import { AssayError } from '../errors.ts';
import { sbomLimits } from '../evidence/sandbox/reader-limits.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { pause } from '../ingest/pause.ts';
import type { ChatChannel } from '../ports/chat-channel.ts';
import { handleAction } from './handle-action.ts';
import { handleDue } from './handle-due.ts';
import { handleMessage } from './handle-message.ts';
import type { FileReference, IncomingEvent } from './incoming-event.ts';
import type { HandleOptions, Reach, Tell, Turn } from './message.ts';
import { rateAnswer } from './rate-answer.ts';

const slice = 64 * 1024;

/** Waits before a file is asked for again; after the last one the person is told. */
const patience: readonly number[] = [500, 2_000];

export type EventOptions = HandleOptions & Readonly<{ channel: ChatChannel }>;

/** Hands an event to what Assay can do: a message with its files, or the action of a button. */
export async function handleEvent(
  desk: IngestDesk,
  event: IncomingEvent,
  tell: Tell,
  { channel, ...options }: EventOptions,
): Promise<void> {
  const { operation, thread, person, where, content } = event;
  const reach = reachOf(channel, event);
  const turn: Turn = { operation, thread, person, where, reach };
  if (content.type === 'due') await handleDue(desk, content.due, tell, options);
  if (content.type === 'action') {
    const { action } = content;
    if (action.do === 'rate') await rateAnswer(desk, action, turn);
    else await handleAction(desk, action, turn, tell, options);
  }
  if (content.type === 'message') {
    const limit = {
      maxBytes: Math.max(desk.maxUpload, sbomLimits.uploadBytes),
      signal: options.signal,
    };
    const files = content.files.map((file) => ({
      name: file.name,
      bytes: fetched(channel, event, file, limit),
    }));
    await handleMessage(desk, { ...turn, text: content.text, files }, tell, options);
  }
}

function reachOf(channel: ChatChannel, event: IncomingEvent): Reach {
  const { platform, address } = event;
  const timeZone = async () => channel.timeZone?.(event);
  return { platform, address, timeZone };
}

type Limit = Parameters<ChatChannel['download']>[2];

/**
 * The bytes of a file, fetched when somebody reads them: what cannot be fetched is an error of that
 * file, and the ones beside it go on.
 */
async function* fetched(
  channel: ChatChannel,
  event: IncomingEvent,
  file: FileReference,
  limit: Limit,
): AsyncGenerator<Uint8Array> {
  const { bytes } = await download(channel, event, file, limit);
  if (bytes instanceof Uint8Array) yield* slices(bytes);
  else yield* bytes;
}

/** In pieces, so that whoever looks at the head does not copy all of it. */
function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

async function download(
  channel: ChatChannel,
  event: IncomingEvent,
  file: FileReference,
  limit: Limit,
) {
  for (const ms of patience) {
    try {
      return await channel.download(event, file, limit);
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'CHAT_UNREACHABLE') throw error;
      await pause(ms, limit.signal);
    }
  }
  return channel.download(event, file, limit);
}

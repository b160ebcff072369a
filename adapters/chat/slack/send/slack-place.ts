import type { webApi } from '@slack/bolt';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { pause } from '../../../../src/ingest/pause.ts';
import { type SlackAddress, slackAddressSchema } from '../address.ts';
import { retryAfter, slackCode } from './slack-error.ts';

/** Where a turn speaks, and with what. */
export type SlackPlace = Readonly<{
  client: webApi.WebClient;
  address: SlackAddress;
  /** What is worked on; a stop button names it. */
  operation: string;
  /** The root of the thread; absent at the top of a channel. */
  threadTs?: string;
}>;

export type Arguments = Readonly<Record<string, unknown>>;

/** A file that was told of without its message has its thread in the name that `describe` gave. */
export function placeOf(client: webApi.WebClient, event: IncomingEvent): SlackPlace {
  const address = slackAddressSchema.parse(event.address);
  if (event.content.type === 'due') return atTheTop(client, address, event.operation);
  const named = /^[^:]+:(\d+\.\d+)$/u.exec(event.thread)?.[1];
  const threadTs = address.threadTs ?? (address.ephemeral ? undefined : named);
  return { client, address, operation: event.operation, ...(threadTs && { threadTs }) };
}

/** What is due answers nobody: it stands in no thread, is for everybody and replaces nothing. */
function atTheTop(
  client: webApi.WebClient,
  { channel, user, team }: SlackAddress,
  operation: string,
): SlackPlace {
  return { client, address: { channel, user, ...(team && { team }) }, operation };
}

/** An answer to a person is not worth more seconds than that; the queue tries again later. */
const longestWaits: readonly number[] = [5, 5];

/**
 * Calls a method. Waits when Slack asks for a few seconds, and throws when it asks for more. Throws
 * CANCELLED when the signal aborts.
 */
export async function call(
  { client }: SlackPlace,
  method: string,
  args: Arguments,
  signal: AbortSignal,
): Promise<unknown> {
  for (const longest of longestWaits) {
    await pause(0, signal);
    try {
      return await client.apiCall(method, args);
    } catch (error) {
      const seconds = retryAfter(error);
      if (seconds === undefined || seconds > longest) throw error;
      await pause(seconds * 1_000, signal);
    }
  }
  return client.apiCall(method, args);
}

/** What Slack may take offence at, and the message does without. */
const dispensable: Readonly<Record<string, string>> = {
  invalid_blocks: 'blocks',
  invalid_blocks_format: 'blocks',
  msg_blocks_too_long: 'blocks',
  invalid_metadata_format: 'metadata',
  invalid_metadata_schema: 'metadata',
  metadata_too_large: 'metadata',
  metadata_must_be_sent_from_app: 'metadata',
  duplicate_channel_not_found: 'client_msg_id',
  duplicate_message_not_found: 'client_msg_id',
  invalid_thread_ts: 'thread_ts',
  thread_not_found: 'thread_ts',
};

/** Calls a method that shows a message: better without a part than not at all. */
export async function callLeniently(
  place: SlackPlace,
  method: string,
  args: Arguments,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await call(place, method, args, signal);
  } catch (error) {
    const part = dispensable[slackCode(error) ?? ''];
    if (part === undefined || args[part] === undefined) throw error;
    const { [part]: _left, ...rest } = args;
    return callLeniently(place, method, rest, signal);
  }
}

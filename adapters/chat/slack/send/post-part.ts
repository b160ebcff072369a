import { bodyOf, markOf, messageId, type Part } from './part.ts';
import { progressTask } from './progress-message.ts';
import { respond } from './respond.ts';
import type { Spot } from './signs-of-life.ts';
import { slackCode, slackFault } from './slack-error.ts';
import { type Arguments, call, callLeniently, type SlackPlace } from './slack-place.ts';

const noUnfurls = { unfurl_links: false, unfurl_media: false };

/** Posts a message for everybody, in the thread. */
export async function post(place: SlackPlace, part: Part, signal: AbortSignal): Promise<void> {
  const { channel } = place.address;
  await callLeniently(
    place,
    'chat.postMessage',
    {
      channel,
      ...threadOf(place),
      ...bodyOf(part),
      ...markOf(part),
      ...noUnfurls,
      client_msg_id: messageId(part),
    },
    signal,
  );
}

/** Shows a message to the person alone. Slack keeps no such message, so none can be found again. */
export async function whisper(place: SlackPlace, part: Part, signal: AbortSignal): Promise<void> {
  const { channel, user } = place.address;
  const args = { channel, user, ...threadOf(place), ...bodyOf(part) };
  await callLeniently(place, 'chat.postEphemeral', args, signal);
}

/** Where Assay is no member, the answer to a command or a button still gets through. */
export async function orRespond(
  place: SlackPlace,
  part: Part,
  seenBy: 'ephemeral' | 'in_channel',
  send: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    const { responseUrl } = place.address;
    if (!responseUrl || slackFault(error)?.code !== 'CHAT_GONE') throw error;
    const body = { ...bodyOf(part), response_type: seenBy, replace_original: false };
    await respond(place.client, responseUrl, body, signal);
  }
}

const notStreaming = 'message_not_in_streaming_state';

/** The message cannot be edited any more. */
const lost = new Set([
  'cant_update_message',
  'edit_window_closed',
  'message_not_found',
  'is_inactive',
  'streaming_state_conflict',
]);

/**
 * Turns the message that showed the progress into the answer. What was written of it in a stream is
 * taken back by editing. A stream that Slack has closed is
 * edited, and a message that is gone is posted anew, so nothing is lost; each step puts the same text
 * at the same place, so trying again says nothing twice.
 */
export async function finish(
  place: SlackPlace,
  spot: Spot,
  part: Part,
  { told, signal }: Readonly<{ told: string; signal: AbortSignal }>,
): Promise<void> {
  const isStream = spot.kind === 'stream';
  if (isStream && spot.isWritten)
    await stop(place, { channel: place.address.channel, ts: spot.ts }, signal);
  else if (isStream && (await closed(place, spot, part, told, signal))) return;
  const { channel } = place.address;
  const args = { channel, ts: spot.ts, ...bodyOf(part), ...markOf(part) };
  try {
    await callLeniently(place, 'chat.update', args, signal);
  } catch (error) {
    if (!lost.has(slackCode(error) ?? '')) throw error;
    await post(place, part, signal);
  }
}

/** False: Slack has closed the stream already, or does not want what it should end with. */
async function closed(
  place: SlackPlace,
  { ts }: Spot,
  part: Part,
  told: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { channel } = place.address;
  const { blocks } = part;
  const args = { channel, ts, blocks, ...markOf(part), chunks: [progressTask(told, 'complete')] };
  const outcome = await stop(place, args, signal);
  if (outcome === 'refused') await stop(place, { channel, ts }, signal);
  return outcome === 'stopped';
}

/** Asks once more when no answer comes: it may have been done, and then Slack says "not open". */
async function stop(
  place: SlackPlace,
  args: Arguments,
  signal: AbortSignal,
  attempts = 2,
): Promise<'stopped' | 'not open' | 'refused'> {
  try {
    await call(place, 'chat.stopStream', args, signal);
    return 'stopped';
  } catch (error) {
    switch (slackFault(error)?.code) {
      case 'CHAT_REFUSED':
        return slackCode(error) === notStreaming ? 'not open' : 'refused';
      case 'CHAT_UNREACHABLE':
        if (attempts > 1) return stop(place, args, signal, attempts - 1);
        throw error;
      default:
        throw error;
    }
  }
}

function threadOf({ threadTs }: SlackPlace) {
  return threadTs ? { thread_ts: threadTs } : {};
}

import { z } from 'zod';
import {
  fileBytes,
  type ReplyFile,
  type ReplyPicture,
} from '../../../../src/conversation/reply.ts';
import { AssayError } from '../../../../src/errors.ts';
import { sendBytes } from './send-bytes.ts';
import { slackFault } from './slack-error.ts';
import { slackFileHosts } from './slack-file-hosts.ts';
import { call, type SlackPlace } from './slack-place.ts';

const begunSchema = z.object({ upload_url: z.string(), file_id: z.string() });
const openedSchema = z.object({ channel: z.object({ id: z.string() }) });

/** Milliseconds until an upload is given up. */
const timeoutMs = 60_000;

/**
 * Shows the picture of a reply below it. What is said is said without it, so a workspace where Slack
 * refuses it does without.
 */
export async function showPicture(
  place: SlackPlace,
  picture: ReplyPicture,
  signal: AbortSignal,
): Promise<void> {
  await attachFile(place, picture, false, signal).catch((error: unknown) => {
    if (slackFault(error)?.code !== 'CHAT_REFUSED') throw error;
  });
}

/**
 * Uploads the file of a reply: into the thread, or for a person alone into their direct messages,
 * because Slack has no files that only one person in a channel sees.
 */
export async function attachFile(
  place: SlackPlace,
  file: ReplyFile | ReplyPicture,
  alone: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { channel, user } = place.address;
  const bytes = fileBytes(file);
  const target = alone
    ? { channel_id: await directChannel(place, user, signal) }
    : { channel_id: channel, ...(place.threadTs && { thread_ts: place.threadTs }) };
  const begun = begunSchema.parse(
    await call(
      place,
      'files.getUploadURLExternal',
      {
        filename: file.name,
        length: bytes.length,
        ...('alt' in file && { alt_txt: file.alt }),
      },
      signal,
    ),
  );
  await upload(place, begun.upload_url, bytes, signal);
  const files = [{ id: begun.file_id, title: file.name }];
  await call(place, 'files.completeUploadExternal', { files, ...target }, signal);
}

async function directChannel(place: SlackPlace, user: string, signal: AbortSignal) {
  const answer = await call(place, 'conversations.open', { users: user }, signal);
  return openedSchema.parse(answer).channel.id;
}

/** The address is signed: no token goes there. */
async function upload(
  { client }: SlackPlace,
  uploadUrl: string,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<void> {
  const response = await sendBytes(uploadUrl, {
    hosts: slackFileHosts(client),
    body,
    mediaType: 'application/octet-stream',
    timeoutMs,
    signal,
  });
  if (response.ok) return;
  throw new AssayError({
    code: 'CHAT_UNREACHABLE',
    message: 'Slack did not take the file.',
    remedy: 'Ask for it again in a minute.',
  });
}

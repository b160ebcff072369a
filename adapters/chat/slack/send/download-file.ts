import type { webApi } from '@slack/bolt';
import type { FileReference } from '../../../../src/conversation/incoming-event.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { ChatChannel } from '../../../../src/ports/chat-channel.ts';
import { type FetchedFile, fetchFile } from '../../../http/fetch-file.ts';
import { slackFileSchema, threadName } from '../address.ts';
import { fileObject, type SlackFileObject } from './file-object.ts';
import { fileRefusal, htmlInstead, mayRead, strangersFile } from './file-refusals.ts';
import { slackFileHosts } from './slack-file-hosts.ts';

/**
 * Fetches a file. Its object is asked for every time: events of shared channels leave it out, and
 * what they say may be out of date. The token goes to Slack's own hosts and nowhere else.
 */
export async function downloadFile(
  client: webApi.WebClient,
  reference: FileReference,
  { maxBytes, signal }: Parameters<ChatChannel['download']>[2],
): ReturnType<ChatChannel['download']> {
  const file = await fileObject(client, reference);
  const name = nameOf(file, reference);
  const refused = fileRefusal(file, name);
  if (refused) throw refused;
  const fetched = await fetchSlackFile({
    ...slackFileHosts(client),
    url: file.url_private ?? file.url_private_download ?? '',
    headers: { authorization: `Bearer ${client.token}` },
    maxBytes,
    ...(typeof file.size === 'number' && { expectedBytes: file.size }),
    signal,
  });
  if (fetched.mediaType === 'text/html' && file.mimetype !== 'text/html') {
    fetched.discard();
    throw htmlInstead(name);
  }
  return { name, bytes: fetched.bytes };
}

/** Slack leads an app that may not read files to its sign-in page, which is not where files are. */
async function fetchSlackFile(wanted: Parameters<typeof fetchFile>[0]): Promise<FetchedFile> {
  try {
    return await fetchFile(wanted);
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'FILE_REFUSED') throw error;
    throw new AssayError({ ...error.report(), remedy: mayRead, cause: error });
  }
}

/** What Slack knows about a file that was told of without its message. */
export async function describeFile(
  client: webApi.WebClient,
  reference: FileReference,
): Promise<Awaited<ReturnType<NonNullable<ChatChannel['describe']>>>> {
  const { channel, insiders } = slackFileSchema.parse(reference.source);
  const file = await fileObject(client, reference);
  const shares = [file.shares?.public, file.shares?.private].flatMap(
    (each) => each?.[channel] ?? [],
  );
  const latest = shares.toSorted((a, b) => Number(a.ts) - Number(b.ts)).at(-1);
  const name = nameOf(file, reference);
  const refused = (insiders && strangersFile(file, insiders, name)) ?? fileRefusal(file, name);
  return {
    file: { ...reference, name, ...(typeof file.size === 'number' && { size: file.size }) },
    ...(latest && { thread: threadName(channel, latest.thread_ts ?? latest.ts) }),
    ...(refused && { refused: refused.report() }),
  };
}

const nameOf = ({ name, title }: SlackFileObject, reference: FileReference) =>
  name || title || reference.name;

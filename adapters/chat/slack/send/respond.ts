import type { webApi } from '@slack/bolt';
import { AssayError } from '../../../../src/errors.ts';
import { sendBytes } from './send-bytes.ts';
import { slackFileHosts } from './slack-file-hosts.ts';
import type { Arguments } from './slack-place.ts';

/** Milliseconds for one answer. */
const timeoutMs = 10_000;

/**
 * Answers a command or a button through the address that came with it, which works five times within
 * 30 minutes, also where Assay is no member. No token goes there.
 */
export async function respond(
  client: webApi.WebClient,
  responseUrl: string,
  body: Arguments,
  signal: AbortSignal,
): Promise<void> {
  const { isLocalOrigin } = slackFileHosts(client);
  const isAllowedHost = (hostname: string) => hostname === 'hooks.slack.com';
  const response = await sendBytes(responseUrl, {
    hosts: { isAllowedHost, isLocalOrigin },
    body: JSON.stringify(body),
    mediaType: 'application/json',
    timeoutMs,
    signal,
  });
  if (response.ok) return;
  const isOver = response.status < 500 && response.status !== 429;
  throw new AssayError({
    code: isOver ? 'CHAT_GONE' : 'CHAT_UNREACHABLE',
    message: 'Slack does not take an answer to this command or button any more.',
    remedy: 'Invite Assay to the channel, and ask again there.',
  });
}

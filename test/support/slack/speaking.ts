import { webApi } from '@slack/bolt';
import { slackChannel } from '../../../adapters/chat/slack/send/slack-channel.ts';
import { webClientOptions } from '../../../adapters/chat/slack/web-client-options.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import { type Reply, reply, type Said } from '../../../src/conversation/reply.ts';
import type { Delivery } from '../../../src/ports/chat-channel.ts';
import { memoryLog } from '../memory-log.ts';
import { startSlackServer } from '../slack-server.ts';

/** When somebody asked, and the thread that the answer belongs in. */
export const askedAt = '1790000000.000200';

const quiet = { firstMs: 60_000, everyMs: 1 };

type Options = Parameters<typeof startSlackServer>[0] &
  Readonly<{ rhythm?: typeof quiet; timeout?: number }>;

/** The channel for Slack with the real client, on the wire to a server of ours. */
export async function speaking({ rhythm = quiet, timeout, ...options }: Options = {}) {
  const slack = await startSlackServer(options);
  const log = memoryLog();
  const bolt = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} };
  const getLevel = () => 'error' as never;
  const given = webClientOptions({ apiUrl: slack.apiUrl }, { ...bolt, getLevel });
  const client = new webApi.WebClient('xoxb-test', { ...given, ...(timeout && { timeout }) });
  const channel = slackChannel({ client: async () => client, log, rhythm });
  return { slack, channel, client, log };
}

/** A question in a thread of a channel, or of a direct message. */
export function asked(
  channel = 'C1',
  {
    address = { threadTs: askedAt, messageTs: askedAt },
    ...rest
  }: Partial<Omit<IncomingEvent, 'address'>> & { address?: object } = {},
): IncomingEvent {
  const isDirect = channel.startsWith('D');
  return {
    platform: 'slack',
    workspace: 'T1',
    operation: `${channel}:${askedAt}`,
    thread: `${channel}:${askedAt}`,
    person: { id: 'U1', sees: 'own' },
    where: { id: channel, kind: isDirect ? 'direct' : 'channel' },
    address: { channel, user: 'U1', team: 'T1', ...address },
    content: { type: 'message', text: 'Are they certified?', files: [] },
    ...rest,
  };
}

export const said = (parts: Partial<Reply> = {}, id = 'said-1'): Said => ({
  id,
  reply: reply({ headline: 'Yes, until 2027.', text: 'The certificate says so.', ...parts }),
});

export const toEverybody = (parts: Partial<Delivery> = {}): Delivery => ({
  to: 'everybody',
  again: false,
  signal: new AbortController().signal,
  ...parts,
});

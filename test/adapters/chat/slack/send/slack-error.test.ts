import { afterEach, describe, expect, test } from 'vitest';
import { slackFault } from '../../../../../adapters/chat/slack/send/slack-error.ts';
import { asked, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
afterEach(() => slack?.close());

type Fault = Parameters<SlackServer['fault']>[1];

async function failing(fault: Fault, options: Parameters<typeof speaking>[0] = {}) {
  const all = await speaking(options);
  slack = all.slack;
  slack.fault('chat.postMessage', fault);
  const turn = all.channel.turn(asked());
  return turn.say(said(), toEverybody()).then(
    () => 'said',
    (error) => error.report(),
  );
}

describe('what Slack says no with', () => {
  test.each([
    ['channel_not_found', 'CHAT_GONE'],
    ['is_archived', 'CHAT_GONE'],
    ['not_in_channel', 'CHAT_GONE'],
    ['account_inactive', 'CHAT_GONE'],
    ['token_revoked', 'CHAT_GONE'],
    ['invalid_auth', 'CHAT_GONE'],
    ['restricted_action', 'CHAT_REFUSED'],
    ['msg_too_long', 'CHAT_REFUSED'],
    ['something_new', 'CHAT_REFUSED'],
    ['ratelimited', 'CHAT_UNREACHABLE'],
    ['internal_error', 'CHAT_UNREACHABLE'],
  ])('%s is %s', async (error, code) => {
    expect(await failing({ error })).toMatchObject({ code, remedy: expect.stringMatching(/\.$/u) });
  });

  test('a missing scope is named, with what to do', async () => {
    expect(await failing(undefined, { scopes: [] })).toEqual({
      code: 'CHAT_REFUSED',
      message: 'Slack refused what Assay sent (missing_scope: chat:write).',
      remedy: 'Add the scope to the Slack app and install it again; docs/slack.md lists all.',
    });
  });

  test('its words are shown only when they are a word', async () => {
    const { message } = await failing({ error: 'xoxb-1 <!channel>' });
    expect(message).toBe('Slack refused what Assay sent (unknown_error).');
  });

  test.each([['hang' as const], ['cut' as const], [{ status: 503 }], [{ retryAfter: 60 }]])(
    '%o is CHAT_UNREACHABLE, and soon',
    async (fault) => {
      const begun = performance.now();
      const timeout = fault === 'hang' ? 200 : 5_000;
      expect(await failing(fault, { timeout })).toMatchObject({ code: 'CHAT_UNREACHABLE' });
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    },
  );

  test('a short wait that Slack asks for is kept', async () => {
    expect(await failing({ retryAfter: 1 })).toBe('said');
    const [first, second] = slack.callsOf('chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
    expect(slack.messages('C1')).toHaveLength(1);
  });

  test.each([
    ['msg_blocks_too_long', 'blocks'],
    ['invalid_blocks', 'blocks'],
    ['metadata_too_large', 'metadata'],
    ['thread_not_found', 'thread_ts'],
    ['duplicate_message_not_found', 'client_msg_id'],
  ])('%s: the answer goes without its %s rather than not at all', async (error, part) => {
    expect(await failing({ error })).toBe('said');
    const [first, second] = slack.callsOf('chat.postMessage');
    expect(first?.args).toHaveProperty(part);
    expect(second?.args).not.toHaveProperty(part);
    expect(second?.args['text']).toContain('Yes, until 2027.');
  });

  test('an error that is not from Slack stays what it is', () => {
    expect(slackFault(new TypeError('a bug'))).toBeUndefined();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { dueDigest } from '../../../../support/due-digest.ts';
import { asked, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
afterEach(() => slack.close());

async function begin(options: Parameters<typeof speaking>[0] = {}) {
  const all = await speaking(options);
  slack = all.slack;
  return all;
}

/** A digest that somebody agreed with "/assay", in a thread, or in direct messages. */
const due = (channel = 'C1') =>
  asked(channel, {
    operation: 'digest s1 2026-W48',
    address: {
      threadTs: '1790000000.000100',
      messageTs: '1790000000.000200',
      ephemeral: true,
      responseUrl: 'https://hooks.slack.com/commands/T1/1/secret',
    },
    content: dueDigest,
  });

describe('what is due', () => {
  test('stands at the top of the channel, for everybody, wherever it was agreed', async () => {
    const { channel } = await begin();
    const turn = channel.turn(due());
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
    const [message, ...more] = slack.messages('C1');
    expect(more).toEqual([]);
    expect(message?.text).toContain('Yes, until 2027.');
    expect(message?.thread_ts).toBeUndefined();
  });

  test('is posted once by two processes of which one died before it wrote that down', async () => {
    const { channel } = await begin();
    await channel.turn(due()).say(said(), toEverybody());
    await channel.turn(due()).say(said(), toEverybody({ again: true }));
    expect(slack.messages('C1')).toHaveLength(1);
  });

  const picture = {
    name: 'levels-2026-11-23.png',
    mediaType: 'image/png',
    content: Buffer.from('a picture').toString('base64'),
    encoding: 'base64',
    alt: 'Levels of eight weeks.',
  } as const;

  test('shows its picture below, with its numbers for those who do not see it', async () => {
    const { channel } = await begin();
    await channel.turn(due()).say(said({ picture }), toEverybody());
    expect(slack.uploads).toMatchObject([
      { name: picture.name, content: 'a picture', channel: 'C1' },
    ]);
    expect(slack.uploads[0]?.thread).toBeUndefined();
    const [begun] = slack.callsOf('files.getUploadURLExternal');
    expect(begun?.args).toMatchObject({ alt_txt: 'Levels of eight weeks.' });
  });

  test('is said without its picture where Slack refuses that', async () => {
    const { channel } = await begin({ scopes: ['chat:write'] });
    await channel.turn(due()).say(said({ picture }), toEverybody());
    expect(slack.messages('C1')).toHaveLength(1);
    expect(slack.uploads).toEqual([]);
  });

  test('ends where Assay is no member any more', async () => {
    const { channel } = await begin();
    slack.fault('chat.postMessage', { error: 'channel_not_found' });
    await expect(channel.turn(due()).say(said(), toEverybody())).rejects.toMatchObject({
      code: 'CHAT_GONE',
    });
  });

  test('the time zone of a person is what Slack tells, where the scope was granted', async () => {
    const { channel } = await begin({ scopes: ['users:read'] });
    slack.addUser('U1', { tz: 'Europe/Prague' });
    expect(await channel.timeZone?.(due())).toBe('Europe/Prague');
  });

  test('without the scope Slack tells no time zone', async () => {
    const { channel } = await begin({ scopes: ['chat:write'] });
    slack.addUser('U1', { tz: 'Europe/Prague' });
    expect(await channel.timeZone?.(due())).toBeUndefined();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { messageProblems } from '../../../../support/block-limits.ts';
import { asked, askedAt, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
afterEach(async () => {
  expect(slack.blockProblems()).toEqual([]);
  await slack.close();
});

async function begin(options: Parameters<typeof speaking>[0] = {}) {
  const all = await speaking(options);
  slack = all.slack;
  return all;
}

const long = { text: Array.from({ length: 900 }, (_, n) => `Sentence number ${n}.`).join(' ') };

describe('an answer', () => {
  test('goes into the thread, with a text that stands alone and no previews of links', async () => {
    const { channel } = await begin();
    await channel.turn(asked()).say(said(), toEverybody());
    const [call] = slack.callsOf('chat.postMessage');
    expect(call?.token).toBe('xoxb-test');
    expect(call?.args).toMatchObject({
      channel: 'C1',
      thread_ts: askedAt,
      text: expect.stringContaining('Yes, until 2027.'),
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'assay_reply', event_payload: { said: 'said-1', part: 0 } },
      client_msg_id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
      ),
    });
    expect(slack.calls).toHaveLength(1);
  });

  test('that is long goes on in the thread, each message within the limits', async () => {
    const { channel } = await begin();
    await channel.turn(asked()).say(said(long), toEverybody());
    const messages = slack.messages('C1');
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(({ thread_ts }) => thread_ts === askedAt)).toBe(true);
    for (const { text, blocks } of messages) expect(messageProblems({ text, blocks })).toEqual([]);
    expect(new Set(messages.map(({ client_msg_id }) => client_msg_id)).size).toBe(messages.length);
  });

  test('for the person alone is shown to nobody else in a channel', async () => {
    const { channel } = await begin();
    await channel.turn(asked()).say(said(), toEverybody({ to: 'asker' }));
    expect(slack.messages('C1')).toMatchObject([{ to: 'U1', thread_ts: askedAt }]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  test('for the person alone is an ordinary message where they are alone', async () => {
    const { channel } = await begin();
    await channel.turn(asked('D1')).say(said(), toEverybody({ to: 'asker' }));
    expect(slack.callsOf('chat.postEphemeral')).toEqual([]);
    expect(slack.messages('D1')).toHaveLength(1);
  });

  test('to a command in a channel is shown to nobody else, whoever it is for', async () => {
    const { channel } = await begin();
    const command = asked('C1', {
      thread: 'C1:U1',
      address: { ephemeral: true },
    });
    await channel.turn(command).say(said(), toEverybody());
    expect(slack.messages('C1')).toMatchObject([{ to: 'U1' }]);
    expect(slack.callsOf('chat.postEphemeral')[0]?.args).not.toHaveProperty('thread_ts');
  });

  test('about a file that was told of on its own goes into the thread of its message', async () => {
    const { channel } = await begin();
    const event = asked('C1', {
      thread: 'C1:1790000000.000900',
      address: {},
    });
    await channel.turn(event).say(said(), toEverybody());
    expect(slack.messages('C1')).toMatchObject([{ thread_ts: '1790000000.000900' }]);
  });

  test('given again takes the place of the earlier one', async () => {
    const { channel } = await begin();
    const earlier = slack.addMessage('C1', { thread_ts: askedAt, text: 'No.' });
    const again = asked('C1', {
      address: { threadTs: askedAt, messageTs: earlier.ts },
      content: { type: 'action', action: { do: 'again', said: 'said-0' } },
    });
    await channel.turn(again).say(said(), toEverybody());
    expect(slack.messages('C1')).toMatchObject([
      { ts: earlier.ts, text: expect.stringContaining('Yes, until 2027.'), edits: 1 },
    ]);
  });

  describe('to a command or a button', () => {
    const heard: { args: Readonly<Record<string, unknown>>; token: string | undefined }[] = [];

    function command(rest: Parameters<typeof asked>[1] = {}) {
      heard.length = 0;
      slack.answer('response', (args, token) => {
        heard.push({ args, token });
        return { ok: true };
      });
      const responseUrl = `${slack.apiUrl}response`;
      return asked('C9', { thread: 'C9:U1', address: { ephemeral: true, responseUrl }, ...rest });
    }

    test('goes back the way it came where Assay is no member, without a token', async () => {
      const { channel } = await begin();
      slack.fault('chat.postEphemeral', { error: 'channel_not_found' });
      await channel.turn(command()).say(said(), toEverybody());
      expect(heard).toMatchObject([
        { args: { response_type: 'ephemeral', text: expect.stringContaining('Yes') } },
      ]);
      expect(heard[0]?.token).toBeUndefined();
    });

    test('takes the place of an earlier one that only the person sees', async () => {
      const { channel } = await begin();
      const action = { type: 'action', action: { do: 'again', said: 'said-0' } } as const;
      await channel.turn(command({ content: action })).say(said(), toEverybody());
      expect(heard).toMatchObject([{ args: { replace_original: true } }]);
      expect(slack.callsOf('chat.postEphemeral')).toEqual([]);
    });

    test('is a new one when the earlier one cannot be replaced any more', async () => {
      const { channel } = await begin();
      const again = command({
        content: { type: 'action', action: { do: 'again', said: 'said-0' } },
        address: { ephemeral: true, responseUrl: 'https://hooks.slack.com.evil.example/x' },
      });
      await channel.turn(again).say(said(), toEverybody());
      expect(slack.messages('C9')).toMatchObject([{ to: 'U1' }]);
    });
  });

  test('with a file brings the file into the thread', async () => {
    const { channel } = await begin();
    const file = { name: 'Kestrel gaps.csv', mediaType: 'text/csv', content: 'criterion;žluť\n' };
    await channel.turn(asked()).say(said({ file }), toEverybody());
    expect(slack.uploads).toEqual([
      { name: file.name, content: file.content, channel: 'C1', thread: askedAt },
    ]);
    expect(slack.callsOf('files.getUploadURLExternal')[0]?.args['length']).toBe('17');
  });

  test('for the person alone brings the file into their direct messages', async () => {
    const { channel } = await begin();
    const file = { name: 'Kestrel gaps.csv', mediaType: 'text/csv', content: 'criterion\n' };
    await channel.turn(asked()).say(said({ file }), toEverybody({ to: 'asker' }));
    expect(slack.uploads).toMatchObject([{ channel: 'D1' }]);
  });
});

describe('an answer that may have been given', () => {
  test('is looked for, and only what is missing is posted', async () => {
    const { channel } = await begin();
    await channel.turn(asked()).say(said(long), toEverybody());
    const posted = slack.messages('C1').length;
    await channel.turn(asked()).say(said(long), toEverybody({ again: true }));
    expect(slack.callsOf('chat.postMessage')).toHaveLength(posted);
    await channel.turn(asked()).say(said(long, 'said-2'), toEverybody({ again: true }));
    expect(slack.messages('C1')).toHaveLength(2 * posted);
  });

  test('is posted again where Assay may not look, and Slack may drop it', async () => {
    const { channel } = await begin({ scopes: ['chat:write'] });
    await channel.turn(asked()).say(said(), toEverybody());
    await channel.turn(asked()).say(said(), toEverybody({ again: true }));
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    expect(slack.messages('C1')).toHaveLength(1);
  });

  test('is posted once when the answer of Slack was lost on the way', async () => {
    const { channel } = await begin();
    slack.fault('chat.postMessage', 'lost');
    const turn = channel.turn(asked());
    await expect(turn.say(said(), toEverybody())).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
    });
    await turn.say(said(), toEverybody({ again: true }));
    expect(slack.messages('C1')).toHaveLength(1);
  });

  test('waits when Slack cannot be asked whether it has it', async () => {
    const { channel } = await begin();
    slack.fault('conversations.replies', 'cut');
    const saying = channel.turn(asked()).say(said(), toEverybody({ again: true }));
    await expect(saying).rejects.toMatchObject({ code: 'CHAT_UNREACHABLE' });
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  test('does not bring a file twice', async () => {
    const { channel } = await begin();
    const file = { name: 'gaps.csv', mediaType: 'text/csv', content: 'x' };
    slack.addMessage('C1', { thread_ts: askedAt, bot_id: 'BBOT', files: [{ name: 'gaps.csv' }] });
    await channel.turn(asked()).say(said({ file }), toEverybody({ again: true }));
    expect(slack.uploads).toEqual([]);
  });
});

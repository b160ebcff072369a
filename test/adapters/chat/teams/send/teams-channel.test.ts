import { afterAll, describe, expect, test } from 'vitest';
import {
  personalAddress,
  rememberReference,
} from '../../../../../adapters/chat/teams/records/reference-record.ts';
import { reply } from '../../../../../src/conversation/reply.ts';
import { dueDigest } from '../../../../support/due-digest.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import {
  channelMessage,
  personalMessage,
  teamsTenant,
} from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';
import { rootsOf, teamsTurns } from '../../../../support/teams-turns.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const bot = recordingBot();
await servedTeams(bot, store);
afterAll(connector.close);

const { signal } = new AbortController();
const everybody = { to: 'everybody', again: false, signal } as const;
const asker = { to: 'asker', again: false, signal } as const;

const { turnOf, inChat, sentTo, bodiesOf } = teamsTurns({ bot, connector });

const quotes = (many: number) =>
  Array.from({ length: many }, (_, index) => ({
    evidenceId: `e${index}`,
    file: `${'report '.repeat(20)}${index}.pdf`,
    page: index + 1,
    quote: 'The supplier is certified according to IEC 62443-4-1. '.repeat(5),
  }));
const answer = (parts: Partial<Parameters<typeof reply>[0]> = {}) => ({
  id: '20261124-0123456789abcdef01234567',
  reply: reply({ headline: 'Yes.', text: 'It is.', ...parts }),
});
type Root = { citation: { position: number; appearance: { name: string; abstract: string } }[] };

describe('adapters/chat/teams/send/teams-channel', () => {
  test('of 25 citations 20 are shown, each within the limits of Teams, and 5 are told of', async () => {
    const { turn } = inChat('a:many');
    await turn.say(answer({ citations: quotes(25), rateable: true }), everybody);
    const [first, ...rest] = bodiesOf('a:many');
    if (!first) throw new Error('nothing was sent');
    const roots = rootsOf(first);
    expect(roots).toHaveLength(1);
    const { citation } = roots[0] as unknown as Root;
    expect(citation.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const { position, appearance } of citation) {
      expect(first.text).toContain(`[${position}]`);
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.name).toMatch(/, page \d+$/u);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
    expect(first.text).toMatch(/\[20\], and 5 more$/u);
    expect(rest.every((body) => rootsOf(body).length === 1)).toBe(true);
    expect(rest.some((body) => body['channelData'] !== undefined)).toBe(false);
  });

  test('a headline of the supplier formats nothing and links nowhere', async () => {
    const { turn } = inChat('a:hostile');
    const headline = '**[pay](https://evil.example)** <at>everyone</at>';
    await turn.say(answer({ headline, citations: quotes(1) }), everybody);
    const [{ text } = {}] = bodiesOf('a:hostile');
    expect(text).not.toMatch(/\[pay\]\(/u);
    expect(text).not.toContain('**[');
    expect(text).not.toMatch(/(?<!\\)<at>/u);
  });

  test('in a channel progress is typing, and the answer stands in the thread', async () => {
    const { turn } = turnOf(channelMessage(connector.serviceUrl, { id: 'q1' }));
    turn.progress('reading');
    turn.progress('reading on');
    await turn.say(answer(), everybody);
    const thread = '19:buying@thread.tacv2;messageid=1700000000000';
    const calls = await connector.until(2, ({ path }) => path.includes(thread));
    expect(calls.map(({ body }) => body.type).sort()).toEqual(['message', 'typing']);
    expect(calls[0]?.path).toBe(`/v3/conversations/${thread}/activities/q1`);
  });

  test('what only the asker may see goes to their 1:1 chat', async () => {
    const { turn, address, event } = turnOf(channelMessage(connector.serviceUrl));
    const alone = { ...address, conversation: 'a:known', kind: 'direct' as const };
    await rememberReference({ store, workspace: teamsTenant }, alone, event.person);
    await turn.say(answer({ headline: 'For you alone.' }), asker);
    expect(bodiesOf('a:known')).toMatchObject([{ summary: 'For you alone.' }]);
    expect(sentTo('a:known')[0]?.path).toBe('/v3/conversations/a:known/activities');
  });

  test('a 1:1 chat that is not known is opened', async () => {
    const from = { id: '29:bob', aadObjectId: 'bob-object' };
    const { turn } = turnOf(channelMessage(connector.serviceUrl, { from }));
    await turn.say(answer({ headline: 'For Bob.' }), asker);
    const opened = connector.calls.find(({ path }) => path === '/v3/conversations');
    expect(opened?.body).toMatchObject({ members: [{ id: '29:bob' }], tenantId: teamsTenant });
    expect(connector.calls.at(-1)?.body).toMatchObject({ summary: 'For Bob.' });
    expect(connector.calls.at(-1)?.path).toMatch(
      /^\/v3\/conversations\/a:opened-\d+\/activities$/u,
    );
  });

  test('where no 1:1 chat can be opened the channel is told, without the answer', async () => {
    const from = { id: '29:eve', aadObjectId: 'eve-object' };
    const { turn } = turnOf(channelMessage(connector.serviceUrl, { from }));
    connector.script({ status: 403, body: { error: { code: 'Forbidden' } } });
    await turn.say(answer({ headline: 'For Eve.', citations: quotes(2) }), asker);
    const last = connector.calls.at(-1)?.body;
    expect(last?.text).toMatch(/1:1 chat/u);
    expect(JSON.stringify(last)).not.toMatch(/For Eve|IEC 62443/u);
  });

  test('a 1:1 chat that is gone is retired, and the channel is told where to open one', async () => {
    const from = { id: '29:mia', aadObjectId: 'mia-object' };
    const { turn, address, event } = turnOf(channelMessage(connector.serviceUrl, { from }));
    const alone = { ...address, conversation: 'a:mia', kind: 'direct' as const };
    const place = { store, workspace: teamsTenant };
    await rememberReference(place, alone, event.person);
    connector.script({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    await turn.say(answer({ headline: 'For Mia.' }), asker);
    expect(connector.calls.at(-1)?.path).toContain('19:buying');
    expect(connector.calls.at(-1)?.body.text).toMatch(/1:1 chat/u);
    expect(await personalAddress(place, event.person)).toBeUndefined();
  });

  test('a file is offered in the 1:1 chat, and elsewhere the chat is named', async () => {
    const file = { name: 'Kestrel.csv', mediaType: 'text/csv', content: 'a;ž\n' };
    const { turn } = inChat('a:file');
    await turn.say(answer({ file }), everybody);
    expect(bodiesOf('a:file').at(-1)?.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'Kestrel.csv',
        content: {
          description: 'Made from the evidence on file.',
          sizeInBytes: 5,
          acceptContext: { said: answer().id },
          declineContext: { said: answer().id },
        },
      },
    ]);
    await turnOf(channelMessage(connector.serviceUrl)).turn.say(answer({ file }), everybody);
    expect(connector.calls.at(-1)?.body.text).toMatch(/1:1 chat/u);
  });

  test('what is due stands at the top of the channel and answers nothing', async () => {
    const { event } = turnOf(channelMessage(connector.serviceUrl, { id: 'q1' }));
    const [channel] = bot.channels;
    const due = { ...event, operation: 'digest s1 2026-W48', content: dueDigest };
    await channel?.turn(due).say(answer({ headline: 'This week.' }), everybody);
    const last = connector.calls.at(-1);
    expect(last?.path).toBe('/v3/conversations/19:buying@thread.tacv2/activities');
    expect(last?.body).toMatchObject({ summary: 'This week.' });
    expect(last?.body['replyToId']).toBeUndefined();
  });

  test('what is due where the bot was removed retires the chat', async () => {
    const { event, address } = inChat('a:removed');
    const place = { store, workspace: teamsTenant };
    await rememberReference(place, address, event.person);
    const [channel] = bot.channels;
    const due = { ...event, operation: 'digest s2 2026-W48', content: dueDigest };
    connector.script({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    await expect(channel?.turn(due).say(answer(), everybody)).rejects.toMatchObject({
      code: 'CHAT_GONE',
    });
    expect(await personalAddress(place, event.person)).toBeUndefined();
  });

  test.each([['Europe/Prague'], [undefined]])('the time zone of a person: %s', async (told) => {
    const { event } = turnOf(
      personalMessage(connector.serviceUrl, told === undefined ? {} : { localTimezone: told }),
    );
    expect(await bot.channels[0]?.timeZone?.(event)).toBe(told);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import { reply } from '../../../../../src/conversation/reply.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { invoke, personalMessage } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const bot = recordingBot();
const teams = await servedTeams(bot, store);
afterAll(connector.close);
const { signal } = new AbortController();

async function answerSomething() {
  await teams.post(personalMessage(connector.serviceUrl));
  const event = bot.received.at(-1);
  const [channel] = bot.channels;
  if (!event || !channel) throw new Error('nothing was received');
  const said = { id: 'said-1', reply: reply({ headline: 'Yes.', text: 'It is.', rateable: true }) };
  await channel.turn(event).say(said, { to: 'everybody', again: false, signal });
  return `sent-${connector.calls.length}`;
}

const rate = (message: string, actionValue: object) =>
  teams.post(
    invoke(
      connector.serviceUrl,
      'message/submitAction',
      { actionName: 'feedback', actionValue },
      { replyToId: message },
    ),
  );

describe('adapters/chat/teams/invokes/rate-answer', () => {
  test('a thumb is kept with the answer it was given to, and what was written', async () => {
    const message = await answerSomething();
    const feedback = JSON.stringify({ feedbackText: 'The page is wrong.' });
    const response = await rate(message, { reaction: 'dislike', feedback });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({});
    expect(bot.performed.map(({ content }) => content)).toEqual([
      {
        type: 'action',
        action: { do: 'rate', said: 'said-1', rating: 'bad', reason: 'The page is wrong.' },
      },
    ]);
  });

  test('feedback to something else is taken and left', async () => {
    const before = bot.performed.length;
    const response = await rate('no-answer', { reaction: 'like' });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    const odd = await rate('sent-1', { reaction: 'love' });
    expect([odd.status, await odd.json()]).toEqual([200, {}]);
    expect(bot.performed).toHaveLength(before);
  });
});

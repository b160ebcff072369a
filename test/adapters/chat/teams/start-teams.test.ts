import { describe, expect, test } from 'vitest';
import { startTeams } from '../../../../adapters/chat/teams/start-teams.ts';
import { reply } from '../../../../src/conversation/reply.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { temporaryData } from '../../../support/places.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { personalMessage, teamsTenant } from '../../../support/teams-activities.ts';
import { localTeams, servedTeams } from '../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const bot = recordingBot();
const connector = await startTeamsConnector();
const teams = await servedTeams(bot, store);
const signal = new AbortController().signal;

describe('adapters/chat/teams/start-teams', () => {
  test('a message is durable before it is acknowledged, and its answer arrives whole', async () => {
    const response = await teams.post(personalMessage(connector.serviceUrl, { id: '1' }));
    expect(response.status).toBe(200);
    const [event] = bot.received;
    expect(event).toMatchObject({
      platform: 'teams',
      workspace: teamsTenant,
      operation: 'a:ada:1',
      thread: 'a:ada',
      person: { id: 'ada-object' },
      where: { id: 'a:ada', kind: 'direct' },
      content: { type: 'message', text: 'Is Kestrel certified?', files: [] },
    });
    const [channel] = bot.channels;
    if (!event || !channel) throw new Error('nothing was received');
    const turn = channel.turn(event);
    const citations = [{ evidenceId: 'e1', file: 'certificate.pdf', page: 2, quote: 'ML 3' }];
    await turn.say(
      {
        id: 's1',
        reply: reply({ headline: 'Yes.', text: 'It is. [1]', citations, rateable: true }),
      },
      { to: 'everybody', again: false, signal },
    );
    await turn.end();
    const [call] = connector.calls;
    expect(call?.path).toBe('/v3/conversations/a:ada/activities/1');
    expect(call?.body).toMatchObject({
      type: 'message',
      text: 'Yes. [1]',
      channelData: { feedbackLoop: { type: 'default' } },
      entities: [
        {
          type: 'https://schema.org/Message',
          '@type': 'Message',
          '@context': 'https://schema.org',
          additionalType: ['AIGeneratedContent'],
          usageInfo: { '@type': 'CreativeWork', name: 'Supplier evidence' },
          citation: [
            {
              '@type': 'Claim',
              position: 1,
              appearance: {
                '@type': 'DigitalDocument',
                name: 'certificate.pdf, page 2',
                abstract: 'ML 3',
              },
            },
          ],
        },
      ],
    });
    expect(call?.body.attachments?.[0]?.contentType).toBe(
      'application/vnd.microsoft.card.adaptive',
    );
    expect(call?.body['channelData']).not.toHaveProperty('feedbackLoopEnabled');
  });

  test('without an app it does not start in production', async () => {
    const deps = { log: memoryLog(), store, production: true };
    await expect(startTeams(bot, localTeams, deps)).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
    });
  });
});

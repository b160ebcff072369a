import { request } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { personalMessage } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';
import { startTeamsLogin, teamsApp } from '../../../../support/teams-login.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const login = await startTeamsLogin();
const bot = recordingBot();
const { serviceUrl } = connector;
const local = await servedTeams(bot, store);
const guarded = await servedTeams(bot, store, { config: teamsApp, cloud: login.cloud });
afterAll(() => Promise.all([connector.close(), login.close()]));

const malformed: readonly (readonly [string, string])[] = [
  ['{}', '{}'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"message"'],
  ['nothing', ''],
  ['no JSON', '{"type":'],
  ['a type that is none', JSON.stringify({ ...personalMessage(serviceUrl), type: 7 })],
  ['no sender', JSON.stringify({ ...personalMessage(serviceUrl), from: undefined })],
  ['no conversation', JSON.stringify({ ...personalMessage(serviceUrl), conversation: {} })],
  ['no address', JSON.stringify({ ...personalMessage(serviceUrl), serviceUrl: 'file:///etc' })],
  ['a message without an id', JSON.stringify({ ...personalMessage(serviceUrl), id: undefined })],
];

describe('adapters/chat/teams/receive/read-request', () => {
  test.each(malformed)('a body of %s is answered with 400', async (_what, body) => {
    expect((await local.post(body)).status).toBe(400);
  });

  test.each(malformed)('with credentials a body of %s is answered with 400', async (_, body) => {
    const headers = { authorization: login.bearer(serviceUrl) };
    expect((await guarded.post(body, headers)).status).toBe(400);
  });

  test('a body that is too large is answered with 413, and read no further', async () => {
    const large = JSON.stringify(personalMessage(serviceUrl, { text: 'x'.repeat(1024 * 1024) }));
    expect((await local.post(large)).status).toBe(413);
  });

  test('only POST is served', async () => {
    const response = await fetch(local.url);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('without credentials a web page cannot speak to the bot', async () => {
    const message = personalMessage(serviceUrl);
    const page = { 'content-type': 'text/plain' };
    expect((await local.post(message, page)).status).toBe(400);
    const elsewhere = { origin: 'https://evil.example' };
    expect((await local.post(message, elsewhere)).status).toBe(403);
    expect((await local.post(message, { origin: 'http://localhost:3978' })).status).toBe(200);
  });

  test('without credentials a name that was bound anew leads nowhere', async () => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const headers = { host: 'rebound.example', 'content-type': 'application/json' };
    const sent = request(local.url, { method: 'POST', headers }, ({ statusCode }) =>
      resolve(statusCode),
    );
    sent.end(JSON.stringify(personalMessage(serviceUrl)));
    expect(await promise).toBe(403);
  });

  test.each([
    'https://smba.trafficmanager.net/emea/',
    'http://169.254.169.254/',
    'http://127.0.0.1.evil.example/',
    'http://user@127.0.0.1/',
    'http://10.0.0.1/',
  ])('without credentials no answer goes to %s', async (elsewhere) => {
    const before = bot.received.length;
    expect((await local.post(personalMessage(elsewhere))).status).toBe(403);
    expect(bot.received).toHaveLength(before);
  });
});

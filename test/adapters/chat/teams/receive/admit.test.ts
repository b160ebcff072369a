import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { personalMessage, teamsTenant } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';
import { startTeamsLogin, teamsApp } from '../../../../support/teams-login.ts';

// The SDK prints the keys of Microsoft for each token they do not fit.
vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const login = await startTeamsLogin();
const bot = recordingBot();
const { serviceUrl } = connector;
const teams = await servedTeams(bot, store, { config: teamsApp, cloud: login.cloud });
afterAll(() => Promise.all([connector.close(), login.close()]));

const post = async (authorization: string | undefined, parts: object = {}) => {
  const before = bot.received.length;
  const headers = authorization === undefined ? {} : { authorization };
  const { status } = await teams.post(personalMessage(serviceUrl, { ...parts }), headers);
  return { status, taken: bot.received.length - before };
};
const issuers = [
  `https://sts.windows.net/${teamsTenant}/`,
  `https://login.microsoftonline.com/${teamsTenant}/v2.0`,
];

describe('adapters/chat/teams/receive/admit', () => {
  test('what Teams signs is let in', async () => {
    expect(await post(login.bearer(serviceUrl))).toEqual({ status: 200, taken: 1 });
  });

  test.each([
    ['no token', undefined],
    ['garbage', 'Bearer garbage'],
    ['three parts of garbage', 'Bearer a.b.c'],
    ['another scheme', 'Basic YTpi'],
    ['a forged token', login.forged(serviceUrl)],
    ['a token that nobody signed', login.unsigned(serviceUrl)],
    ['a token for another bot', login.bearer(serviceUrl, { aud: 'another-app' })],
    ['a token that has ended', login.bearer(serviceUrl, { exp: 1_700_000_000 })],
    ['a token that does not hold yet', login.bearer(serviceUrl, { nbf: 4_000_000_000 })],
    ['a token of another issuer', login.bearer(serviceUrl, { iss: 'https://example.com' })],
    ['a token for another service', login.bearer('http://127.0.0.1:9/')],
    ['a token without a service', login.bearer(serviceUrl, { serviceurl: undefined })],
  ])('%s is turned away with 401', async (_what, authorization) => {
    expect(await post(authorization)).toEqual({ status: 401, taken: 0 });
  });

  test.each(issuers)('a token of the single tenant from %s is let in', async (iss) => {
    const ver = iss.endsWith('v2.0') ? '2.0' : '1.0';
    const claims = { iss, tid: teamsTenant, ver, appid: teamsApp.app.id, azp: teamsApp.app.id };
    expect(await post(login.ofTenant(claims))).toEqual({ status: 200, taken: 1 });
  });

  test('a token of another tenant, or for another audience, is no token for this bot', async () => {
    const own = { tid: teamsTenant, ver: '1.0', appid: teamsApp.app.id };
    const strangers = [
      { ...own, iss: 'https://sts.windows.net/99999999-2222-4333-8444-555555555555/' },
      { ...own, iss: issuers[0], aud: 'https://api.botframework.com' },
      { ...own, iss: issuers[0], appid: 'another-app' },
    ];
    for (const claims of strangers) {
      expect(await post(login.ofTenant(claims))).toEqual({ status: 401, taken: 0 });
    }
  });

  test('what an unproven token names is not remembered', async () => {
    const { issuer } = ToBotFromBotOrEmulatorTokenValidationParameters;
    const before = issuer?.length;
    for (const tid of ['stranger-1', 'stranger-2', 7, ['x']]) {
      expect(await post(login.bearer(serviceUrl, { tid }))).toEqual({ status: 401, taken: 0 });
    }
    expect(issuer).toHaveLength(before ?? 0);
  });

  test.each([
    ['another tenant', { conversation: { id: 'a:x', tenantId: 'other' }, channelData: null }],
    ['no tenant', { conversation: { id: 'a:x' }, channelData: null }],
    ['two tenants', { channelData: { tenant: { id: 'other' } } }],
    ['another channel', { channelId: 'directline' }],
  ])('%s is turned away with 403', async (_what, parts) => {
    const { status, taken } = await post(login.bearer(serviceUrl), parts);
    expect([401, 403]).toContain(status);
    expect(taken).toBe(0);
  });

  test('a service that is not one of Teams is turned away, whatever the token says', async () => {
    const real = await servedTeams(recordingBot(), store, {
      config: teamsApp,
      cloud: { ...login.cloud, isService: () => false },
    });
    const headers = { authorization: login.bearer('https://evil.example/') };
    const response = await real.post(personalMessage('https://evil.example/'), headers);
    expect(response.status).toBe(403);
  });

  test('while the keys cannot be fetched it is 503, and nobody is let in', async () => {
    const away = { channelKeys: 'http://127.0.0.1:9/keys', tenantKeys: 'http://127.0.0.1:9/keys' };
    const alone = recordingBot();
    const cut = await servedTeams(alone, store, {
      config: teamsApp,
      cloud: { ...login.cloud, ...away },
    });
    for (const authorization of [login.bearer(serviceUrl), login.forged(serviceUrl)]) {
      const response = await cut.post(personalMessage(serviceUrl), { authorization });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
    }
    expect(alone.received).toEqual([]);
  });
});

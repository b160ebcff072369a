import { describe, expect, test } from 'vitest';
import { installations } from '../../../../../adapters/chat/slack/install/installation-record.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { runningSlack } from '../../../../support/running-slack.ts';
import { startSlackServer } from '../../../../support/slack-server.ts';

const { freshPlace } = await temporaryData();
const oauth = {
  clientId: 'client-1',
  clientSecret: 'client-secret-1',
  stateSecret: 'a state secret',
  secretKey: 'a long random text of an operator',
};

/** Assay for many workspaces; Slack gives a token of the team that the code names. */
async function running(grants: Readonly<Record<string, object>> = {}) {
  const slack = await startSlackServer({ tokens: { 'xoxb-T1': 'T1', 'xoxb-T2': 'T2' } });
  slack.answer('oauth.v2.access', (args) => {
    const team = String(args['code']).replace('code-', '');
    return {
      ok: true,
      access_token: `xoxb-${team}`,
      token_type: 'bot',
      scope: 'chat:write,commands',
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: { id: team, name: 'Nordwerk' },
      enterprise: null,
      authed_user: { id: 'U1' },
      is_enterprise_install: false,
      ...grants[team],
    };
  });
  const place = freshPlace();
  const bot = recordingBot({ place });
  const { origin, send, ...rest } = await runningSlack(bot, place.store, { oauth }, slack);
  const installed = installations(place.store, oauth.secretKey);
  for (const team of ['T1', 'T2', 'E1']) await installed.remove(team);
  return { bot, origin, send, ...rest, installed };
}

/** Goes to Slack and comes back, as a browser does. */
async function install(origin: string, code: string) {
  const start = await fetch(`${origin}/slack/install`, { redirect: 'manual' });
  const [cookie = ''] = (start.headers.get('set-cookie') ?? '').split(';');
  const consent = new URL(start.headers.get('location') ?? '');
  const state = consent.searchParams.get('state') ?? '';
  const back = (query: Record<string, string>, headers = { cookie }) =>
    fetch(`${origin}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers });
  return { consent, state, code, back, cookie };
}

const mention = (ts: string) => ({
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  text: '<@UBOT> hello',
  ts,
});

const ofTeam = (team: string) => ({
  team_id: team,
  authorizations: [{ team_id: team, enterprise_id: null, is_enterprise_install: false }],
});

describe('adapters/chat/slack/install/oauth-pages', () => {
  test('an administrator is asked for the scopes of the manifest and sent back installed', async () => {
    const { origin, slack, installed, send, bot } = await running();
    const { consent, state, back } = await install(origin, 'code-T1');
    expect(consent.origin).toBe(slack.origin);
    expect(consent.searchParams.get('client_id')).toBe('client-1');
    expect(consent.searchParams.get('scope')).toContain('app_mentions:read');
    expect(consent.href).not.toContain('client-secret-1');
    expect((await send.event(mention('1.1'), ofTeam('T1'))).status).toBe(200);
    expect(bot.received).toEqual([]);
    expect((await back({ code: 'code-T1', state })).status).toBe(200);
    expect(await installed.get('T1')).toMatchObject({ token: 'xoxb-T1', botUserId: 'UBOT' });
    await send.event(mention('1.2'), ofTeam('T1'));
    expect(bot.received.map(({ workspace }) => workspace)).toEqual(['T1']);
  });

  test.each([
    ['GET', '/slack/installed'],
    ['GET', '/slack/oauth_redirect/x'],
    ['POST', '/slack/install'],
    ['GET', '/slack/events'],
  ])('%s %s is no page of it', async (method, path) => {
    const { origin } = await running();
    expect((await fetch(origin + path, { method })).status).toBe(404);
  });

  test('each workspace is answered with its own token', async () => {
    const { origin, send, slack, close } = await running();
    for (const team of ['T1', 'T2']) {
      const { state, back } = await install(origin, `code-${team}`);
      await back({ code: `code-${team}`, state });
      const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' };
      await send.event(opened, ofTeam(team));
    }
    await close();
    const published = slack.callsOf('views.publish').map(({ token }) => token);
    expect(published.toSorted()).toEqual(['xoxb-T1', 'xoxb-T2']);
  });

  test.each([
    ['of another browser', (state: string) => ({ query: { code: 'code-T1', state }, cookie: '' })],
    [
      'that somebody made up',
      () => ({ query: { code: 'code-T1', state: 'x' }, cookie: 'slack-app-oauth-state=x' }),
    ],
    ['that is not there', () => ({ query: { code: 'code-T1' }, cookie: '' })],
  ])('a state %s installs nothing', async (_, forged) => {
    const { origin, slack, installed } = await running();
    const { state, back } = await install(origin, 'code-T1');
    const { query, cookie } = forged(state);
    expect((await back(query as Record<string, string>, { cookie })).status).toBe(400);
    expect(slack.callsOf('oauth.v2.access')).toEqual([]);
    expect(await installed.get('T1')).toBeUndefined();
  });

  test('who declines installs nothing and is told so', async () => {
    const { origin, installed } = await running();
    const { state, back } = await install(origin, 'code-T1');
    const answer = await back({ error: 'access_denied', state });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('it was not allowed in Slack');
    expect(await installed.get('T1')).toBeUndefined();
  });

  test('an organisation is one workspace', async () => {
    const grants = {
      T1: { is_enterprise_install: true, team: null, enterprise: { id: 'E1', name: 'Nordwerk' } },
    };
    const { origin, installed } = await running(grants);
    const { state, back } = await install(origin, 'code-T1');
    await back({ code: 'code-T1', state });
    expect(await installed.get('E1')).toMatchObject({ token: 'xoxb-T1' });
  });

  test('a workspace that removes Assay is forgotten; an event from before is not believed', async () => {
    const { origin, installed, send } = await running();
    const { state, back } = await install(origin, 'code-T1');
    await back({ code: 'code-T1', state });
    const now = Math.floor(Date.now() / 1000);
    const removed = { type: 'app_uninstalled' };
    await send.event(removed, { ...ofTeam('T1'), event_time: now - 300 });
    expect(await installed.get('T1')).toBeDefined();
    const user = { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } };
    await send.event(user, { ...ofTeam('T1'), event_time: now + 5 });
    expect(await installed.get('T1')).toBeDefined();
    const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } };
    await send.event(revoked, { ...ofTeam('T1'), event_time: now + 5 });
    expect(await installed.get('T1')).toBeUndefined();
  });
});

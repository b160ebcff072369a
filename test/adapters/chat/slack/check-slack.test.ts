import { describe, expect, test } from 'vitest';
import { checkSlack } from '../../../../adapters/chat/slack/check-slack.ts';
import { scopes } from '../../../../adapters/chat/slack/install/scopes.ts';
import type { SlackConfig } from '../../../../src/chat-config.ts';
import { temporaryData } from '../../../support/places.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { runningSlack } from '../../../support/running-slack.ts';

const { freshPlace } = await temporaryData();
const place = freshPlace();
const { slack, origin } = await runningSlack(recordingBot({ place }), place.store);

const config: SlackConfig = {
  apiUrl: slack.apiUrl,
  botToken: 'xoxb-test',
  signingSecret: 'a signing secret',
};

const hour = Temporal.Duration.from({ hours: 1 });

/** Slack's answers, with the scopes of the token in the header. */
const granting =
  (granted: readonly string[]): typeof globalThis.fetch =>
  async (url, init) => {
    const response = await fetch(url, init);
    const headers = new Headers(response.headers);
    headers.set('x-oauth-scopes', granted.join(','));
    return new Response(await response.text(), { status: response.status, headers });
  };

async function states(options: Parameters<typeof checkSlack>[1], of: SlackConfig = config) {
  const checks = await checkSlack(of, options);
  return Object.fromEntries(checks.map(({ name, state, detail }) => [name, `${state}: ${detail}`]));
}

describe('adapters/chat/slack/check-slack', () => {
  test('all is well where it is well', async () => {
    const checked = await states({ publicUrl: origin, fetch: granting(scopes.bot) });
    expect(checked).toMatchObject({
      'Slack token': 'ok: good for T1',
      'Slack clock': expect.stringMatching(/^ok: \d+ s /u),
      'Slack events': 'ok: the address leads here',
    });
    expect(checked['Slack scopes']).toMatch(/^ok: .*optional and not given: channels:history/u);
  });

  test('every remedy is told with its problem', async () => {
    const checks = await checkSlack(
      { ...config, botToken: 'xoxb-wrong', signingSecret: 'another' },
      { publicUrl: origin, now: () => Temporal.Now.instant().subtract(hour) },
    );
    expect(checks.map(({ name, state }) => [name, state])).toEqual([
      ['Slack token', 'problem'],
      ['Slack clock', 'problem'],
      ['Slack events', 'problem'],
    ]);
    expect(checks.every(({ remedy }) => remedy && remedy.length > 10)).toBe(true);
    expect(JSON.stringify(checks)).not.toContain('xoxb-wrong');
  });

  test('a scope that is missing is named, and so is one too many', async () => {
    const fewer = await states({ fetch: granting(scopes.bot.slice(1)) });
    expect(fewer['Slack scopes']).toBe('problem: missing: app_mentions:read');
    const more = await states({ fetch: granting([...scopes.bot, 'users:read.email']) });
    expect(more['Slack scopes']).toBe('warning: more than Assay needs: users:read.email');
    expect((await states({}))['Slack scopes']).toMatch(/^warning/u);
  });

  test('an address that leads elsewhere is told', async () => {
    expect((await states({ publicUrl: slack.origin }))['Slack events']).toMatch(
      /^problem: something else answers/u,
    );
    expect((await states({ publicUrl: 'http://127.0.0.1:9' }))['Slack events']).toBe(
      'problem: nobody answers',
    );
    expect((await states({}))['Slack events']).toMatch(/^warning: not tried/u);
  });

  test('with Socket Mode the line is tried instead', async () => {
    const socket: SlackConfig = { ...config, appToken: 'xapp-1' };
    slack.answer('apps.connections.open', () => ({ ok: true, url: 'ws://127.0.0.1:1' }));
    expect((await states({}, socket))['Slack Socket Mode']).toBe('ok: Slack gives a line');
    slack.answer('apps.connections.open', () => ({ ok: false, error: 'invalid_auth' }));
    expect((await states({}, socket))['Slack Socket Mode']).toMatch(/^problem: .*invalid_auth/u);
  });

  test('with OAuth there is no token to try', async () => {
    const oauth = { clientId: 'c', clientSecret: 's', stateSecret: 't', secretKey: 'k'.repeat(32) };
    const { botToken: _, ...rest } = config;
    slack.answer('api.test', () => ({ ok: true }));
    const checked = await states({ publicUrl: 'https://assay.example.com' }, { ...rest, oauth });
    expect(checked['Slack token']).toBeUndefined();
    expect(checked['Slack workspaces']).toContain('https://assay.example.com/slack/install');
  });

  test('where Slack cannot be reached, nothing else is tried', async () => {
    const checks = await checkSlack({ ...config, apiUrl: 'http://127.0.0.1:9/api/' });
    expect(checks.map(({ name, state }) => [name, state])).toEqual([['Slack', 'problem']]);
  });
});

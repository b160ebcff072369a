import { readFileSync } from 'node:fs';
import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { scopes } from '../../../../adapters/chat/slack/install/scopes.ts';
import { readYaml } from '../../../support/read-yaml.ts';
import { missingScope } from '../../../support/slack/scopes.ts';
import { sourceFiles } from '../../../support/source-files.ts';

const text = z.string().max(300);
const address = z.string().regex(/^https:\/\/assay\.example\.com\/slack\//u);
const name = z.object({ callback_id: z.string(), name: text, description: z.string().max(150) });

/** The manifest with Slack's limits (docs.slack.dev/reference/app-manifest). Nothing else may be in it. */
const manifestSchema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[\da-f]{6}$/u),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: text,
      suggested_prompts: z.array(z.strictObject({ title: text, message: text })).max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.literal(true) }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32),
        url: address,
        description: z.string().max(2_000),
        usage_hint: z.string().max(1_000),
        should_escape: z.literal(true),
      }),
    ),
    shortcuts: z.array(name.extend({ type: z.enum(['message', 'global']) })).max(10),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address),
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address,
      message_menu_options_url: address,
    }),
    org_deploy_enabled: z.literal(true),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = manifestSchema.parse(
  readYaml(readFileSync('adapters/chat/slack/manifest.yaml', 'utf8')),
);
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

const code = sourceFiles('adapters/chat/slack')
  .map((file) => file.code)
  .join('\n');

const found = (pattern: RegExp) =>
  [...new Set([...code.matchAll(pattern)].map(([, match]) => match ?? ''))].sort();

/** Every method that Slack's client knows: "chat.postMessage". */
function methodsOf(client: object, path = ''): readonly string[] {
  return Object.entries(client).flatMap(([key, value]) =>
    typeof value === 'function'
      ? [path + key]
      : isObject(value)
        ? methodsOf(value, `${path}${key}.`)
        : [],
  );
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const { agents, assistant, auth, chat, conversations, files, reactions, users, views } =
  new webApi.WebClient();
const families = { agents, assistant, auth, chat, conversations, files, reactions, users, views };
const known = methodsOf(families);

/** The methods that stand in the code, called or as text. */
const methods = known.filter((method) =>
  new RegExp(`\\b${method.replaceAll('.', '\\.')}(?:\\(|')`, 'u').test(code),
);

/** Methods that need no scope. */
const free = ['auth.test', 'views.open', 'views.publish', 'views.update'];

/** Scopes of events and features (docs.slack.dev/reference/events). */
const ofEvents: Readonly<Record<string, readonly string[]>> = {
  agent_session_stopped: [],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  file_shared: ['files:read'],
  'message.im': ['im:history'],
  tokens_revoked: [],
};
const ofFeatures = ['commands', 'assistant:write'];

const scopesOf = (method: string) =>
  ['C1', 'D1', 'G1'].flatMap((channel) => missingScope(method, { channel }, []) ?? []);

describe('adapters/chat/slack/manifest.yaml', () => {
  test('the code that was read calls Slack', () => {
    expect(methods).toEqual(
      expect.arrayContaining(['agents.sessions.setStatus', 'chat.postMessage', 'views.publish']),
    );
    expect(methods.length).toBeGreaterThan(10);
  });

  test('every method the code calls has its scope in the manifest', () => {
    const unknown = methods.filter((method) => scopesOf(method).length === 0);
    expect(unknown.toSorted()).toEqual(free);
    const lacking = methods.filter((method) => missingScope(method, { channel: 'D1' }, bot));
    // The time zone of a person; where the scope was refused it is asked for in words.
    expect(lacking).toEqual(['users.info']);
    expect(optional).toContain('users:read');
  });

  test('every scope of the manifest is needed by a method, an event or a feature', () => {
    const needed = new Set([
      ...methods.flatMap(scopesOf),
      ...manifest.settings.event_subscriptions.bot_events.flatMap((event) => ofEvents[event] ?? []),
      ...ofFeatures,
    ]);
    expect(bot.filter((scope) => !needed.has(scope))).toEqual([]);
    // A group of people is read as its members' private channel is.
    const others = optional.filter((scope) => !needed.has(scope));
    expect(others).toEqual(['mpim:history']);
  });

  test('nothing that reads channels is asked of everybody', () => {
    expect(bot.filter((scope) => /^(?:channels|groups|mpim|users):/u.test(scope))).toEqual([]);
  });

  test('what OAuth and the doctor ask for is what the manifest asks for', () => {
    expect({ bot, optional }).toEqual(scopes);
  });

  test('every event that is subscribed has a listener, and every listener its event', () => {
    const subscribed = manifest.settings.event_subscriptions.bot_events;
    const heard = found(/app\.event\('(\w+)'/gu);
    expect(subscribed.map((event) => event.replace(/\..*$/u, '')).sort()).toEqual(heard);
    expect(subscribed.every((event) => ofEvents[event] !== undefined)).toBe(true);
  });

  test('commands and shortcuts are the same in both', () => {
    const { slash_commands: commands, shortcuts } = manifest.features;
    expect(commands.map(({ command }) => command)).toEqual(found(/app\.command\('([^']+)'/gu));
    expect(shortcuts.map(({ callback_id: id }) => id).sort()).toEqual(
      found(/app\.shortcut\('(\w+)'/gu),
    );
  });

  test('every address is one that is served', () => {
    const served = new Set(found(/= '(\/slack\/\w+)'/gu));
    const named = [
      ...manifest.features.slash_commands.map(({ url }) => url),
      ...manifest.oauth_config.redirect_urls,
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
      manifest.settings.interactivity.message_menu_options_url,
    ].map((url) => new URL(url).pathname);
    expect(named.filter((path) => !served.has(path))).toEqual([]);
  });
});

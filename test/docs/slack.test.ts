import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/config.ts';
import { readYaml } from '../support/read-yaml.ts';

const page = readFileSync('docs/slack.md', 'utf8');
const manifest = readYaml(readFileSync('adapters/chat/slack/manifest.yaml', 'utf8')) as {
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
  features: { slash_commands: { command: string }[]; shortcuts: { name: string }[] };
};

const inCode = new Set([...page.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code ?? ''));
const mentions = (names: readonly string[]) => names.filter((name) => !page.includes(name));

describe('docs/slack.md', () => {
  test('says of every permission and event why', () => {
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    const asked = [...bot, ...optional, ...manifest.settings.event_subscriptions.bot_events];
    expect(asked.filter((name) => !inCode.has(name))).toEqual([]);
  });

  test('names no permission that is not asked for', () => {
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    const named = [...inCode].filter((code) => /^[a-z_]+:[a-z.]+$/u.test(code));
    expect(named.filter((scope) => ![...bot, ...optional].includes(scope))).toEqual([
      // Of the app token, which the manifest cannot ask for.
      'connections:write',
    ]);
  });

  test('shows everything that people can press or type', () => {
    const { slash_commands: commands, shortcuts } = manifest.features;
    expect(mentions(commands.map(({ command }) => command))).toEqual([]);
    expect(mentions(shortcuts.map(({ name }) => name))).toEqual([]);
  });

  test('names only settings that exist, and all of Slack', () => {
    const named = [...page.matchAll(/\b(?:SLACK|ASSAY)_[A-Z_]+\b/gu)].map(([name]) => name);
    expect(named.filter((name) => !(name in settings))).toEqual([]);
    const ofSlack = Object.keys(settings).filter((name) => name.startsWith('SLACK_'));
    expect(mentions(ofSlack)).toEqual([]);
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = [...page.matchAll(/npm run (\w+)/gu)].map(([, script]) => script ?? '');
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });

  test('the manifest for Socket Mode is the same without addresses, as the page says', () => {
    const source = readFileSync('adapters/chat/slack/manifest.yaml', 'utf8');
    const edited = source
      .split('\n')
      .filter((line) => !line.includes('assay.example.com') && !line.includes('redirect_urls:'))
      .join('\n')
      .replace('socket_mode_enabled: false', 'socket_mode_enabled: true');
    const forSocket = readYaml(edited) as typeof manifest;
    expect(JSON.stringify(forSocket)).not.toContain('https://');
    expect(forSocket.oauth_config.scopes).toEqual(manifest.oauth_config.scopes);
    expect(forSocket.settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      event_subscriptions: { bot_events: manifest.settings.event_subscriptions.bot_events },
    });
  });
});

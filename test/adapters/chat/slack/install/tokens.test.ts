import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installations } from '../../../../../adapters/chat/slack/install/installation-record.ts';
import { tokens } from '../../../../../adapters/chat/slack/install/tokens.ts';
import { systemPlace } from '../../../../../src/records/system-place.ts';
import { temporaryData } from '../../../../support/places.ts';
import { type SlackServer, startSlackServer } from '../../../../support/slack-server.ts';

const { freshPlace } = await temporaryData();
const { store } = freshPlace();
const oauth = {
  clientId: 'c',
  clientSecret: 's',
  stateSecret: 't',
  secretKey: 'a long random text of an operator',
};
const installed = installations(store, oauth.secretKey);
const installation = { botUserId: 'UB2', botId: 'BB2', scopes: ['chat:write'], installedAt: 1 };

describe('adapters/chat/slack/install/tokens', () => {
  let slack: SlackServer;
  beforeAll(async () => {
    slack = await startSlackServer();
  });
  afterAll(() => slack.close());

  test('the token of the settings is for the workspace that Slack names, and no other', async () => {
    const tokenOf = tokens({ apiUrl: slack.apiUrl, botToken: 'xoxb-test' }, store);
    expect(await tokenOf('T1')).toEqual({ token: 'xoxb-test', botUserId: 'UBOT', botId: 'BBOT' });
    await expect(tokenOf('T2')).rejects.toMatchObject({ code: 'CHAT_GONE' });
    await expect(tokenOf('')).rejects.toMatchObject({ code: 'CHAT_GONE' });
  });

  test('an installed workspace has its own, beside that of the settings', async () => {
    await installed.put('T2', { ...installation, token: 'xoxb-2' });
    const config = { apiUrl: slack.apiUrl, botToken: 'xoxb-test', oauth };
    const tokenOf = tokens(config, store);
    expect((await tokenOf('T2')).token).toBe('xoxb-2');
    expect((await tokenOf('T1')).token).toBe('xoxb-test');
    await installed.remove('T2');
    await expect(tokenOf('T2')).rejects.toMatchObject({ code: 'CHAT_GONE' });
  });

  test('no token stands in the store in clear', async () => {
    await installed.put('T3', { ...installation, token: 'xoxb-secret-3' });
    const rows = await store.list(systemPlace(store).workspace, {});
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('xoxb');
  });

  test('a token that was copied to another workspace cannot be read there', async () => {
    await installed.put('T4', { ...installation, token: 'xoxb-4' });
    const { workspace } = systemPlace(store);
    const row = await store.get(workspace, 'slack-installation/T4');
    await store.commit(workspace, {
      put: [{ key: 'slack-installation/T5', value: row?.value ?? null }],
    });
    await expect(installed.get('T5')).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
  });
});

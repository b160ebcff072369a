import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../../../adapters/chat/slack/send/respond.ts';
import { speaking } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

const { signal } = new AbortController();
const body = { text: 'Yes.' };

let slack: SlackServer;
let client: Awaited<ReturnType<typeof speaking>>['client'];
beforeEach(async () => {
  ({ slack, client } = await speaking());
});
afterEach(() => slack.close());

describe('answering a command where Assay is no member', () => {
  test.each([
    [{ status: 404 }, 'CHAT_GONE'],
    [{ status: 500 }, 'CHAT_UNREACHABLE'],
    [{ retryAfter: 10 }, 'CHAT_UNREACHABLE'],
    ['cut' as const, 'CHAT_UNREACHABLE'],
  ])('%o is %s', async (fault, code) => {
    slack.fault('response', fault);
    const responding = respond(client, `${slack.apiUrl}response`, body, signal);
    await expect(responding).rejects.toMatchObject({ code });
  });

  test.each([
    ['https://hooks.slack.com.evil.example/commands/T1/1/x'],
    ['https://files.slack.com/commands/T1/1/x'],
    ['http://hooks.slack.com/commands/T1/1/x'],
    ['http://127.0.0.1:1/commands/T1/1/x'],
  ])('nothing is sent to %s', async (address) => {
    await expect(respond(client, address, body, signal)).rejects.toMatchObject({
      code: 'CHAT_REFUSED',
    });
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { slackChannel } from '../../../../../adapters/chat/slack/send/slack-channel.ts';
import { AssayError } from '../../../../../src/errors.ts';
import { memoryLog } from '../../../../support/memory-log.ts';
import { asked, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';

describe('the channel of Slack', () => {
  // Measured by the clock: a machine that is busy with something else gets another chance.
  test('shows by itself within a second that Assay works', { retry: 2 }, async () => {
    const { slack, client } = await speaking();
    const channel = slackChannel({ client: async () => client, log: memoryLog() });
    const begun = performance.now();
    const turn = channel.turn(asked());
    while (slack.calls.length === 0 && performance.now() - begun < 5_000) await wait(10);
    await turn.end();
    expect(slack.calls[0]?.method).toMatch(/setStatus$/u);
    expect((slack.calls[0]?.at ?? Number.POSITIVE_INFINITY) - begun).toBeLessThan(1_000);
    await slack.close();
  });

  test('speaks in each workspace with the token of that workspace', async () => {
    const tokens = { 'xoxb-test': 'T1', 'xoxb-other': 'T2' };
    const { slack, client } = await speaking({ tokens });
    const { WebClient } = (await import('@slack/bolt')).webApi;
    const other = new WebClient('xoxb-other', { slackApiUrl: slack.apiUrl });
    const channel = slackChannel({
      client: async (workspace) => (workspace === 'T1' ? client : other),
      log: memoryLog(),
    });
    for (const workspace of ['T1', 'T2']) {
      const turn = channel.turn(asked('C1', { workspace }));
      await turn.say(said(), toEverybody());
      await turn.end();
    }
    const posts = slack.callsOf('chat.postMessage');
    expect(posts.map(({ token }) => token)).toEqual(['xoxb-test', 'xoxb-other']);
    await slack.close();
  });

  test('where it is not installed any more there is nobody to speak to', async () => {
    const gone = new AssayError({ code: 'CHAT_GONE', message: 'Gone.', remedy: 'Install it.' });
    const channel = slackChannel({ client: () => Promise.reject(gone), log: memoryLog() });
    const turn = channel.turn(asked());
    turn.progress('Reading report.pdf, page 1 of 9');
    await expect(turn.say(said(), toEverybody())).rejects.toBe(gone);
    await expect(turn.end()).resolves.toBeUndefined();
  });
});

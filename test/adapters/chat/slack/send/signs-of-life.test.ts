import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { asked, askedAt, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
afterEach(async () => {
  expect(slack.blockProblems()).toEqual([]);
  await slack.close();
});

const lively = { firstMs: 1, everyMs: 30 };
const methods = () => slack.calls.map(({ method }) => method);

async function begin(event = asked(), options: Parameters<typeof speaking>[0] = {}) {
  const all = await speaking({ rhythm: lively, ...options });
  slack = all.slack;
  return { ...all, turn: all.channel.turn(event) };
}

/** Waits until Slack has heard of something. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await wait(10);
  expect(isSo()).toBe(true);
}

const called = (method: string, times = 1) => until(() => slack.callsOf(method).length >= times);

describe('while Assay works', () => {
  test('a status and a stop button show soon, and go when it is done', async () => {
    const { turn } = await begin(asked('D1'));
    await called('agents.sessions.setStatus');
    await called('assistant.threads.setStatus');
    await turn.say(said(), toEverybody());
    await turn.end();
    const thread = { channel_id: 'D1', thread_ts: askedAt };
    expect(slack.callsOf('assistant.threads.setStatus').map(({ args }) => args)).toEqual([
      { ...thread, status: 'is working on it…' },
      { ...thread, status: '' },
    ]);
    expect(slack.callsOf('agents.sessions.setStatus').map(({ args }) => args)).toEqual([
      { ...thread, status: 'processing' },
      { ...thread, status: 'active' },
    ]);
    expect(methods()).not.toContain('chat.startStream');
  });

  test('the stop button stays until all work in the thread is done', async () => {
    const { turn, channel } = await begin();
    await called('agents.sessions.setStatus');
    const question = channel.turn(asked('C1', { operation: 'C1:1790000000.000300' }));
    await called('agents.sessions.setStatus', 2);
    await question.end();
    expect(slack.callsOf('agents.sessions.setStatus')).toHaveLength(2);
    await turn.end();
    const statuses = slack.callsOf('agents.sessions.setStatus').map(({ args }) => args['status']);
    expect(statuses).toEqual(['processing', 'processing', 'active']);
  });

  test('an answer that is ready at once needs no sign before it', async () => {
    const { turn } = await begin(asked(), { rhythm: { firstMs: 60_000, everyMs: 30 } });
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(methods()).toEqual(['chat.postMessage']);
  });

  test('pages that are read show in a stream, which becomes the answer', async () => {
    const { turn } = await begin();
    turn.progress('Reading report.pdf, page 1 of 9');
    await called('chat.startStream');
    turn.progress('Reading report.pdf, page 5 of 9');
    await called('chat.appendStream');
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(slack.callsOf('chat.startStream')[0]?.args).toMatchObject({
      channel: 'C1',
      thread_ts: askedAt,
      recipient_user_id: 'U1',
      recipient_team_id: 'T1',
    });
    expect(slack.messages('C1')).toMatchObject([
      {
        thread_ts: askedAt,
        streaming: false,
        metadata: { event_type: 'assay_reply', event_payload: { said: 'said-1', part: 0 } },
        chunks: [
          { title: 'Reading report.pdf, page 1 of 9', status: 'in_progress' },
          { title: 'Reading report.pdf, page 5 of 9', status: 'in_progress' },
          { title: 'Reading report.pdf, page 5 of 9', status: 'complete' },
        ],
      },
    ]);
    expect(slack.blockProblems()).toEqual([]);
  });

  test('an answer that is written shows sentence by sentence, and the whole one takes its place', async () => {
    const { turn } = await begin();
    const [one, two] = ['Releases are signed [1].', ' <!channel> & *all* of them [2].'];
    turn.writing(one);
    await called('chat.startStream');
    turn.writing(one + two);
    await called('chat.appendStream');
    const written = slack.messages('C1').flatMap(({ chunks }) => chunks);
    const texts = written.filter((chunk) => (chunk as { type: string }).type === 'markdown_text');
    expect(texts).toMatchObject([
      { text: 'Releases are signed [1].' },
      { text: ' &lt;!channel&gt; &amp; ∗all∗ of them [2].' },
    ]);
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(slack.messages('C1')).toMatchObject([{ streaming: false, chunks: [] }]);
    expect(methods().filter((method) => method.startsWith('chat.'))).toEqual([
      'chat.startStream',
      'chat.appendStream',
      'chat.stopStream',
      'chat.update',
    ]);
  });

  test('half an answer of which nothing came goes away', async () => {
    const { turn } = await begin();
    turn.writing('Releases are signed [1].');
    await called('chat.startStream');
    await turn.end();
    expect(slack.messages('C1')).toEqual([]);
  });

  test('Slack hears of the latest page, and not more often than it can take', async () => {
    const { turn } = await begin();
    const begun = performance.now();
    for (let page = 1; page <= 100; page += 1) {
      turn.progress(`Reading report.pdf, page ${page} of 100`);
      await wait(2);
    }
    await called('chat.appendStream', 2);
    await turn.end();
    const updates = slack.callsOf('chat.appendStream');
    const [start] = slack.callsOf('chat.startStream');
    expect((updates[0]?.at ?? 0) - (start?.at ?? 0)).toBeGreaterThan(lively.everyMs - 2);
    expect(updates.length).toBeLessThan((performance.now() - begun) / lively.everyMs + 1);
  });

  test('where there are no streams, one message is edited and becomes the answer', async () => {
    const { turn } = await begin();
    slack.fault('chat.startStream', { error: 'unknown_method' });
    turn.progress('Reading report.pdf, page 1 of 9');
    await called('chat.postMessage');
    turn.progress('Reading report.pdf, page 5 of 9');
    await called('chat.update');
    expect(JSON.stringify(slack.messages('C1')[0]?.blocks)).toContain(
      JSON.stringify(JSON.stringify({ do: 'stop', operation: `C1:${askedAt}` })).slice(1, -1),
    );
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(slack.messages('C1')).toMatchObject([
      { thread_ts: askedAt, text: expect.stringContaining('Yes, until 2027.'), edits: 2 },
    ]);
  });

  test('an answer for the person alone leaves no half message behind', async () => {
    const { turn } = await begin();
    turn.progress('Reading report.pdf, page 1 of 9');
    await called('chat.startStream');
    await turn.say(said(), toEverybody({ to: 'asker' }));
    await turn.end();
    expect(slack.messages('C1')).toMatchObject([
      { streaming: false, chunks: [{ status: 'in_progress' }, { status: 'complete' }] },
      { to: 'U1' },
    ]);
  });

  test('names of files cannot call anybody', async () => {
    const { turn } = await begin();
    slack.fault('chat.startStream', { error: 'unknown_method' });
    turn.progress('Reading <!channel> & <@U2>.pdf\u202e, page 1 of 9');
    await called('chat.postMessage');
    await turn.end();
    const texts = JSON.stringify(slack.calls.map(({ args }) => args));
    expect(texts).not.toMatch(/<[!@]|\u202e/u);
  });

  test('a slash command, which has no thread, is answered without signs', async () => {
    const { turn } = await begin(asked('C1', { thread: 'C1:U1', address: { ephemeral: true } }));
    turn.progress('Reading report.pdf, page 1 of 9');
    await turn.say(said(), toEverybody());
    await turn.end();
    expect(methods()).toEqual(['chat.postEphemeral']);
  });

  test.each([
    ['hang' as const],
    ['cut' as const],
    [{ status: 503 }],
    [{ retryAfter: 60 }],
    [{ error: 'not_allowed' }],
    [{ error: 'channel_not_found' }],
  ])('a sign that fails with %o is no reason not to answer', async (fault) => {
    const { turn } = await begin(asked(), { timeout: fault === 'hang' ? 200 : 5_000 });
    for (const method of ['assistant.threads.setStatus', 'agents.sessions.setStatus']) {
      slack.fault(method, fault, fault, fault);
    }
    slack.fault('chat.startStream', fault);
    turn.progress('Reading report.pdf, page 1 of 9');
    await called('chat.startStream');
    await turn.say(said(), toEverybody());
    await turn.end();
    const answers = slack.messages('C1').filter(({ blocks }) => blocks.length > 0);
    expect(answers).toHaveLength(1);
  });
});

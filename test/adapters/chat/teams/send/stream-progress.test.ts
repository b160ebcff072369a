import { afterAll, describe, expect, test } from 'vitest';
import { reply } from '../../../../../src/conversation/reply.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { teamsTenant } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector, type WireActivity } from '../../../../support/teams-connector.ts';
import { rootsOf, teamsTurns } from '../../../../support/teams-turns.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const bot = recordingBot();
await servedTeams(bot, store);
afterAll(connector.close);

const { signal } = new AbortController();
const everybody = { to: 'everybody', again: false, signal } as const;

const { inChat, bodiesOf } = teamsTurns({ bot, connector });
const citations = [{ evidenceId: 'e1', file: 'report.pdf', page: 2, quote: 'It is certified.' }];
const answer = (parts: Partial<Parameters<typeof reply>[0]> = {}) => ({
  id: 'said',
  reply: reply({ headline: 'Yes.', text: 'It is.', ...parts }),
});
const streamOf = ({ entities = [] }: WireActivity) =>
  entities.find(({ type }) => type === 'streaminfo');

describe('adapters/chat/teams/send/stream-progress', () => {
  test('progress is a stream that the answer closes', async () => {
    const { turn } = inChat('a:stream');
    turn.progress('reading report.pdf, page 1 of 9');
    await connector.until(1, ({ path }) => path.includes('a:stream'));
    turn.progress('reading report.pdf, page 2 of 9');
    turn.progress(`reading report.pdf, page 3 of 9 ${'x'.repeat(2_000)}`);
    await connector.until(2, ({ path }) => path.includes('a:stream'));
    await turn.say(answer({ citations }), everybody);
    await turn.end();
    const [first, second, last, ...more] = bodiesOf('a:stream');
    expect(first).toMatchObject({ type: 'typing', text: 'reading report.pdf, page 1 of 9' });
    expect(first && streamOf(first)).toEqual({
      type: 'streaminfo',
      streamType: 'informative',
      streamSequence: 1,
    });
    expect(second?.text?.length).toBeLessThanOrEqual(1_000);
    const { streamId } = (second && streamOf(second)) ?? {};
    expect(streamId).toMatch(/^sent-/u);
    expect(second && streamOf(second)).toMatchObject({ streamSequence: 2 });
    expect(last).toMatchObject({ type: 'message', text: 'Yes. [1]' });
    expect(last && streamOf(last)).toEqual({ type: 'streaminfo', streamType: 'final', streamId });
    expect(last && rootsOf(last)).toHaveLength(1);
    expect(more).toEqual([]);
  });

  test('a chat has one stream; who comes second is shown as typing', async () => {
    const one = inChat('a:both');
    const two = inChat('a:both');
    one.turn.progress('reading one.pdf');
    two.turn.progress('reading two.pdf');
    const calls = await connector.until(2, ({ path }) => path.includes('a:both'));
    expect(calls.map(({ body }) => body).filter(streamOf)).toHaveLength(1);
    await one.turn.end();
    await two.turn.end();
  });

  test('a stream that nothing closes is closed in the end', async () => {
    const { turn } = inChat('a:end');
    turn.progress('reading report.pdf');
    await connector.until(1, ({ path }) => path.includes('a:end'));
    await turn.end();
    expect(bodiesOf('a:end').at(-1)?.entities).toMatchObject([{ streamType: 'final' }]);
  });

  const stopped = (message: string) => ({
    status: 403,
    body: { error: { code: 'ContentStreamNotAllowed', message } },
  });

  test('the stop button of the stream ends the work, and what was found is said', async () => {
    const { turn, event } = inChat('a:stop');
    turn.progress('reading report.pdf');
    await connector.until(1, ({ path }) => path.includes('a:stop'));
    connector.script(stopped('Content stream was canceled by user'));
    turn.progress('reading report.pdf, page 2');
    await connector.until(2, ({ path }) => path.includes('a:stop'));
    await turn.say(answer({ headline: 'Stopped.' }), everybody);
    expect(bot.stopped).toContainEqual({
      workspace: teamsTenant,
      thread: event.thread,
      operation: event.operation,
    });
    const last = bodiesOf('a:stop').at(-1);
    expect(last).toMatchObject({ type: 'message', summary: 'Stopped.' });
    expect(last && streamOf(last)).toBeUndefined();
  });

  test('a stream that lasted too long leaves the answer to an ordinary message', async () => {
    const before = bot.stopped.length;
    const { turn } = inChat('a:late');
    turn.progress('reading report.pdf');
    await connector.until(1, ({ path }) => path.includes('a:late'));
    connector.script(stopped('Content stream finished due to exceeded streaming time'));
    await turn.say(answer(), everybody);
    const [, final, plain] = bodiesOf('a:late');
    expect(final && streamOf(final)).toBeDefined();
    expect(plain && streamOf(plain)).toBeUndefined();
    expect(bot.stopped).toHaveLength(before);
  });
});

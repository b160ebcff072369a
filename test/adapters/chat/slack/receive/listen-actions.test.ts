import { describe, expect, test } from 'vitest';
import { valueOfAction } from '../../../../../adapters/chat/slack/draw/action-value.ts';
import { blockIdOf } from '../../../../../adapters/chat/slack/draw/view-ids.ts';
import type { ChatAction } from '../../../../../src/conversation/action.ts';
import type { Said } from '../../../../../src/conversation/reply.ts';
import { temporaryData } from '../../../../support/places.ts';
import type { RecordingBotOptions } from '../../../../support/recording-bot.ts';
import { recordedSlack } from '../../../../support/running-slack.ts';
import { ownerForm, saidOnce, slackPress } from '../../../../support/slack/press.ts';

const { freshPlace } = await temporaryData();
const place = freshPlace();

const running = (options?: RecordingBotOptions) => recordedSlack(place, options);

const accepted = { status: 200, body: '' };

const home = { channel: undefined, message: undefined, container: { type: 'view', view_id: 'V1' } };

describe('adapters/chat/slack/receive/listen-actions', () => {
  test('a button is taken as what it does, once', async () => {
    const { bot, send } = await running();
    const pressed = slackPress({ do: 'ask', question: 'show Kestrel' });
    expect(await send.interaction(pressed)).toEqual(accepted);
    expect(await send.interaction(pressed)).toEqual(accepted);
    expect(bot.received.map(({ content }) => content)).toEqual([
      { type: 'action', action: { do: 'ask', question: 'show Kestrel' } },
    ]);
    expect(bot.received[0]?.thread).toBe('C1:1780000001.000100');
  });

  test('a rating is kept with the answer it rates', async () => {
    const { bot, send } = await running();
    const rate: ChatAction = { do: 'rate', said: 's1', rating: 'bad' };
    const actions = [
      {
        type: 'feedback_buttons',
        action_id: 'assay:rate',
        action_ts: '1',
        value: valueOfAction(rate),
      },
    ];
    await send.interaction(slackPress(rate, { actions }));
    expect(bot.received[0]?.content).toEqual({ type: 'action', action: rate });
  });

  test.each([
    ['not JSON', 'hello'],
    ['no action of ours', '{"do":"delete everything"}'],
    ['nothing', null],
  ])('a value that is %s does nothing', async (_, value) => {
    const { bot, send } = await running();
    const actions = [{ type: 'button', action_id: 'assay:0', action_ts: '1', value }];
    const answer = await send.interaction(slackPress({ do: 'stop' }, { actions }));
    expect(answer).toEqual(accepted);
    expect(bot.received).toEqual([]);
  });

  test('what is pressed in App Home is answered in direct messages', async () => {
    const { bot, send, slack } = await running();
    await send.interaction(slackPress({ do: 'ask', question: 'show Kestrel' }, home));
    expect(slack.callsOf('conversations.open')[0]?.args).toMatchObject({ users: 'U1' });
    expect(bot.received[0]?.where).toEqual({ id: 'D1', kind: 'direct' });
  });

  test('a form is opened at once and filled in when it is there', async () => {
    const form = Promise.withResolvers<readonly Said[]>();
    const { send, slack, bot, close } = await running({ perform: () => form.promise });
    const open: ChatAction = { do: 'open', form: 'supplier', supplier: 'Kestrel Controls s.r.o.' };
    expect(await send.interaction(slackPress(open))).toEqual(accepted);
    await expect.poll(() => slack.callsOf('views.open').length).toBe(1);
    expect(slack.callsOf('views.open')[0]?.args).toMatchObject({ trigger_id: 't-1' });
    expect(slack.callsOf('views.update')).toEqual([]);
    form.resolve(saidOnce({ form: ownerForm }));
    await close();
    const [updated] = slack.callsOf('views.update');
    expect(updated?.args).toMatchObject({
      view_id: 'V1',
      view: { blocks: [{ block_id: blockIdOf('owner') }] },
    });
    expect(bot.received).toEqual([]);
  });

  test('a form that fails does not leave the person waiting', async () => {
    const { send, slack, close } = await running({
      perform: () => Promise.reject(new TypeError('a bug')),
    });
    await send.interaction(slackPress({ do: 'open', form: 'supplier' }));
    await close();
    expect(JSON.stringify(slack.callsOf('views.update')[0]?.args)).toContain('Try again');
  });

  test('a form that cannot be given says why', async () => {
    const gone = saidOnce({
      headline: 'There is no such supplier.',
      text: 'Say "list suppliers".',
    });
    const { send, slack, close } = await running({ perform: () => Promise.resolve(gone) });
    await send.interaction(slackPress({ do: 'open', form: 'supplier', supplier: 'Nobody' }));
    await close();
    const view = JSON.stringify(slack.callsOf('views.update')[0]?.args);
    expect(view).toContain('There is no such supplier.');
  });
});

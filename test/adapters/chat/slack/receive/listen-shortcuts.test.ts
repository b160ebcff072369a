import { describe, expect, test } from 'vitest';
import { blockIdOf } from '../../../../../adapters/chat/slack/draw/view-ids.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { runningSlack } from '../../../../support/running-slack.ts';

const { freshPlace } = await temporaryData();
const place = freshPlace();

async function running() {
  const bot = recordingBot({ place });
  return { bot, ...(await runningSlack(bot, place.store)) };
}

const accepted = { status: 200, body: '' };

describe('adapters/chat/slack/receive/listen-commands', () => {
  test('a command is written down, then answered to the person alone', async () => {
    const { bot, send } = await running();
    const fields = { text: 'show Kestrel', trigger_id: '1.2.3' };
    const answer = await send.command(fields);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ response_type: 'ephemeral' });
    await send.command(fields);
    expect(bot.received.map(({ operation }) => operation)).toEqual(['command:1.2.3']);
  });
});

describe('adapters/chat/slack/receive/listen-shortcuts', () => {
  const chosen = {
    type: 'message_action',
    callback_id: 'evidence_from_message',
    trigger_id: 't-1',
    channel: { id: 'C1', name: 'general' },
    message_ts: '15.1',
    message: { type: 'message', ts: '15.1', files: [{ id: 'F1', name: 'a.pdf' }] },
    action_ts: '18.3',
  };

  test('"Add as evidence" hands in the files of a message', async () => {
    const { bot, send } = await running();
    expect(await send.interaction(chosen)).toEqual(accepted);
    expect(bot.received[0]?.content).toMatchObject({ files: [{ key: 'F1@C1' }] });
  });

  test('"Ask about a supplier" opens a form, and its answer is a direct message', async () => {
    const { bot, send, slack, close } = await running();
    await send.interaction({ type: 'shortcut', callback_id: 'ask_supplier', trigger_id: 't-2' });
    await expect.poll(() => slack.callsOf('views.open').length).toBe(1);
    const view = slack.callsOf('views.open')[0]?.args['view'] as Record<string, unknown>;
    const values = {
      [blockIdOf('supplier')]: { 'assay:supplier': { selected_option: { value: 'Kestrel' } } },
      [blockIdOf('question')]: { 'assay:value': { value: 'is it certified?' } },
    };
    const sent = { type: 'view_submission', view: { ...view, id: 'V1', state: { values } } };
    expect(await send.interaction(sent)).toEqual(accepted);
    expect(bot.received[0]).toMatchObject({
      where: { id: 'D1', kind: 'direct' },
      content: { type: 'message', text: 'Kestrel: is it certified?' },
    });
    await close();
  });
});

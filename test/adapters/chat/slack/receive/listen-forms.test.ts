import { describe, expect, test } from 'vitest';
import { blockIdOf } from '../../../../../adapters/chat/slack/draw/view-ids.ts';
import type { Said } from '../../../../../src/conversation/reply.ts';
import { temporaryData } from '../../../../support/places.ts';
import type { RecordingBotOptions } from '../../../../support/recording-bot.ts';
import { recordedSlack } from '../../../../support/running-slack.ts';
import { ownerForm, saidOnce, slackPress } from '../../../../support/slack/press.ts';

const { freshPlace } = await temporaryData();
const place = freshPlace();

const running = (options?: RecordingBotOptions) => recordedSlack(place, options);

const accepted = { status: 200, body: '' };

/** Presses "open" and gives the modal as Slack would send it back. */
async function opened(app: Awaited<ReturnType<typeof running>>) {
  await app.send.interaction(slackPress({ do: 'open', form: 'supplier' }));
  await expect.poll(() => app.slack.callsOf('views.update').length).toBe(1);
  const view = app.slack.callsOf('views.update')[0]?.args['view'] as Record<string, unknown>;
  return (values: Readonly<Record<string, string>>) => ({
    type: 'view_submission',
    view: {
      ...view,
      id: 'V1',
      state: {
        values: Object.fromEntries(
          Object.entries(values).map(([field, value]) => [
            blockIdOf(field),
            { 'assay:value': { type: 'plain_text_input', value } },
          ]),
        ),
      },
    },
  });
}

describe('adapters/chat/slack/receive/listen-forms', () => {
  test('a problem is shown at its field, and the corrected form is another event', async () => {
    const app = await running({
      perform: async ({ content }) => {
        if (content.type !== 'action' || content.action.do !== 'submit') {
          return saidOnce({ form: ownerForm });
        }
        if (content.action.values['owner']) return saidOnce({ headline: 'Owner set.' });
        return saidOnce({ problems: { owner: 'Choose somebody.' } });
      },
    });
    const filled = await opened(app);
    const refused = await app.send.interaction(filled({ owner: '' }));
    expect(JSON.parse(refused.body)).toEqual({
      response_action: 'errors',
      errors: { [blockIdOf('owner')]: 'Choose somebody.' },
    });
    expect(await app.send.interaction(filled({ owner: 'U2' }))).toEqual(accepted);
    const [, first, second] = app.bot.performed;
    expect(second?.operation).not.toBe(first?.operation);
    expect(second?.content).toEqual({
      type: 'action',
      action: { ...ownerForm.does, values: { owner: 'U2' } },
    });
    await app.close();
    const [answer] = app.slack.messages('C1');
    expect(answer).toMatchObject({ thread_ts: '1780000001.000100' });
    expect(answer?.text).toContain('Owner set.');
    // The home tab shows what the form changed.
    expect(app.slack.callsOf('views.publish')[0]?.args).toMatchObject({ user_id: 'U1' });
  });

  test('restricted words are said to whoever filled in the form', async () => {
    const app = await running({
      perform: async ({ content }) =>
        content.type === 'action' && content.action.do === 'submit'
          ? saidOnce({ headline: 'Overridden.', sensitivity: 'restricted' })
          : saidOnce({ form: ownerForm }),
    });
    const filled = await opened(app);
    await app.send.interaction(filled({ owner: 'U2' }));
    await app.close();
    expect(app.slack.callsOf('chat.postMessage')).toEqual([]);
    expect(app.slack.callsOf('chat.postEphemeral')[0]?.args).toMatchObject({ user: 'U1' });
  });

  test('work that takes longer than Slack waits is told afterwards', async () => {
    const done = Promise.withResolvers<readonly Said[]>();
    const app = await running({
      perform: ({ content }) =>
        content.type === 'action' && content.action.do === 'submit'
          ? done.promise
          : Promise.resolve(saidOnce({ form: ownerForm })),
    });
    const filled = await opened(app);
    expect(await app.send.interaction(filled({ owner: 'U2' }))).toEqual(accepted);
    done.resolve(saidOnce({ headline: 'Owner set.' }));
    await app.close();
    expect(app.slack.messages('C1')[0]?.text).toContain('Owner set.');
  });

  test('a form that is not ours is closed', async () => {
    const { bot, send } = await running();
    const view = { id: 'V9', callback_id: 'assay:form', private_metadata: 'x', state: {} };
    expect(await send.interaction({ type: 'view_submission', view })).toEqual(accepted);
    expect(bot.performed).toEqual([]);
  });

  test('names of the register are suggested while one is typed', async () => {
    const suppliers = ['Kestrel Controls s.r.o.', 'Nordwerk Automation AG', 'Kestrel & <Sons>'];
    const { send } = await running({ suppliers });
    const answer = await send.interaction({
      type: 'block_suggestion',
      action_id: 'assay:supplier',
      block_id: blockIdOf('supplier'),
      value: 'Kestrel',
    });
    const { options } = JSON.parse(answer.body);
    expect(options.map(({ value }: { value: string }) => value)).toEqual([
      'Kestrel Controls s.r.o.',
      'Kestrel & <Sons>',
    ]);
  });
});

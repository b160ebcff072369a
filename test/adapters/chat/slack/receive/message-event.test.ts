import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageEvent } from '../../../../../adapters/chat/slack/receive/message-event.ts';
import { incomingEventSchema } from '../../../../../src/conversation/incoming-event.ts';

const envelope = { workspace: 'T1', team: 'T1', botUser: 'UBOT' };

const message = (parts: Record<string, unknown> = {}) => ({
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  text: 'hello',
  ts: '1790000000.000100',
  ...parts,
});

const direct = (parts: Record<string, unknown> = {}) =>
  message({ channel: 'D1', channel_type: 'im', ...parts });

const file = { id: 'F1', name: 'certificate.pdf', size: 1200, mode: 'hosted' };

describe('adapters/chat/slack/receive/message-event', () => {
  test('a direct message is meant for Assay and begins a thread', () => {
    const heard = messageEvent(direct({ text: 'list suppliers' }), envelope);
    expect(heard?.meantFor).toBe('assay');
    expect(heard?.event).toEqual({
      platform: 'slack',
      workspace: 'T1',
      operation: 'D1:1790000000.000100',
      thread: 'D1:1790000000.000100',
      person: { id: 'U1', sees: 'own' },
      where: { id: 'D1', kind: 'direct' },
      address: {
        channel: 'D1',
        threadTs: '1790000000.000100',
        messageTs: '1790000000.000100',
        user: 'U1',
        team: 'T1',
      },
      content: { type: 'message', text: 'list suppliers', files: [] },
    });
  });

  test('an answer in a thread belongs to the thread', () => {
    const heard = messageEvent(direct({ thread_ts: '1780000000.000100' }), envelope);
    expect(heard?.event.thread).toBe('D1:1780000000.000100');
    expect(heard?.event.operation).toBe('D1:1790000000.000100');
    expect(heard?.event.address).toMatchObject({ threadTs: '1780000000.000100' });
  });

  test('a mention and its message are one event', () => {
    const text = '<@UBOT> is Kestrel certified?';
    const mention = messageEvent(message({ type: 'app_mention', text }), envelope);
    const twin = messageEvent(message({ text }), envelope);
    expect(twin?.event).toEqual(mention?.event);
    expect([twin?.meantFor, mention?.meantFor]).toEqual(['assay', 'assay']);
  });

  test('a mention without a word asks for help; a file without a word does not', () => {
    const mention = messageEvent(message({ type: 'app_mention', text: '<@UBOT>' }), envelope);
    expect(mention?.event.content).toMatchObject({ text: 'help' });
    const dropped = messageEvent(message({ text: '', files: [file] }), envelope);
    expect(dropped?.event.content).toMatchObject({ text: '' });
  });

  test('what is null is not there', () => {
    const nothing = { subtype: null, thread_ts: null, parent_user_id: null, user_team: null };
    const files = [{ ...file, name: null, title: 17, size: 'large' }];
    const heard = messageEvent(direct({ ...nothing, files }), envelope);
    expect(heard?.event).toMatchObject({
      thread: 'D1:1790000000.000100',
      content: { files: [{ key: 'F1@D1', name: 'F1' }] },
    });
  });

  test('files have the same key in every event that names them', () => {
    const heard = messageEvent(message({ subtype: 'file_share', files: [file] }), envelope);
    expect(heard?.meantFor).toBe('assay');
    expect(heard?.event.content).toMatchObject({
      files: [
        {
          key: 'F1@C1',
          name: 'certificate.pdf',
          size: 1200,
          source: { id: 'F1', channel: 'C1' },
        },
      ],
    });
  });

  test('a file of another company names nothing but its id', () => {
    const shared = { id: 'F2', file_access: 'check_file_info' };
    const heard = messageEvent(direct({ subtype: 'file_share', files: [shared] }), envelope);
    expect(heard?.event.content).toMatchObject({ files: [{ key: 'F2@D1', name: 'F2' }] });
  });

  test.each([
    ['a bot', { bot_id: 'B9' }],
    ['Assay itself', { user: 'UBOT' }],
    ['an edit', { subtype: 'message_changed' }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['somebody who joined', { subtype: 'channel_join' }],
    ['nobody', { user: undefined }],
  ])('%s is not answered', (_, parts) => {
    expect(messageEvent(direct(parts), envelope)).toBeUndefined();
  });

  test('in a channel, talk of others is left alone', () => {
    expect(messageEvent(message(), envelope)?.meantFor).toBe('others');
  });

  test('in a thread it depends on who began it', () => {
    const inThread = { thread_ts: '1780000000.000100' };
    expect(messageEvent(message(inThread), envelope)?.meantFor).toBe('in thread');
    const ours = { ...inThread, parent_user_id: 'UBOT' };
    expect(messageEvent(message(ours), envelope)?.meantFor).toBe('assay');
  });

  test('a group of people is no channel', () => {
    const heard = messageEvent(message({ channel: 'G1', channel_type: 'mpim' }), envelope);
    expect(heard?.event.where.kind).toBe('group');
  });

  test('people of another company in a shared channel learn nothing', () => {
    const shared = { ...envelope, insiders: ['T1', 'E1'] };
    const asked = { type: 'app_mention', text: '<@UBOT> list suppliers' };
    expect(messageEvent(message({ ...asked, user_team: 'T9' }), shared)).toBeUndefined();
    expect(messageEvent(message({ ...asked, user_team: 'T1' }), shared)).toBeDefined();
    expect(messageEvent(message({ ...asked, user_team: 'E1' }), shared)).toBeDefined();
  });

  test('whatever arrives, what is made of it can be written down', () => {
    const shape = fc.record(
      {
        type: fc.constantFrom('message', 'app_mention'),
        channel: fc.string(),
        user: fc.string(),
        ts: fc.string(),
        text: fc.option(fc.string()),
        thread_ts: fc.option(fc.string(), { nil: undefined }),
        files: fc.option(fc.array(fc.record({ id: fc.string(), name: fc.anything() }))),
        team: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(shape, (body) => {
        const heard = messageEvent(body, envelope);
        if (heard) expect(incomingEventSchema.safeParse(heard.event).success).toBe(true);
      }),
    );
  });
});

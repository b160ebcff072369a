import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activitySchema } from '../../../../../adapters/chat/teams/activity.ts';
import { readMessage } from '../../../../../adapters/chat/teams/receive/event-of.ts';
import { incomingEventSchema } from '../../../../../src/conversation/incoming-event.ts';
import { channelMessage, personalMessage, teamsBot } from '../../../../support/teams-activities.ts';

const service = 'http://127.0.0.1:4000/';
const read = (activity: object) => readMessage(activitySchema.parse(activity), 'tenant');
const textOf = (activity: object) => {
  const { event } = read(activity);
  return event?.content.type === 'message' ? event.content.text : undefined;
};
const upload = (name: string, uniqueId: string | undefined, downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://contoso.sharepoint.com/x',
  name,
  content: { downloadUrl, uniqueId, fileType: 'pdf' },
});
const html = (content: string) => ({ contentType: 'text/html', content });

describe('adapters/chat/teams/receive/event-of', () => {
  test('a message of a channel belongs to its thread, and the bot is not named in it', () => {
    const { event } = read(channelMessage(service, { id: '7' }));
    expect(event).toMatchObject({
      operation: '19:buying@thread.tacv2;messageid=1700000000000:7',
      thread: '19:buying@thread.tacv2;messageid=1700000000000',
      where: { id: '19:buying@thread.tacv2', kind: 'channel' },
      content: { text: 'Is Kestrel certified?' },
    });
  });

  test('a message of a group chat is one of a group', () => {
    const conversation = { id: '19:abc@thread.v2', conversationType: 'groupChat', isGroup: true };
    expect(read(personalMessage(service, { conversation })).event?.where).toEqual({
      id: '19:abc@thread.v2',
      kind: 'group',
    });
  });

  test('a person is who Entra says, or who Teams says where it does not', () => {
    expect(read(personalMessage(service)).event?.person.id).toBe('ada-object');
    const from = { id: '29:guest' };
    expect(read(personalMessage(service, { from })).event?.person).toEqual({
      id: '29:guest',
      sees: 'own',
    });
  });

  test.each([
    ['<at>Assay</at>&nbsp;hello', 'hello'],
    ['hello <at>Assay</at> there', 'hello there'],
    ['<at>Assay</at> ask <at>Ada</at> about it', 'ask Ada about it'],
    ['first\nsecond', 'first\nsecond'],
    ['<at>Assay</at>', ''],
    ['is 3 < 4 and a@b.example?', 'is 3 < 4 and a@b.example?'],
  ])('"%s" is read as "%s"', (text, expected) => {
    const entities = [{ type: 'mention', text: '<at>Assay</at>', mentioned: { id: teamsBot } }];
    expect(textOf(personalMessage(service, { text, entities }))).toBe(expected);
  });

  test('the same file is the same in every event, and each file of a message is read', () => {
    const attachments = [
      upload('a.pdf', 'u1', 'https://contoso.sharepoint.com/a'),
      html('<p>see files</p>'),
      upload('../../x', undefined, 'https://contoso.sharepoint.com/b'),
    ];
    const { event, unreadable } = read(personalMessage(service, { text: '', attachments }));
    expect(event?.content).toEqual({
      type: 'message',
      text: '',
      files: [
        {
          key: 'u1@a:ada',
          name: 'a.pdf',
          source: { downloadUrl: 'https://contoso.sharepoint.com/a' },
        },
        {
          key: 'https://contoso.sharepoint.com/b@a:ada',
          name: '../../x',
          source: { downloadUrl: 'https://contoso.sharepoint.com/b' },
        },
      ],
    });
    expect(unreadable).toEqual([]);
  });

  test('what Teams keeps to itself is told of', () => {
    const attachments = [html('<p>here</p><attachment id="1"></attachment>')];
    const mention = { text: '<at>Assay</at>', attachments };
    expect(read(channelMessage(service, mention))).toEqual({
      event: undefined,
      unreadable: ['withheld'],
    });
    const named = { text: '<at>Assay</at> for Kestrel Controls s.r.o.', attachments };
    expect(read(channelMessage(service, named)).event).toBeUndefined();
    const asking = { text: '<at>Assay</at> Is Kestrel certified?', attachments };
    expect(textOf(channelMessage(service, asking))).toBe('Is Kestrel certified?');
    const picture = [{ contentType: 'image/png', contentUrl: `${service}v3/attachments/1` }];
    expect(read(personalMessage(service, { attachments: picture }))).toMatchObject({
      event: { content: { text: 'Is Kestrel certified?' } },
      unreadable: ['picture'],
    });
  });

  test('a message that is quoted is no file', () => {
    const attachments = [
      html('<attachment id="1"></attachment><p>Is that so?</p>'),
      { contentType: 'messageReference', content: '{"messageId":"1"}' },
    ];
    expect(read(personalMessage(service, { attachments })).unreadable).toEqual([]);
  });

  test('a button of an old client is an action, and foreign data is nothing', () => {
    const pressed = (value: unknown) =>
      read(personalMessage(service, { text: undefined, value })).event?.content;
    expect(pressed({ do: 'ask', question: 'Is Kestrel certified?' })).toEqual({
      type: 'action',
      action: { do: 'ask', question: 'Is Kestrel certified?' },
    });
    expect(pressed({ do: 'submit', form: 'supplier', 'field-name': 'Kestrel' })).toMatchObject({
      action: { do: 'submit', values: { name: 'Kestrel' } },
    });
    expect(pressed({ msteams: { type: 'imBack' } })).toBeUndefined();
  });

  test('whatever arrives is an event that can be kept, or nothing', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('<at>Assay</at>', '<at><at>', 'application/vnd.microsoft.teams.file', '[]'),
    );
    const attachment = fc.oneof(
      odd,
      fc.record({ contentType: odd, content: odd, name: odd }),
      fc.record({
        contentType: fc.constant('application/vnd.microsoft.teams.file.download.info'),
        name: odd,
        content: fc.record({ downloadUrl: fc.string(), uniqueId: odd, fileType: odd }),
      }),
    );
    // One part at a time, so that much of it gets as far as the mapping.
    const parts = fc.oneof(
      fc.record({ text: fc.oneof(fc.string(), odd) }),
      fc.record({ text: fc.constant(''), value: odd }),
      fc.record({ attachments: fc.oneof(odd, fc.array(attachment, { maxLength: 30 })) }),
      fc.record({ entities: fc.oneof(odd, fc.array(odd)) }),
      fc.record({ channelData: odd }),
      fc.record({ conversation: fc.oneof(odd, fc.record({ id: fc.string(), isGroup: odd })) }),
      fc.record({ from: fc.oneof(odd, fc.record({ id: fc.string(), name: odd })) }),
    );
    let kept = 0;
    fc.assert(
      fc.property(parts, (changed) => {
        const parsed = activitySchema.safeParse({ ...personalMessage(service), ...changed });
        if (!parsed.success) return;
        const { event } = readMessage(parsed.data, 'tenant');
        if (event === undefined) return;
        kept += 1;
        expect(incomingEventSchema.parse(event)).toEqual(event);
        expect(JSON.stringify(event).length).toBeLessThan(200_000);
      }),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(20);
  });
});

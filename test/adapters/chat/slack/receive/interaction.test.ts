import { describe, expect, test } from 'vitest';
import { commandEvent } from '../../../../../adapters/chat/slack/receive/command-event.ts';
import { fileEvent } from '../../../../../adapters/chat/slack/receive/file-event.ts';
import {
  type Press,
  pressEvent,
  pressedValue,
  pressOf,
} from '../../../../../adapters/chat/slack/receive/interaction.ts';
import { evidenceEvent } from '../../../../../adapters/chat/slack/receive/shortcut-event.ts';

const envelope = { workspace: 'T1', team: 'T1', botUser: 'UBOT' };
const ask = { do: 'ask', question: 'show Kestrel' } as const;

function press(parts: Record<string, unknown> = {}): Press {
  const whole = pressOf(
    {
      type: 'block_actions',
      user: { id: 'U1', name: 'ada', team_id: 'T1' },
      channel: { id: 'C1', name: 'general' },
      message: { ts: '17.1', thread_ts: '16.1' },
      container: { type: 'message', message_ts: '17.1', channel_id: 'C1', is_ephemeral: false },
      response_url: 'https://hooks.slack.com/actions/T1/1/x',
      actions: [{ type: 'button', action_id: 'assay:0', action_ts: '18.1', value: '{}' }],
      ...parts,
    },
    envelope,
  );
  if (!whole) throw new TypeError('not a press');
  return whole;
}

describe('adapters/chat/slack/receive/interaction', () => {
  test('a button is answered in the thread of its message', () => {
    const event = pressEvent(press(), ask, envelope);
    expect(event).toMatchObject({
      workspace: 'T1',
      operation: 'press:U1:17.1:18.1:assay:0',
      thread: 'C1:16.1',
      person: { id: 'U1', name: 'ada', sees: 'own' },
      where: { id: 'C1', kind: 'channel' },
      address: { channel: 'C1', threadTs: '16.1', messageTs: '17.1', user: 'U1' },
      content: { type: 'action', action: ask },
    });
    expect(event?.address).not.toHaveProperty('ephemeral');
  });

  test('two presses are two events, one press sent twice is one', () => {
    const [once, again] = [pressEvent(press(), ask, envelope), pressEvent(press(), ask, envelope)];
    expect(again?.operation).toBe(once?.operation);
    const later = press({ actions: [{ action_id: 'assay:0', action_ts: '18.2', value: '{}' }] });
    expect(pressEvent(later, ask, envelope)?.operation).not.toBe(once?.operation);
  });

  test('what only the person sees is answered to them alone, unless they share it', () => {
    const alone = press({
      message: null,
      container: { message_ts: '17.1', channel_id: 'C1', is_ephemeral: true },
    });
    const event = pressEvent(alone, ask, envelope);
    expect(event?.address).toMatchObject({ ephemeral: true });
    expect(event?.address).not.toHaveProperty('threadTs');
    expect(event?.thread).toBe('C1:U1');
    const shared = pressEvent(alone, { do: 'share', said: 's1' }, envelope);
    expect(shared?.address).not.toHaveProperty('ephemeral');
  });

  test('App Home has no channel: the direct messages are given', () => {
    const home = press({ channel: null, message: null, container: { view_id: 'V1' } });
    expect(pressEvent(home, ask, envelope)).toBeUndefined();
    const event = pressEvent(home, ask, envelope, 'D1');
    expect(event?.where).toEqual({ id: 'D1', kind: 'direct' });
  });

  test('a select holds the value of what was selected', () => {
    const actions = [{ action_id: 'a', action_ts: '1', selected_option: { value: 'Kestrel' } }];
    expect(pressedValue(press({ actions }))).toBe('Kestrel');
  });

  test('people of another company in a shared channel press nothing', () => {
    const user = { id: 'U9', team_id: 'T9' };
    expect(() => press({ user })).toThrow('not a press');
    expect(press({ user, enterprise: { id: 'E1' } }).user).toEqual(user);
  });

  test.each([null, 'x', {}, { actions: [] }, { user: { id: 'U1' }, actions: 'all' }])(
    'garbage is no press: %j',
    (body) => {
      expect(pressOf(body, envelope)).toBeUndefined();
    },
  );
});

describe('adapters/chat/slack/receive/command-event', () => {
  const command = {
    token: 't',
    command: '/assay',
    text: 'show <https://x.example|Kestrel> &amp; Sons',
    trigger_id: '1.2.3',
    user_id: 'U1',
    user_name: 'ada',
    team_id: 'T1',
    team_domain: 'nordwerk',
    channel_id: 'C1',
    channel_name: 'general',
    api_app_id: 'A1',
    response_url: 'https://hooks.slack.com/commands/T1/1/x',
  };

  test('a command is a message that only the person sees the answer of', () => {
    const event = commandEvent(command, envelope);
    expect(event.operation).toBe('command:1.2.3');
    expect(event.thread).toBe('C1:U1');
    expect(event.content).toEqual({ type: 'message', text: 'show Kestrel & Sons', files: [] });
    expect(event.address).toEqual({
      channel: 'C1',
      user: 'U1',
      team: 'T1',
      ephemeral: true,
      responseUrl: 'https://hooks.slack.com/commands/T1/1/x',
    });
  });

  test('a command without a word asks for help', () => {
    const event = commandEvent({ ...command, text: '  ' }, envelope);
    expect(event.content).toMatchObject({ text: 'help' });
  });

  test.each([
    ['directmessage', 'D1', 'direct'],
    ['mpdm-ada--bo--cy-1', 'G1', 'group'],
    ['privategroup', 'G1', 'channel'],
    ['general', 'C1', 'channel'],
  ])('in %s it is said in a %s: %s', (channel_name, channel_id, kind) => {
    const event = commandEvent({ ...command, channel_name, channel_id }, envelope);
    expect(event.where.kind).toBe(kind);
  });
});

describe('adapters/chat/slack/receive/file-event', () => {
  const shared = {
    type: 'file_shared',
    file_id: 'F1',
    channel_id: 'C1',
    user_id: 'U1',
    event_ts: '17.2',
  };

  test('a file on its own is named as its message names it', () => {
    const event = fileEvent(shared, envelope);
    expect(event?.operation).toBe('file:F1@C1');
    expect(event?.content).toEqual({
      type: 'file',
      file: { key: 'F1@C1', name: 'F1', source: { id: 'F1', channel: 'C1' } },
    });
  });

  test('files of Assay itself are no evidence', () => {
    expect(fileEvent({ ...shared, user_id: 'UBOT' }, envelope)).toBeUndefined();
  });
});

describe('adapters/chat/slack/receive/shortcut-event', () => {
  const chosen = {
    type: 'message_action',
    callback_id: 'evidence_from_message',
    user: { id: 'U2', name: 'bo' },
    channel: { id: 'C1', name: 'general' },
    message: { ts: '15.1', user: 'U1', text: 'here it is', files: [{ id: 'F1', name: 'a.pdf' }] },
    action_ts: '18.3',
    response_url: 'https://hooks.slack.com/app/T1/1/x',
  };

  test('the files of the message are handed in by whoever chose it', () => {
    const event = evidenceEvent(chosen, envelope);
    expect(event).toMatchObject({
      operation: 'evidence:C1:15.1:18.3',
      thread: 'C1:15.1',
      person: { id: 'U2', name: 'bo' },
      content: { type: 'message', text: '', files: [{ key: 'F1@C1', name: 'a.pdf' }] },
    });
  });

  test('a message without files is no evidence', () => {
    const { files: _, ...message } = chosen.message;
    expect(evidenceEvent({ ...chosen, message }, envelope)).toBeUndefined();
  });
});

import { handleAction } from '../../src/conversation/handle-action.ts';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type { ConversationEvent, Turn } from '../../src/conversation/message.ts';
import type { Action, Reply } from '../../src/conversation/reply.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { chatTurn } from './chat-turn.ts';
import { conversationDay, type Speaker } from './conversation-scenario.ts';

const options = { signal: new AbortController().signal, asOf: conversationDay };

/** Everything a reply says, as one text. */
export function wordsOf(reply: Reply): string {
  const { headline, text, facts, table, bars, citations, actions, form, file } = reply;
  return [
    headline,
    text,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...(table ? [table.columns, ...table.rows].map((row) => row.join(' | ')) : []),
    ...bars.map(({ label, level }) => `${label}: ${level}`),
    ...citations.map(({ file: name, page, quote }) => `${name}, p. ${page}: “${quote}”`),
    ...actions.map(({ label }) => label),
    ...(form ? [form.title, form.text ?? '', ...form.fields.map(({ label }) => label)] : []),
    file?.content ?? '',
  ].join('\n');
}

/** Speaks with the conversation itself, without a chat; `turn` says who speaks and where. */
export function deskSpeaker(desk: IngestDesk, turn: Partial<Turn> = {}): Speaker {
  let operations = 0;
  const buttons = new Map<string, Action>();
  const next = (): Turn => {
    operations += 1;
    return { ...chatTurn(turn), operation: `event-${operations}` };
  };
  const hear = async (speak: (tell: (event: ConversationEvent) => void) => Promise<void>) => {
    const replies: Reply[] = [];
    await speak((event) => {
      if (event.type === 'reply') replies.push(event.reply);
    });
    for (const action of replies.flatMap(({ actions }) => actions))
      buttons.set(action.label, action);
    return replies.map(wordsOf);
  };
  return {
    say: (text, files = []) =>
      hear((tell) => handleMessage(desk, { ...next(), text, files }, tell, options)),
    press: (label) =>
      hear((tell) => {
        const pressed = buttons.get(label);
        if (!pressed) throw new Error(`No button says "${label}".`);
        return handleAction(desk, pressed.does, next(), tell, options);
      }),
  };
}

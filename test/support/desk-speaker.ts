import type { Turn } from '../../src/conversation/message.ts';
import type { Action, Reply } from '../../src/conversation/reply.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { chatTurn } from './chat-turn.ts';
import type { Heard, Seat, Speaker } from './conversation-scenario.ts';
import { press, say, type Told } from './hear.ts';

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

/** Speaks with the conversation itself, without a chat. */
export function deskSpeaker(desk: IngestDesk): Speaker {
  let operations = 0;
  const buttons = new Map<string, Action['does']>();
  let form: Reply['form'];

  const next = ({ name, place }: Seat): Turn => {
    operations += 1;
    const isAlone = place === 'alone';
    return chatTurn({
      operation: `event-${operations}`,
      thread: isAlone ? `thread-${name}` : 'thread-channel',
      person: { id: `U-${name}`, name, sees: 'own' },
      where: isAlone ? { id: `D-${name}`, kind: 'direct' } : { id: 'C-1', kind: 'channel' },
    });
  };
  const hear = async (seat: Seat, speak: () => Promise<readonly Told[]>): Promise<Heard> => {
    const told = await speak();
    for (const { reply } of told) {
      for (const { label, does } of reply.actions) buttons.set(label, does);
      form = reply.form ?? form;
    }
    return (name) =>
      told
        .filter(({ to }) => name === seat.name || (seat.place === 'channel' && to === 'everybody'))
        .map(({ reply }) => wordsOf(reply));
  };

  return {
    say: (seat, { text, files }) => hear(seat, () => say(desk, next(seat), text, files)),
    press: (seat, label, fields) =>
      hear(seat, () => {
        const does = form?.submit === label ? filledIn(form, fields) : buttons.get(label);
        if (!does) throw new Error(`No button says "${label}".`);
        return press(desk, next(seat), does);
      }),
  };
}

type Form = NonNullable<Reply['form']>;

function filledIn({ does, fields }: Form, filled: Readonly<Record<string, string>>) {
  const values = fields.map(({ name, label, value }) => [name, filled[label] ?? value ?? '']);
  return { ...does, values: Object.fromEntries(values) };
}

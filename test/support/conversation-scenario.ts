import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { handedIn } from './conversation-papers.ts';

export type HandedIn = Readonly<{ name: string; bytes: Buffer }>;

/**
 * Somebody who talks with Assay through any chat. Both resolve to what everybody and the person
 * see as an answer, one plain text per reply, buttons included as their labels.
 */
export type Speaker = Readonly<{
  say(text: string, files?: readonly HandedIn[]): Promise<readonly string[]>;
  /** Presses a button of an earlier reply; the latest that bears the label. */
  press(label: string): Promise<readonly string[]>;
}>;

/** One step of a conversation, and what has to come of it. */
type Step = Readonly<{
  /** Line in the file, 1-based. */
  line: number;
  act: 'say' | 'press';
  words: string;
  files: string[];
  says: string[];
  neverSays: string[];
}>;

export type Conversation = Readonly<{ title: string; registered: string[]; steps: Step[] }>;

/** The day on which every conversation takes place. */
export const conversationDay = '2026-11-24';

/**
 * Reads a transcript. `## ` begins a conversation, `registered: ` names a supplier of its register,
 * `> ` says something, `^ ` hands in a file with it, `! ` presses a button, `+ ` must be said and
 * `- ` must not. Everything else is for the reader.
 */
export function readConversations(path: URL): readonly Conversation[] {
  const read: Conversation[] = [];
  for (const [at, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const [, mark, rest = ''] = /^(##|registered:|[>^!+-])(?: (.*))?$/u.exec(text) ?? [];
    const now = read.at(-1);
    if (mark === '##') read.push({ title: rest, registered: [], steps: [] });
    else if (mark !== undefined && now) addLine(now, mark, rest.trim(), at + 1);
  }
  return read;
}

function addLine({ registered, steps }: Conversation, mark: string, rest: string, line: number) {
  if (mark === 'registered:') registered.push(rest);
  if (mark === '>' || mark === '!') {
    const act = mark === '>' ? 'say' : 'press';
    steps.push({ line, act, words: rest, files: [], says: [], neverSays: [] });
  }
  const step = steps.at(-1);
  if (mark === '^') step?.files.push(rest);
  if (mark === '+') step?.says.push(rest);
  if (mark === '-') step?.neverSays.push(rest);
}

/** Plays a conversation and holds every answer against what the transcript says. */
export async function playConversation({ steps }: Conversation, speaker: Speaker): Promise<void> {
  for (const { line, act, words, files, says, neverSays } of steps) {
    const replies =
      act === 'press'
        ? await speaker.press(words)
        : await speaker.say(words, await Promise.all(files.map(handedIn)));
    const said = plain(replies.join('\n'));
    const where = `line ${line}: ${words}\n${replies.join('\n')}\n`;
    expect(said, where).not.toBe('');
    for (const expected of says) expect(said, where).toContain(plain(expected));
    for (const unexpected of neverSays) expect(said, where).not.toContain(plain(unexpected));
  }
}

/** How a chat breaks its lines is its own affair. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

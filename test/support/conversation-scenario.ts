import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { handedIn } from './conversation-papers.ts';

export type HandedIn = Readonly<{ name: string; bytes: Buffer }>;

/** Who speaks, and where: alone with Assay, or in the channel where everybody is. */
export type Seat = Readonly<{ name: string; place: 'alone' | 'channel' }>;

/** What came of it for somebody: one plain text per reply, buttons included as their labels. */
export type Heard = (name: string) => readonly string[];

type Words = Readonly<{
  text: string;
  files: readonly HandedIn[];
  /** Said while what was said before is still being worked on. */
  meanwhile?: string;
}>;

/** People who talk with Assay through a chat. Both resolve when everything that comes of it is said. */
export type Speaker = Readonly<{
  say(seat: Seat, words: Words): Promise<Heard>;
  /**
   * Presses the latest button that bears the label, or, with `fields` by their labels, sends the
   * latest form.
   */
  press(seat: Seat, label: string, fields: Readonly<Record<string, string>>): Promise<Heard>;
  /** Moves the clock, "2026-11-30 09:00 Europe/Prague", until Assay says something by itself. */
  wait?(until: string): Promise<Heard>;
}>;

/** What a chat has to offer for a conversation: colleagues and a channel, forms, words meanwhile, time. */
export type Need = 'people' | 'form' | 'meanwhile' | 'time';

/** One step of a conversation, and what has to come of it. */
type Step = Readonly<{
  /** Line in the file, 1-based. */
  line: number;
  act: 'say' | 'press' | 'look' | 'wait';
  seat: Seat;
  words: string;
  files: string[];
  meanwhile: string[];
  fields: Record<string, string>;
  says: string[];
  neverSays: string[];
}>;

export type Conversation = Readonly<{ title: string; registered: string[]; steps: Step[] }>;

/** Who speaks where nothing else is said. */
export const ada: Seat = { name: 'Ada', place: 'alone' };

/**
 * Reads a transcript. `## ` begins a conversation, `registered: ` names a supplier of its register,
 * `> ` says something, `^ ` hands in a file with it, `~ ` is said while that is being read, `! `
 * presses a button, `= ` fills a field of the form that it sends, `+ ` must be said and `- ` must
 * not. `as: Ben` and `as: Ben, in the channel` give the floor to somebody else, who says first what
 * of the answer before they see; `at: 2026-11-30 09:00 Europe/Prague` lets time pass until Assay says
 * something by itself. Everything else is for the reader.
 */
export function readConversations(path: URL): readonly Conversation[] {
  const read: Conversation[] = [];
  for (const [at, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const [, mark, rest = ''] = /^(##|registered:|as:|at:|[>^~!=+-])(?: (.*))?$/u.exec(text) ?? [];
    const now = read.at(-1);
    if (mark === '##') read.push({ title: rest, registered: [], steps: [] });
    else if (mark !== undefined && now) addLine(now, mark, rest.trim(), at + 1);
  }
  return read;
}

const acts = { '>': 'say', '!': 'press', 'as:': 'look', 'at:': 'wait' } as const;
const isAct = (mark: string): mark is keyof typeof acts => mark in acts;

function addLine({ registered, steps }: Conversation, mark: string, rest: string, line: number) {
  if (mark === 'registered:') registered.push(rest);
  if (isAct(mark)) {
    const seat = mark === 'as:' ? seatOf(rest) : (steps.at(-1)?.seat ?? ada);
    const said = { files: [], meanwhile: [], fields: {}, says: [], neverSays: [] };
    steps.push({ line, act: acts[mark], seat, words: rest, ...said });
  }
  const step = steps.at(-1);
  if (mark === '^') step?.files.push(rest);
  if (mark === '~') step?.meanwhile.push(rest);
  if (mark === '+') step?.says.push(rest);
  if (mark === '-') step?.neverSays.push(rest);
  if (mark === '=' && step) {
    const [label = '', value = ''] = rest.split(/: (.*)/u);
    step.fields[label] = value;
  }
}

function seatOf(text: string): Seat {
  const [name = '', channel] = text.split(', in the ');
  return { name, place: channel ? 'channel' : 'alone' };
}

export function needsOf({ steps }: Conversation): readonly Need[] {
  return steps.flatMap(({ act, fields, meanwhile }): Need[] => [
    ...(act === 'look' ? ['people' as const] : []),
    ...(act === 'wait' ? ['time' as const] : []),
    ...(Object.keys(fields).length > 0 ? ['form' as const] : []),
    ...(meanwhile.length > 0 ? ['meanwhile' as const] : []),
  ]);
}

/**
 * Plays a conversation and holds every answer against what the transcript says. Resolves to what
 * the speakers heard, step by step.
 */
export async function playConversation(
  { steps }: Conversation,
  speaker: Speaker,
): Promise<readonly (readonly string[])[]> {
  const heard: (readonly string[])[] = [];
  let latest: Heard = () => [];
  for (const step of steps) {
    if (step.act !== 'look') latest = await take(step, speaker);
    const replies = latest(step.seat.name);
    check(step, replies);
    heard.push(replies);
  }
  return heard;
}

async function take({ act, seat, words, ...step }: Step, speaker: Speaker): Promise<Heard> {
  if (act === 'wait') return speaker.wait?.(words) ?? (() => []);
  if (act === 'press') return speaker.press(seat, words, step.fields);
  const files = await Promise.all(step.files.map(handedIn));
  const [meanwhile] = step.meanwhile;
  return speaker.say(seat, { text: words, files, ...(meanwhile && { meanwhile }) });
}

function check({ act, line, words, says, neverSays }: Step, replies: readonly string[]): void {
  const said = plain(replies.join('\n'));
  const where = `line ${line}: ${words}\n${replies.join('\n')}\n`;
  if (act !== 'look') expect(said, where).not.toBe('');
  for (const expected of says) expect(said, where).toContain(plain(expected));
  for (const unexpected of neverSays) expect(said, where).not.toContain(plain(unexpected));
}

/** How a chat breaks its lines is its own affair. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

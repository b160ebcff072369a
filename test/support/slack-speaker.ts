import { expect, onTestFinished, vi } from 'vitest';
import { allDone } from './bots.ts';
import { conversationBot } from './conversation-bot.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { HandedIn, Heard, Seat, Speaker } from './conversation-scenario.ts';
import { serveSlack } from './running-slack.ts';
import { elementsOf, wordsOfBlocks } from './slack/block-words.ts';
import { sentForm } from './slack/fill-modal.ts';
import type { StubMessage } from './slack/state.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';

/** What goes wrong on the way. */
export type SlackWeather = Readonly<{
  /** How often Slack sends the same event, all at once; all but the first are retries. */
  copies?: number;
  /** Files are told of before their message. */
  filesFirst?: boolean;
  /** Called before each step. */
  strike?: (slack: SlackServer) => void;
}>;

type Button = Readonly<{ value: string; actionId: string; channel: string; message: StubMessage }>;
type Seen = Readonly<{ channel: string; message: StubMessage }>;

/** As soon as there is something to tell, and no pauses. */
const rhythm = { firstMs: 0, everyMs: 1 };

/** How long a file waits for a message that Slack sends after it. */
const fileGraceMs = 200;

/** Write in Slack, in direct messages and a channel: a bot of their own, over HTTP both ways. */
export function slackSpeaker(desk: ConversationDesk, weather: SlackWeather = {}): Speaker {
  const { copies = 1, filesFirst = false, strike } = weather;
  const opened = open(desk);
  const buttons = new Map<string, Button>();
  const threads = new Map<string, string>();
  const known = new Set<string>();
  let presses = 0;

  const hear = async (isOver: () => boolean = () => true): Promise<Heard> => {
    const { slack } = await opened;
    await vi.waitFor(() => expect(isOver()).toBe(true), { timeout: 10_000, interval: 5 });
    await allDone(desk.place.store, desk.place.workspace);
    const seen = fresh(slack, [...threads.keys()], known);
    for (const one of seen) for (const button of buttonsOf(one)) buttons.set(...button);
    return (name) =>
      seen.filter((one) => reads(name, one)).map(({ message }) => wordsOfMessage(slack, message));
  };
  const deliver = async (events: readonly object[]) => {
    const { slack, send } = await opened;
    strike?.(slack);
    const ordered = filesFirst ? events.toReversed() : events;
    const sent = ordered.map((event, at) => () => {
      const envelope = { event_id: `Ev-${at}-${JSON.stringify(event).length}` };
      const tries = Array.from({ length: copies }, (_, number) =>
        send.event({ ...event }, envelope, { headers: number > 0 ? retry(number) : {} }),
      );
      return Promise.all(tries);
    });
    if (copies > 1) await Promise.all(sent.map((one) => one()));
    else for (const one of sent) await one();
  };
  const write = async (seat: Seat, text: string, files: readonly HandedIn[]) => {
    const { slack } = await opened;
    const channel = channelOf(seat);
    const user = userOf(seat);
    const thread = threads.get(channel);
    const words = seat.place === 'alone' ? text : `<@UBOT> ${text}`;
    const { ts } = slack.addMessage(channel, {
      user,
      text: words,
      ...(thread && { thread_ts: thread }),
    });
    threads.set(channel, thread ?? ts);
    const inThread = thread ? { thread_ts: thread } : {};
    const shared = files.map((file) => share(slack, file, { channel, user, ts, ...inThread }));
    const message = { channel, user, text: words, ts, ...inThread, files: shared };
    const type = seat.place === 'alone' ? 'im' : 'channel';
    const subtype = files.length > 0 ? { subtype: 'file_share' } : {};
    await deliver([
      { ...message, ...subtype, type: 'message', channel_type: type },
      ...(seat.place === 'alone' ? [] : [{ ...message, type: 'app_mention' }]),
      ...shared.map(({ id }) => {
        const about = { file_id: id, channel_id: channel, user_id: user, event_ts: ts };
        return { type: 'file_shared', ...about };
      }),
    ]);
  };
  const pressOn = async (seat: Seat, { value, actionId, channel, message }: Button) => {
    const { slack, send } = await opened;
    strike?.(slack);
    presses += 1;
    const at = { message_ts: message.ts, channel_id: channel, is_ephemeral: Boolean(message.to) };
    const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
    const action = { type: 'button', action_id: actionId, action_ts: `17900${presses}.1`, value };
    await send.interaction({
      type: 'block_actions',
      trigger_id: `trigger-${presses}`,
      user: person(seat, desk),
      channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'buying' },
      message: { ts: message.ts, ...thread },
      container: { type: 'message', ...at, ...thread },
      actions: [action],
    });
  };
  const fillIn = async (seat: Seat, label: string, fields: Readonly<Record<string, string>>) => {
    const { slack, send } = await opened;
    const opener = [...buttons.values()].findLast(({ value }) => JSON.parse(value).do === 'open');
    if (!opener) throw new Error(`No button says "${label}", and none opens a form.`);
    const before = slack.callsOf('views.update').length;
    await pressOn(seat, opener);
    await vi.waitFor(() => expect(slack.callsOf('views.update').length).toBe(before + 1));
    const view = sentForm(slack.views.at(-1), label, fields);
    const isOver = saysMore(slack);
    const { body } = await send.interaction({
      type: 'view_submission',
      user: person(seat, desk),
      view,
    });
    if (body) return () => Object.values(JSON.parse(body).errors as Record<string, string>);
    return hear(isOver);
  };

  return {
    async say(seat, { text, files, meanwhile }) {
      await write(seat, text, files);
      if (meanwhile) {
        await desk.beingRead();
        await write(seat, meanwhile, []);
      }
      return hear();
    },
    async press(seat, label, fields) {
      const button = buttons.get(label);
      if (!button) return fillIn(seat, label, fields);
      await pressOn(seat, button);
      return hear();
    },
    async wait(until) {
      const { slack } = await opened;
      const isOver = saysMore(slack);
      desk.moveTo(until);
      return hear(isOver);
    },
  };

  async function open(on: ConversationDesk) {
    const { store, workspace } = on.place;
    const slack = await startSlackServer({ tokens: { 'xoxb-test': workspace } });
    const bot = conversationBot(on, filesFirst ? { fileGraceMs } : {});
    const served = await serveSlack(bot, store, { slack, team: workspace, rhythm });
    await bot.start();
    onTestFinished(async () => {
      await bot.close();
      await served.close();
    });
    return served;
  }
}

const retry = (number: number) => ({
  'x-slack-retry-num': String(number),
  'x-slack-retry-reason': 'http_timeout',
});

const userOf = ({ name }: Seat) => `U${name.toUpperCase()}`;
const channelOf = ({ name, place }: Seat) =>
  place === 'alone' ? `D${name.toUpperCase()}` : 'CBUYING';

const person = (seat: Seat, desk: ConversationDesk) => ({
  id: userOf(seat),
  name: seat.name,
  team_id: desk.place.workspace,
});

type Share = Readonly<{ channel: string; user: string; ts: string; thread_ts?: string }>;

function share(slack: SlackServer, { name, bytes }: HandedIn, { channel, user, ...at }: Share) {
  const id = `F${slack.calls.length}X${Buffer.from(name).toString('hex').slice(0, 40)}`;
  const shares = { private: { [channel]: [at] } };
  slack.addFile({ id, name, bytes, more: { user, shares } });
  return { id, name, size: bytes.length };
}

/** What is there since the last look, new or changed. */
function fresh(slack: SlackServer, channels: readonly string[], known: Set<string>): Seen[] {
  return channels.flatMap((channel) =>
    slack.messages(channel).flatMap((message) => {
      const key = `${channel} ${message.ts} ${message.edits}`;
      if (message.user !== 'UBOT' || known.has(key)) return [];
      known.add(key);
      return [{ channel, message }];
    }),
  );
}

function reads(name: string, { channel, message }: Seen): boolean {
  const isThere = channel === 'CBUYING' || channel === `D${name.toUpperCase()}`;
  return isThere && (message.to ?? `U${name.toUpperCase()}`) === `U${name.toUpperCase()}`;
}

function buttonsOf({ channel, message }: Seen): (readonly [string, Button])[] {
  return elementsOf(message.blocks).flatMap((element) => {
    const { type, text, value, action_id: actionId } = element;
    if (type !== 'button' || typeof value !== 'string') return [];
    const label = wordsOfBlocks([text]);
    return [[label, { value, actionId: String(actionId), channel, message }] as const];
  });
}

/** The message and, beside it, the files that were posted with it. */
function wordsOfMessage(slack: SlackServer, { blocks, thread_ts: thread }: StubMessage): string {
  const said = wordsOfBlocks(blocks);
  const files = slack.uploads.filter((file) => file.thread === thread);
  const beside = files.filter(({ name }) => said.includes(`File: ${name}`));
  return [said, ...beside.map(({ content }) => content)].join('\n');
}

/** Whether Assay has said more than until now. */
function saysMore({ calls }: SlackServer): () => boolean {
  const said = () => calls.filter(({ method }) => sayings.has(method)).length;
  const before = said();
  return () => said() > before;
}

const sayings: ReadonlySet<string> = new Set([
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'chat.stopStream',
]);

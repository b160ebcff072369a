import type { Bot, Performed } from '../../src/bot.ts';
import type { IncomingEvent } from '../../src/conversation/incoming-event.ts';
import type { Overview, Prompt } from '../../src/conversation/overview.ts';
import type { Said } from '../../src/conversation/reply.ts';
import type { ChatChannel } from '../../src/ports/chat-channel.ts';
import type { Place } from '../../src/records/record-kind.ts';

export type RecordingBot = Bot &
  Readonly<{
    /** What was received, once per operation. */
    received: readonly IncomingEvent[];
    performed: readonly IncomingEvent[];
    stopped: readonly Parameters<Bot['stop']>[0][];
    channels: readonly ChatChannel[];
  }>;

export type RecordingBotOptions = Readonly<{
  /** Before an event is durable: waits or throws. */
  beforeReceive?: (event: IncomingEvent) => Promise<void>;
  perform?: (event: IncomingEvent) => Promise<readonly Said[]>;
  prompts?: readonly Prompt[];
  overview?: Overview;
  suppliers?: readonly string[];
  place?: Place;
}>;

const nothing: Overview = {
  asOf: '2026-11-24',
  suppliers: [],
  registered: 0,
  expiries: [],
  askNext: [],
};

/** Restricted words are for whoever asked, as in the core. */
function audienceOf({ reply }: Said): Performed['to'] {
  return reply.sensitivity === 'restricted' ? 'asker' : 'everybody';
}

/** Stands where the bot stands and keeps what an adapter asks of it; answers nothing by itself. */
export function recordingBot(options: RecordingBotOptions = {}): RecordingBot {
  const received = new Map<string, IncomingEvent>();
  const performed: IncomingEvent[] = [];
  const stopped: Parameters<Bot['stop']>[0][] = [];
  const channels: ChatChannel[] = [];
  const kept = new Map<string, readonly Performed[]>();
  return {
    get received() {
      return [...received.values()];
    },
    performed,
    stopped,
    channels,
    connect: (channel) => {
      channels.push(channel);
    },
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    async receive(event) {
      await options.beforeReceive?.(event);
      const name = `${event.workspace} ${event.operation}`;
      if (received.has(name)) return 'known';
      received.set(name, event);
      return 'taken';
    },
    async perform(event) {
      performed.push(event);
      const said = (await options.perform?.(event)) ?? [];
      const addressed = said.map((one) => ({ ...one, to: audienceOf(one) }));
      kept.set(event.operation, addressed);
      return addressed;
    },
    async settle(event, { shown }) {
      const said = shown ? [] : (kept.get(event.operation) ?? []);
      const turn = channels.find(({ platform }) => platform === event.platform)?.turn(event);
      const { signal } = new AbortController();
      for (const one of said) await turn?.say(one, { to: one.to, again: false, signal });
      await turn?.end();
    },
    stop(of) {
      stopped.push(of);
      return true;
    },
    overview: () => Promise.resolve(options.overview ?? nothing),
    prompts: () => Promise.resolve(options.prompts ?? []),
    suppliersLike: (_workspace, typed) =>
      Promise.resolve((options.suppliers ?? []).filter((name) => name.startsWith(typed))),
    desk() {
      if (!options.place) throw new TypeError('This bot has no desk.');
      return { place: options.place } as ReturnType<Bot['desk']>;
    },
  };
}

import { short } from '../../../../src/answers/words.ts';
import { AssayError } from '../../../../src/errors.ts';
import { SendFault } from '../transport.ts';
import { endsStream } from './retry-sends.ts';
import type { Attempt, SignsOfLife } from './signs-of-life.ts';

/** "Stream bot messages" (learn.microsoft.com): informative texts, and how long a stream may last. */
const mostCharacters = 1_000;
const longestMs = 110_000;
const mostFaults = 3;

type Stream = { id: string | undefined; sequence: number; since: number; faults: number };

export type StreamOptions = Readonly<{
  attempt: Attempt;
  send: SignsOfLife['deliver'];
  /** Teams takes one update a second. */
  everyMs: number;
  /** What is shown once no stream can be. */
  otherwise: SignsOfLife;
  /** A chat has one stream at a time: false when another turn has it. */
  claim: () => boolean;
  release: () => void;
  /** The person pressed the stop button of the stream. */
  onStop: () => void;
}>;

/**
 * Progress as a stream of informative texts in a 1:1 chat, which the answer closes. One that ended
 * early (stopped, or open for two minutes) leaves the answer to an ordinary message.
 */
export function streamProgress(options: StreamOptions): SignsOfLife {
  const { attempt, send, everyMs, otherwise, claim, release, onStop } = options;
  let stream: Stream | undefined;
  let ended = false;
  let claimed = false;
  let text = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();

  const fail = (error: unknown, current: Stream) => {
    current.faults += 1;
    if (isStreamEnd(error) || current.faults >= mostFaults) ended = true;
    if (isStreamEnd(error) && !/exceeded|already completed/iu.test(error.says)) onStop();
  };

  const update = async () => {
    stream ??= { id: undefined, sequence: 0, since: performance.now(), faults: 0 };
    const current = stream;
    current.sequence += 1;
    lastMs = performance.now();
    const streaminfo = {
      type: 'streaminfo',
      streamType: 'informative',
      streamSequence: current.sequence,
      ...(current.id && { streamId: current.id }),
    };
    try {
      const id = await attempt({ type: 'typing', text, entities: [streaminfo] });
      current.id ??= id;
      // Without a name it cannot be gone on with.
      ended ||= current.id === undefined;
    } catch (error) {
      if (current.id === undefined) current.sequence = 0;
      fail(error, current);
    }
  };

  const settle = async () => {
    clearTimeout(timer);
    timer = undefined;
    await sending;
    const open = stream;
    stream = undefined;
    if (claimed) release();
    claimed = false;
    const isOpen = open && !ended && performance.now() - open.since < longestMs;
    return isOpen ? open.id : undefined;
  };

  const close: SignsOfLife['deliver'] = async (message, signal) => {
    const streamId = await settle();
    if (streamId === undefined) return await send(message, signal);
    const streaminfo = { type: 'streaminfo', streamType: 'final', streamId };
    const final = {
      ...message,
      ...(message.text === undefined && { text: message.summary, textFormat: 'plain' as const }),
      entities: [...(message.entities ?? []), streaminfo],
    };
    try {
      return (await send(final, signal)) ?? streamId;
    } catch (error) {
      if (!(error instanceof AssayError && error.code === 'CHAT_REFUSED')) throw error;
      return await send(message, signal);
    }
  };

  return {
    show(said) {
      const isOver = stream !== undefined && performance.now() - stream.since > longestMs;
      claimed ||= claim();
      if (!claimed || ended || isOver) return otherwise.show(said);
      text = short(said, mostCharacters);
      if (timer !== undefined) return;
      const delay = Math.max(everyMs / 3, lastMs + everyMs - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        sending = sending.then(update);
      }, delay);
      timer.unref();
    },
    deliver: close,
    async end() {
      if (!claimed) return;
      const streamId = await settle();
      if (streamId === undefined) return;
      const entities = [{ type: 'streaminfo', streamType: 'final', streamId }];
      await attempt({ type: 'message', text: 'Done.', entities }).catch(() => undefined);
    },
  };
}

function isStreamEnd(error: unknown): error is SendFault {
  return error instanceof SendFault && endsStream(error);
}

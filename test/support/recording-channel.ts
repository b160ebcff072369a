import type { FileReference, IncomingEvent } from '../../src/conversation/incoming-event.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { AssayError } from '../../src/errors.ts';
import type { ChatChannel, Delivery } from '../../src/ports/chat-channel.ts';

/** What people see in the chat. */
export type SeenReply = Readonly<{
  id: string;
  reply: Reply;
  to: Delivery['to'];
  operation: string;
  thread: string;
}>;

/** What a chat keeps; a file instead of an array survives the process. */
export type Ledger = Readonly<{ list(): readonly SeenReply[]; add(seen: SeenReply): void }>;

export type ChannelOptions = Readonly<{
  ledger?: Ledger;
  /** Bytes of the files in the chat, by key; others cannot be found. */
  files?: Readonly<Record<string, Uint8Array>>;
  /** What the chat tells about a file without its message. */
  describe?: ChatChannel['describe'];
  /** Called before a reply is shown; what it throws is what the chat answers. */
  beforeSay?: (seen: SeenReply, delivery: Delivery) => unknown;
  /** Called before a file is given. */
  beforeDownload?: (file: FileReference, signal: AbortSignal) => unknown;
}>;

export type RecordingChannel = ChatChannel &
  Readonly<{
    /** Everything people see, in the order it appeared. */
    seen(): readonly SeenReply[];
    /** Signs of life, in the order they came. */
    progress: readonly string[];
    /** How many turns have signs of life that were not taken down. */
    open(): number;
    downloads: readonly string[];
  }>;

/**
 * A chat that keeps what is said. Like one that can be searched, it does not show a second time what
 * is delivered `again` and is there already; anything else that comes twice is seen twice.
 */
export function recordingChannel(
  platform: IncomingEvent['platform'] = 'slack',
  options: ChannelOptions = {},
): RecordingChannel {
  const { ledger = memoryLedger(), files = {}, describe } = options;
  const progress: string[] = [];
  const downloads: string[] = [];
  let open = 0;
  return {
    platform,
    seen: ledger.list,
    progress,
    open: () => open,
    downloads,
    turn({ operation, thread }) {
      open += 1;
      return {
        progress: (text) => void progress.push(text),
        writing: (text) => void progress.push(text),
        async say({ id, reply }, delivery) {
          const seen = { id, reply, to: delivery.to, operation, thread };
          await options.beforeSay?.(seen, delivery);
          if (delivery.again && ledger.list().some((one) => one.id === id)) return;
          ledger.add(seen);
        },
        async end() {
          open -= 1;
        },
      };
    },
    async download(_, file, { signal }) {
      downloads.push(file.key);
      await options.beforeDownload?.(file, signal);
      const bytes = files[file.key];
      if (bytes) return { name: file.name, bytes };
      throw new AssayError({
        code: 'FILE_NOT_FOUND',
        message: `${file.name} is not in the chat any more.`,
        remedy: 'Upload it again.',
      });
    },
    ...(describe && { describe }),
  };
}

function memoryLedger(): Ledger {
  const seen: SeenReply[] = [];
  return { list: () => seen, add: (one) => void seen.push(one) };
}

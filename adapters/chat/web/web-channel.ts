import { z } from 'zod';
import type { Bot } from '../../../src/bot.ts';
import type { FileReference, IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import { AssayError } from '../../../src/errors.ts';
import type { ChatChannel } from '../../../src/ports/chat-channel.ts';
import type { Conversations } from './conversations.ts';
import type { PageEntry } from './page-event.ts';
import { saidEntry } from './said-entry.ts';

const sourceSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) });

const addressSchema = z.object({ timeZone: z.string() });

/** The page as a chat: what is said goes to the open pages of the conversation. */
export function webChannel(bot: Bot, conversations: Conversations): ChatChannel {
  return {
    platform: 'web',
    turn(event) {
      const log = conversations.of(event.thread);
      const asked = messageEntry(event);
      if (asked) log.append(asked);
      return {
        progress: (text) => log.working(event.operation, text),
        writing: (text) => log.working(event.operation, text),
        say: async (said) => {
          log.append(await saidEntry(bot, event.workspace, said));
        },
        end: async () => log.done(event.operation),
      };
    },
    timeZone: async ({ address }) => addressSchema.safeParse(address).data?.timeZone,
    async download(event, file, { maxBytes }) {
      const { sha256 } = sourceSchema.parse(file.source);
      const bytes = await bot.desk(event.workspace).files.get(event.workspace, sha256);
      if (!bytes) throw notUploaded(file);
      if (bytes.byteLength > maxBytes) throw oversize(file.name, maxBytes);
      return { name: file.name, bytes };
    },
  };
}

/** What the person said, as the page shows it; undefined for a button. */
export function messageEntry({ operation, content }: IncomingEvent): PageEntry | undefined {
  if (content.type === 'message') {
    const files = content.files.map(({ name }) => name);
    return { type: 'message', operation, text: content.text, files };
  }
  if (content.type === 'action' && content.action.do === 'ask') {
    return { type: 'message', operation, text: content.action.question, files: [] };
  }
  return undefined;
}

function notUploaded({ name }: FileReference): AssayError {
  return new AssayError({
    code: 'FILE_NOT_FOUND',
    message: `${name} did not arrive.`,
    remedy: 'Upload it again.',
  });
}

export function oversize(name: string, maxBytes: number): AssayError {
  const limit = `${Math.floor(maxBytes / (1024 * 1024))} MB`;
  return new AssayError({
    code: 'OVERSIZE',
    message: `${name} is larger than ${limit}.`,
    remedy: `Upload a file of at most ${limit}, for example the report without its appendices.`,
  });
}

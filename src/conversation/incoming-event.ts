import { z } from 'zod';
import { chatActionSchema } from './action.ts';
import { type Due, dueSchema } from './due.ts';
import { personSchema, whereSchema } from './person.ts';

/**
 * A file in the chat, not yet fetched. `key` is the same in every event that names the file
 * ("F123@C1"); `source` is what the adapter needs to fetch it, opaque to everybody else.
 */
const fileReferenceSchema = z.object({
  key: z.string().min(1),
  name: z.string(),
  /** Bytes, as the chat says. */
  size: z.number().int().nonnegative().optional(),
  source: z.json(),
});
export type FileReference = z.infer<typeof fileReferenceSchema>;

/**
 * What a chat tells Assay. It is written down before it is acknowledged, so everything in it is
 * plain JSON. `workspace` comes from the verified envelope, never from text.
 */
export const incomingEventSchema = z.object({
  /** Name of the channel adapter that answers. */
  platform: z.enum(['slack', 'teams', 'web']),
  workspace: z.string().min(1),
  /** Names the logical event: the same for retries and for twins ("C1:1700000000.000100"). */
  operation: z.string().min(1),
  thread: z.string().min(1),
  person: personSchema,
  where: whereSchema,
  /** What the adapter needs to answer here, opaque to everybody else. */
  address: z.json(),
  content: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('message'),
      text: z.string(),
      files: z.array(fileReferenceSchema),
    }),
    /** A file that was told of on its own; its message, if there is one, goes before it. */
    z.object({ type: z.literal('file'), file: fileReferenceSchema }),
    z.object({ type: z.literal('action'), action: chatActionSchema }),
    /** Nobody spoke: its time has come. It is told at the top of the conversation, in no thread. */
    z.object({ type: z.literal('due'), due: dueSchema }),
  ]),
});
export type IncomingEvent = z.infer<typeof incomingEventSchema>;

/** A conversation somebody agreed to be told things in: an event of it without the event. */
export const conversationSchema = incomingEventSchema.pick({
  platform: true,
  thread: true,
  person: true,
  where: true,
  address: true,
});
type Conversation = z.infer<typeof conversationSchema>;

/** What is due in a conversation, as the event that brings it there; `operation` names it. */
export function dueEvent(
  workspace: string,
  { platform, thread, person, where, address }: Conversation,
  operation: string,
  due: Due,
): IncomingEvent {
  const content = { type: 'due', due } as const;
  return { platform, workspace, operation, thread, person, where, address, content };
}

import { z } from 'zod';

/** Forms a person can fill in; the chat draws them as a modal, a card or a line to type. */
export const formNames = ['override', 'supplier', 'upload', 'request'] as const;

const id = z.string().min(1).max(200);
const name = z.string().min(1).max(200);

/**
 * What a button does. It comes back from the chat as JSON that anybody may have written, so it is
 * parsed again, and what it names is looked up in the workspace of the verified envelope.
 */
export const chatActionSchema = z.discriminatedUnion('do', [
  /** Asks the question as if the person had typed it. */
  z.object({ do: z.literal('ask'), question: z.string().min(1).max(1_500) }),
  /** Answers the question of a reply again, for today; the new reply takes its place. */
  z.object({ do: z.literal('again'), said: id }),
  /** Files a waiting upload as evidence of a supplier. */
  z.object({ do: z.literal('file'), upload: id, supplier: name }),
  /** Gives up a waiting upload. */
  z.object({ do: z.literal('drop'), upload: id }),
  /** Shows everybody in the thread what only the person has seen. */
  z.object({ do: z.literal('share'), said: id }),
  /** What somebody thinks of an answer. */
  z.object({
    do: z.literal('rate'),
    said: id,
    rating: z.enum(['good', 'bad']),
    reason: z.string().max(2_000).optional(),
  }),
  /** Leaves something that presses out of the digests of this place until a day, YYYY-MM-DD. */
  z.object({
    do: z.literal('snooze'),
    item: id,
    supplier: name,
    until: z.iso.date(),
  }),
  /** Somebody has seen to alerts. */
  z.object({ do: z.literal('acknowledge'), alerts: z.array(id).min(1).max(20) }),
  /** Keeps what an alert is about from this place for 30 days. */
  z.object({ do: z.literal('mute'), alert: id }),
  /** Ends the work that an earlier event of this thread began; without a name, all of it. */
  z.object({ do: z.literal('stop'), operation: id.optional() }),
  /** What has become of an evidence request: it was sent, all of it has come, or it is given up. */
  z.object({
    do: z.literal('request'),
    request: id,
    to: z.enum(['open', 'received', 'withdrawn']),
  }),
  /** Asks for a form. */
  z.object({
    do: z.literal('open'),
    form: z.enum(formNames),
    supplier: name.optional(),
    criterion: z.string().max(20).optional(),
    upload: id.optional(),
    request: id.optional(),
  }),
  /** A form that was filled in; what the fields hold is checked by the form's own schema. */
  z.object({
    do: z.literal('submit'),
    form: z.enum(formNames),
    supplier: name.optional(),
    criterion: z.string().max(20).optional(),
    upload: id.optional(),
    request: id.optional(),
    values: z.record(z.string().max(50), z.string().max(3_000)),
  }),
]);
export type ChatAction = z.infer<typeof chatActionSchema>;

import { z } from 'zod';

/**
 * How to answer an event of Slack; nobody outside of this folder reads it. It is kept with the
 * event, so that another process can answer too.
 */
export const slackAddressSchema = z.object({
  /** Where it was said: C…, G… or D…. */
  channel: z.string().min(1),
  /** The thread the answer belongs in. Absent for slash commands, which have no message. */
  threadTs: z.string().exactOptional(),
  /** The message that is answered. */
  messageTs: z.string().exactOptional(),
  /** Who spoke; ephemeral messages and streams are addressed to them. */
  user: z.string().min(1),
  /** Team of the person, which streams in channels require; in an organisation not the workspace. */
  team: z.string().exactOptional(),
  /** Everything that is said may be seen by the person only (a slash command in a channel). */
  ephemeral: z.boolean().exactOptional(),
  /**
   * Of commands and buttons: five answers within 30 minutes, also where Assay is no member. Whoever
   * knows it may post there, so it goes into no log.
   */
  responseUrl: z.string().exactOptional(),
});
export type SlackAddress = z.infer<typeof slackAddressSchema>;

/** How to find a file: `FileReference.source`. Its URL is asked for when it is fetched. */
export const slackFileSchema = z.object({
  id: z.string().min(1),
  channel: z.string().min(1),
  /** Of a file without its message in a channel shared with another company: whose files are ours. */
  insiders: z.array(z.string()).exactOptional(),
});
export type SlackFile = z.infer<typeof slackFileSchema>;

/** The key of a file in a channel, the same in every event that names it. */
export const fileKey = ({ id, channel }: Pick<SlackFile, 'id' | 'channel'>) => `${id}@${channel}`;

/** The logical event of a message: the same for its retries and for its twin, the mention. */
export const messageOperation = (channel: string, ts: string) => `${channel}:${ts}`;

/** The name of a thread; a message that stands alone begins one. */
export const threadName = (channel: string, ts: string) => `${channel}:${ts}`;

import { z } from 'zod';

const id = z.string().min(1).max(1_000);

/** Somebody of a conversation; `aadObjectId` is the stable id of Entra. */
const accountSchema = z.looseObject({
  id,
  name: z.string().max(1_000).nullish().catch(undefined),
  aadObjectId: z.string().max(200).nullish(),
});

/**
 * What Teams posts, as far as Assay reads it (Bot Framework Activity schema). Everything else is
 * left as it came; what hangs on one kind of activity only is parsed where it is used.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  /** Of messages and invokes; unique within a conversation only. */
  id: id.nullish(),
  /** Which invoke it is: "adaptiveCard/action". */
  name: z.string().max(200).nullish(),
  /** Of an installationUpdate: "add", "remove". */
  action: z.string().max(100).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/u }).max(2_000),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(200).nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().max(200) }).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  /** "Europe/Prague" */
  localTimezone: z.string().max(100).nullish().catch(undefined),
  value: z.unknown().optional(),
  replyToId: id.nullish(),
  attachments: z.array(z.unknown()).max(200).nullish(),
  entities: z.array(z.unknown()).max(1_000).nullish(),
  membersAdded: z.array(accountSchema).max(1_000).nullish(),
  membersRemoved: z.array(accountSchema).max(1_000).nullish(),
});
export type TeamsActivity = z.infer<typeof activitySchema>;

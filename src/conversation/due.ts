import { z } from 'zod';

/** What is told without anybody asking, because its time has come. Days: YYYY-MM-DD. */
export const dueSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('digest'),
    subscription: z.string().min(1),
    /** ISO week that names the occurrence, "2026-W48". */
    week: z.string(),
    /** The day of the digest before. */
    since: z.string(),
    /** The day this one is for. */
    day: z.string(),
  }),
  /** What cannot wait for a digest. */
  z.object({
    kind: z.literal('alert'),
    /** Where: the id of a digest subscription, or of a place that asked for alerts. */
    place: z.string().min(1),
    /** Ids of alerts that are told together. */
    alerts: z.array(z.string()).min(1),
  }),
  /** An evidence request ends soon, is overdue, or something came that was asked for. */
  z.object({
    kind: z.literal('request'),
    request: z.string().min(1),
    step: z.enum(['reminded', 'overdue', 'received']),
  }),
]);
export type Due = z.infer<typeof dueSchema>;
export type DueDigest = Extract<Due, { kind: 'digest' }>;
export type DueRequest = Extract<Due, { kind: 'request' }>;
export type DueAlert = Extract<Due, { kind: 'alert' }>;

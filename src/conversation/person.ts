import { z } from 'zod';

/**
 * Who speaks. `id` is the stable id of the platform (Slack user, Entra object); a display name can
 * be changed by whoever bears it, so nothing is decided by it. `sees: everything` is the operator on
 * the machine itself (terminal, web page on loopback).
 */
export const personSchema = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  sees: z.enum(['everything', 'own']).default('own'),
});
export type Person = z.infer<typeof personSchema>;

/** Where it was said: alone with Assay, in a group of people, or in a channel. */
export const whereSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['direct', 'group', 'channel']),
  name: z.string().optional(),
});
export type Where = z.infer<typeof whereSchema>;

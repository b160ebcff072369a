import { z } from 'zod';

/** Text that arrives as it was sent: not empty, not blank, no half characters. */
export const words = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', 'blank')
    .refine((text) => text.isWellFormed(), 'half a character');

/** Foreign words are never parsed: no mrkdwn, and codes such as ":tada:" stay letters. */
export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(max), emoji: z.literal(false) });

export const id = z.string().min(1).max(255);

export const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...shape });

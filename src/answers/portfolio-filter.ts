import { z } from 'zod';
import { areaSchema, levelSchema } from '../criteria/criterion.ts';
import { statusSchema } from '../posture/posture.ts';
import { tierSchema } from '../suppliers/supplier.ts';

const tier = tierSchema.optional();
const criterion = z.string().optional();

/** What a question over all suppliers selects by; a closed list, so that every one is computed. */
export const portfolioFilterSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('all'), tier }),
  /** Valid: in date, current edition, and holder, site and product match (rules, section 6). */
  z.object({ by: z.literal('certificate'), standard: z.string(), valid: z.boolean(), tier }),
  z.object({
    by: z.literal('level'),
    area: areaSchema.optional(),
    criterion,
    comparison: z.enum(['below', 'at least', 'unknown']),
    level: levelSchema.default('E2'),
    tier,
  }),
  z.object({ by: z.literal('status'), status: statusSchema, criterion, tier }),
  z.object({
    by: z.literal('top gaps'),
    limit: z.number().int().positive().max(46).default(5),
    tier,
  }),
  /** Nothing received for this many months. */
  z.object({ by: z.literal('silent'), months: z.number().int().positive().default(12), tier }),
  z.object({ by: z.literal('ranking'), area: areaSchema.optional(), criterion, tier }),
  z.object({ by: z.literal('red flags'), tier }),
]);
export type PortfolioFilter = z.infer<typeof portfolioFilterSchema>;

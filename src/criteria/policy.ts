import { z } from 'zod';
import { claimDateSchema, severities } from '../claims/claim-types.ts';
import { isDuration } from './calendar.ts';
import { type Criterion, type KnownLevel, levels } from './criterion.ts';

const known = z.enum(levels);
const duration = z.string().refine(isDuration, 'an ISO 8601 duration such as P30D or PT24H');

const target = (mustHave: KnownLevel) =>
  z.object({ mustHave: known.default(mustHave), other: known.default('E2') });

/**
 * What a workspace demands. A threshold that is left out is not set: the finding then says how well
 * something is proven, and nothing about whether it is good enough.
 */
export const policySchema = z.object({
  targets: z
    .object({
      critical: target('E3').prefault({}),
      important: target('E2').prefault({}),
      standard: target('E2').prefault({}),
    })
    .prefault({}),
  /** ISO 8601 duration per severity within which a vulnerability must be fixed (VUL-03). */
  fixTime: z.partialRecord(z.enum(severities), duration).default({}),
  /** ISO 8601 duration within which we must be told of incidents (VUL-07). */
  noticeTime: duration.optional(),
  /** Until when at least security support must be promised (VUL-06). */
  supportUntil: claimDateSchema.optional(),
  /** Least maturity level of the development process (GOV-01). */
  minimumMaturity: z.number().int().min(1).max(4).optional(),
  /** Months after which a penetration test is too old (SCD-06). */
  penetrationTestMonths: z.number().int().positive().optional(),
  /** Names of issuers the workspace recognises beside the built-in list (T07). */
  recognisedBodies: z.array(z.string()).default([]),
  /** Days after a lapse during which a level is kept and flagged. */
  graceDays: z.number().int().nonnegative().default(30),
  /** Share of the shorter text from which two reports count as near-identical (T29). */
  similarShare: z.number().min(0).max(1).default(0.6),
});
export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});

/** The level a supplier of this tier must reach; without a tier it counts as a standard one. */
export function targetLevel(
  policy: Policy,
  tier: keyof Policy['targets'] | undefined,
  { mustHave }: Pick<Criterion, 'mustHave'>,
): KnownLevel {
  const targets = policy.targets[tier ?? 'standard'];
  return mustHave ? targets.mustHave : targets.other;
}

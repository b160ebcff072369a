import { z } from 'zod';
import { tierSchema } from '../../suppliers/supplier.ts';
import { areaNames, criterionName } from '../words.ts';

export const portfolioDataSchema = z.object({
  filter: z.unknown(),
  /** How many suppliers were looked at. */
  of: z.number().int(),
  suppliers: z.array(
    z.object({
      supplier: z.string(),
      tier: tierSchema.nullable(),
      owner: z.string().nullable(),
      /** What was looked at: a level, a status, a date. */
      value: z.string(),
    }),
  ),
  /** Suppliers of whom nothing is known, which is neither yes nor no. */
  unknown: z.array(z.string()),
  /** Of "top gaps": criteria with how many suppliers have them open. */
  gaps: z
    .array(
      z.object({ criterion: z.string(), suppliers: z.number().int(), names: z.array(z.string()) }),
    )
    .optional(),
});
export type PortfolioData = z.infer<typeof portfolioDataSchema>;
export type PortfolioRow = PortfolioData['suppliers'][number];

/** "the release pipeline", "SCD-02 Code review". */
export function subjectName({
  area,
  criterion,
}: Readonly<{
  area?: keyof typeof areaNames | undefined;
  criterion?: string | undefined;
}>): string {
  if (area) return areaNames[area];
  return criterion ? criterionName(criterion) : 'the weakest area';
}

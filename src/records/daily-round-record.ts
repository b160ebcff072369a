import { z } from 'zod';
import { recordKind } from './record-kind.ts';

const dailyRoundSchema = z.object({
  /** The day for which they were judged, YYYY-MM-DD. */
  day: z.string(),
  /** Instant, ISO 8601, at which all were judged. */
  doneAt: z.string(),
  judged: z.number().int().nonnegative(),
});
export type DailyRound = z.infer<typeof dailyRoundSchema>;

/** When postures that no longer hold were last looked for, and how many there were. */
export const dailyRoundRecords = recordKind({
  folder: 'daily-round',
  schema: dailyRoundSchema,
});

/** One for the whole workspace. */
export const dailyRoundId = 'postures';

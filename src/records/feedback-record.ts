import { hash } from 'node:crypto';
import { z } from 'zod';
import { recordKind } from './record-kind.ts';

/** What somebody thinks of an answer; by the id of what was said and a hash of the person. */
export const feedbackRecords = recordKind({
  folder: 'feedback',
  schema: z.object({
    said: z.string(),
    person: z.string(),
    rating: z.enum(['good', 'bad']),
    reason: z.string().optional(),
    /** Instant, ISO 8601. */
    at: z.string(),
  }),
});

/** One opinion per person: the last one counts. */
export function feedbackKey(said: string, person: string): readonly [string, string] {
  return [said, hash('sha256', person).slice(0, 40)];
}

import { z } from 'zod';
import { recordKind } from './record-kind.ts';

/**
 * There while SBOMs may lag behind the snapshots on file: written in the commit of an import,
 * removed when all were matched, so a crash between the two is noticed.
 */
export const unmatchedRecords = recordKind({
  folder: 'unmatched',
  /** Instant of the import, ISO 8601. */
  schema: z.object({ since: z.string() }),
});

/** One for the whole workspace. */
export const unmatchedId = 'sboms';

import { z } from 'zod';
import type { Claim } from '../claims/claim.ts';
import { claimTypes } from '../claims/claim-types.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

/**
 * Only the gate makes claims and only claims are put here, so reading one back makes none: a row
 * that is no claim any more is damaged.
 */
const claimSchema = z.custom<Claim>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'citation' in value &&
    'type' in value &&
    claimTypes.some((type) => type === value.type),
);

/** All claims of an evidence, by evidence id. */
export const claimsRecords = largeRecordKind({
  folder: 'claims',
  schema: z.array(claimSchema).readonly(),
});

/** The claims an evidence makes; none when it has not been read. */
export async function claimsOf(place: Place, evidenceId: string): Promise<readonly Claim[]> {
  return (await claimsRecords.get(place, evidenceId))?.data ?? [];
}

import { defaultPolicy, type Policy, policySchema } from '../criteria/policy.ts';
import { type Place, recordKind } from './record-kind.ts';

const policyRecords = recordKind({ folder: 'policy', schema: policySchema });
const policyId = 'workspace';

/** What the workspace demands of its suppliers; the default until somebody sets one. */
export async function policyOf(place: Place): Promise<Policy> {
  return (await policyRecords.get(place, policyId))?.data ?? defaultPolicy;
}

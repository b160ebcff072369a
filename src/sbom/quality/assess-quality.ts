import type { QualityResult } from '../sbom-facts.ts';
import type { Inventory } from '../take-inventory.ts';
import { bsiProfile } from './bsi.ts';
import { cisa } from './cisa.ts';
import { countChecks } from './count-checks.ts';
import { judgeProfile } from './element.ts';
import { ntia } from './ntia.ts';
import { telcoProfile } from './telco.ts';

/** Every element of every profile that applies to a file delivered on that day (YYYY-MM-DD). */
export function assessQuality(
  inventory: Inventory,
  { deliveredOn }: Readonly<{ deliveredOn: string }>,
): readonly QualityResult[] {
  const counts = countChecks(inventory);
  const { sbom } = inventory;
  const profiles = [ntia, cisa, bsiProfile(sbom, deliveredOn), telcoProfile(sbom)];
  return profiles.flatMap((profile) => (profile ? judgeProfile(profile, sbom, counts) : []));
}

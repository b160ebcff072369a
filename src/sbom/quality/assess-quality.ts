import type { QualityResult } from '../sbom-facts.ts';
import type { Inventory } from '../take-inventory.ts';
import { bsiProfile } from './bsi.ts';
import { cisa } from './cisa.ts';
import { countChecks } from './count-checks.ts';
import { judgeProfile } from './element.ts';
import { ntia } from './ntia.ts';

/** Every element of every profile that applies to a file delivered on that day (YYYY-MM-DD). */
export function assessQuality(
  inventory: Inventory,
  { deliveredOn }: Readonly<{ deliveredOn: string }>,
): readonly QualityResult[] {
  const counts = countChecks(inventory);
  const bsi = bsiProfile(inventory.sbom, deliveredOn);
  return [ntia, cisa, ...(bsi ? [bsi] : [])].flatMap((profile) =>
    judgeProfile(profile, inventory.sbom, counts),
  );
}

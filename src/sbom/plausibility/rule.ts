import type { Observation } from '../sbom-facts.ts';
import type { Inventory } from '../take-inventory.ts';

/** One question a careful buyer would ask; undefined where there is nothing to ask. */
export type Rule = (
  inventory: Inventory,
  given: Readonly<{ deliveredOn: string }>,
) => Observation | undefined;

import type { Observation } from '../sbom-facts.ts';
import type { Inventory } from '../take-inventory.ts';
import { flatList } from './flat-list.ts';
import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [flatList];

/** What catches the eye, in the order of the rules; never a verdict. */
export function observe(
  inventory: Inventory,
  given: Readonly<{ deliveredOn: string }>,
): readonly Observation[] {
  return rules.flatMap((rule) => rule(inventory, given) ?? []);
}

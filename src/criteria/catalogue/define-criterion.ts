import { areaSchema, type Criterion, type CriterionId } from '../criterion.ts';
import { mappings } from './mappings.ts';

type Entry = Omit<Criterion, 'area' | 'mapping' | 'mustHave' | 'traps' | 'appliesTo'> &
  Partial<Pick<Criterion, 'mustHave' | 'traps' | 'appliesTo'>> &
  Readonly<{ id: CriterionId }>;

/** Completes an entry: most criteria are no must-haves, have traps of their own and judge products. */
export function defineCriterion(entry: Entry): Criterion {
  const mapping = mappings.get(entry.id);
  if (mapping === undefined) throw new Error(`${entry.id} has no row in mappings.ts`);
  const area = areaSchema.parse(entry.id.slice(0, 3));
  return { mustHave: false, traps: [], appliesTo: 'product', ...entry, area, mapping };
}

import { componentLine } from '../component.ts';
import type { Inventory } from '../take-inventory.ts';
import { type CheckName, componentChecks } from './component-checks.ts';

/** How many components pass, and the first few that do not by name and version. */
type Count = Readonly<{ have: number; missing: readonly string[] }>;

/** `related`: a relation joins it to something, or the author says how much is known. */
export type Counted = CheckName | 'related';
export type Counts = (name: Counted) => Count;

const examples = 3;

/** Counts what profiles ask for, each check once over every component and only when it is asked. */
export function countChecks({ items, shape }: Inventory): Counts {
  const { related, stated } = shape;
  const checks = componentChecks();
  const known = new Map<Counted, Count>();
  const passes = (name: Counted, index: number): boolean => {
    if (name === 'related') return related[index] === 1 || stated[index] === 1;
    const item = items[index];
    return item !== undefined && checks[name](item);
  };
  const count = (name: Counted): Count => {
    const missing: string[] = [];
    let have = 0;
    for (const [index, { component }] of items.entries()) {
      if (passes(name, index)) have += 1;
      else if (missing.length < examples) missing.push(componentLine(component).slice(0, 80));
    }
    return { have, missing };
  };
  return (name) => {
    const result = known.get(name) ?? count(name);
    known.set(name, result);
    return result;
  };
}

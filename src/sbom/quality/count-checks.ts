import { componentLine } from '../component.ts';
import type { Inventory } from '../take-inventory.ts';
import { type CheckName, componentChecks } from './component-checks.ts';

/** How many components pass, and the first few that do not by name and version. */
type Count = Readonly<{ have: number; missing: readonly string[] }>;

/** `related`: a relation joins it to something, or the author says that none is known. */
export type Counted = CheckName | 'related';
export type Counts = Readonly<Record<Counted, Count>>;

const examples = 3;

/** Every check over every component, each component looked at once per check. */
export function countChecks({ items, shape }: Inventory): Counts {
  const { related, stated } = shape;
  const count = (passes: (index: number) => boolean): Count => {
    const missing: string[] = [];
    let have = 0;
    for (const [index, { component }] of items.entries()) {
      if (passes(index)) have += 1;
      else if (missing.length < examples) missing.push(componentLine(component).slice(0, 80));
    }
    return { have, missing };
  };
  const checks = Object.entries(componentChecks()).map(([name, check]) => {
    const passes = (index: number): boolean => {
      const item = items[index];
      return item !== undefined && check(item);
    };
    return [name, count(passes)] as const;
  });
  const isRelated = (index: number): boolean => related[index] === 1 || stated[index] === 1;
  return { ...(Object.fromEntries(checks) as Record<CheckName, Count>), related: count(isRelated) };
}

import { componentLine } from '../component.ts';
import type { Item } from '../take-inventory.ts';
import type { Rule } from './rule.ts';

/** Share of the entries; real files hold some, tools that scan every layer hold more. */
const tolerated = 0.2;
const fewest = 5;

/** What one component of the product is listed by. */
const identity = ({ component }: Item): string => component.purl?.value ?? componentLine(component);

export const manyRepeats: Rule = ({ sbom, items }) => {
  const distinct = new Set(items.map(identity)).size;
  const listed = items.length + sbom.duplicates;
  const repeats = listed - distinct;
  if (repeats < fewest || repeats / listed < tolerated) return undefined;
  return {
    code: 'MANY_REPEATS',
    sentence: `${repeats} of ${listed} entries repeat a component that is listed already.`,
  };
};

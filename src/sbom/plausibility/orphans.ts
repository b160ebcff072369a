import type { Rule } from './rule.ts';

const tolerated = 0.1;

/** Of files that relate components at all; a flat list is told by a rule of its own. */
export const orphans: Rule = ({ items, shape: { graph } }) => {
  if (graph.depth === 0 || graph.orphans / items.length <= tolerated) return undefined;
  return {
    code: 'ORPHANS',
    sentence: `${graph.orphans} of ${items.length} components are named by no relation: nothing says what they are part of.`,
  };
};

import type { Rule } from './rule.ts';

/** Fewer say nothing: a small program may well need only what it names itself. */
const fewest = 5;

export const flatList: Rule = ({ items, shape: { graph } }) => {
  if (items.length < fewest || graph.depth > 0) return undefined;
  const hanging = `${graph.related === items.length ? 'All' : graph.related} of ${items.length} components hang`;
  const sentence =
    graph.related === 0
      ? `The ${items.length} components are a flat list: nothing says which of them needs which.`
      : `${hanging} directly on the product: nothing says what they need themselves.`;
  return { code: 'FLAT_LIST', sentence };
};

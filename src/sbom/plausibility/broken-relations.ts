import type { Rule } from './rule.ts';

export const brokenRelations: Rule = ({ shape: { graph } }) =>
  graph.dangling === 0
    ? undefined
    : {
        code: 'BROKEN_RELATIONS',
        sentence: `The relations name ${graph.dangling} ${graph.dangling === 1 ? 'part that is' : 'parts that are'} not among the components.`,
      };

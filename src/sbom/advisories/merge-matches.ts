import type { ComponentMatch } from '../component-match.ts';
import { mostUrgentFirst } from './most-urgent-first.ts';

/**
 * Matches of one component where several sources tell of the same vulnerability: those that share an
 * id become one, which keeps the most urgent word on each point.
 */
export function mergeMatches(matches: readonly ComponentMatch[]): ComponentMatch[] {
  const groups = new Map<string, Set<ComponentMatch>>();
  for (const match of matches) {
    const known = namesOf(match).flatMap((name) => [...(groups.get(name) ?? [])]);
    const group = new Set([...known, match]);
    for (const name of [...group].flatMap(namesOf)) groups.set(name, group);
  }
  return [...new Set(groups.values())].map((group) => [...group].reduce(unite));
}

function namesOf({ advisory, aliases }: ComponentMatch): readonly string[] {
  return [advisory, ...aliases];
}

function unite(one: ComponentMatch, other: ComponentMatch): ComponentMatch {
  const [first, second] = [one, other].sort(mostUrgentFirst) as [ComponentMatch, ComponentMatch];
  const aliases = [...new Set([...first.aliases, ...namesOf(second)])];
  return {
    ...second,
    ...first,
    aliases: aliases.filter((name) => name !== first.advisory),
  };
}

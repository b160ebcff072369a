import type { ComponentMatch } from '../component-match.ts';
import { mostUrgentFirst } from './most-urgent-first.ts';

/**
 * Matches of one component where several sources tell of the same vulnerability: those that share an
 * id become one, which keeps the most urgent word on each point.
 */
export function mergeMatches(matches: readonly ComponentMatch[]): ComponentMatch[] {
  let merged: ComponentMatch[] = [];
  for (const match of matches) {
    const names = new Set(namesOf(match));
    const isSame = (other: ComponentMatch) => namesOf(other).some((name) => names.has(name));
    const same = merged.filter(isSame);
    merged = [...merged.filter((other) => !isSame(other)), [...same, match].reduce(unite)];
  }
  return merged;
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

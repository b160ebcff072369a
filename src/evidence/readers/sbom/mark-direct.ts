import type { Component } from '../../../sbom/component.ts';
import type { Relation } from '../../../sbom/sbom.ts';
import type { ComponentDraft } from './component-list.ts';

function endsOf(relations: Iterable<Relation>): Set<string> {
  const ends = new Set<string>();
  for (const { on } of relations) for (const other of on) ends.add(other);
  return ends;
}

/**
 * What the subject depends on itself is direct, what only others depend on is not; about the rest
 * the file says nothing.
 */
export function markDirect(
  components: readonly ComponentDraft[],
  subject: Component | undefined,
  relations: readonly Relation[],
): void {
  const depends = relations.filter(({ kind }) => kind === 'depends');
  const direct = endsOf(depends.filter(({ ref }) => ref === subject?.ref));
  if (direct.size === 0) return;
  const depended = endsOf(depends);
  for (const component of components) {
    const ref = component.ref ?? '';
    if (depended.has(ref)) component.direct = direct.has(ref);
  }
}

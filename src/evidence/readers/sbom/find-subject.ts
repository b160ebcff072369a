import type { Relation } from '../../../sbom/sbom.ts';
import type { ComponentDraft } from './component-list.ts';

/**
 * What an SPDX document is about: the only package it describes; of several the only one with parts
 * or dependencies; in a document that describes nothing its only package.
 */
export function findSubject(
  packages: readonly ComponentDraft[],
  described: ReadonlySet<string>,
  relations: readonly Relation[],
): ComponentDraft | undefined {
  const [only, second] = packages;
  if (described.size === 0) return second ? undefined : only;
  const candidates = packages.filter(({ ref }) => ref !== undefined && described.has(ref));
  if (candidates.length < 2) return candidates[0];
  const starts = new Set(relations.map(({ ref }) => ref));
  const related = candidates.filter(({ ref }) => starts.has(ref ?? ''));
  return related.length === 1 ? related[0] : undefined;
}

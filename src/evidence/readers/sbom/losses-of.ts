import type { ComponentList } from './component-list.ts';
import type { Losses } from './inventory.ts';
import type { RelationList } from './relation-list.ts';
import type { Source } from './source.ts';

/** What was left out of the lists of one file. `statements`: vulnerabilities without a status. */
export function lossesOf(
  { list, relations }: Readonly<{ list: ComponentList; relations: RelationList }>,
  { longValues }: Source,
  statements = 0,
): Losses {
  return {
    components: list.leftOut,
    relations: relations.leftOut,
    values: longValues,
    statements,
  };
}

import type { Command } from 'commander';
import type { ComponentSearch } from '../../../../src/answers/component-search.ts';
import { advisoriesOf, hitOf } from '../../../../src/answers/kinds/component-data.ts';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { searchComponents } from '../../../../src/conversation/search-components.ts';
import { listSuppliers } from '../../../../src/records/supplier-record.ts';
import { drawComponents } from '../draw-components.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay component PURL|NAME [RANGE]` */
export function addComponent(program: Command): void {
  const command = program
    .command('component')
    .description('who ships a component, by the SBOMs on file')
    .argument('<search>', 'name or purl, for example log4j-core')
    .argument('[range...]', 'versions, for example "< 2.17.0"')
    .option('--supplier <name>', 'only in the SBOMs of this supplier');
  withCommonOptions(command).action(
    (search: string, words: readonly string[], options: CommonOptions & { supplier?: string }) =>
      inSession(options, async ({ desk, out, asOf }) => {
        const { supplier } = options;
        const suppliers =
          supplier === undefined
            ? await listSuppliers(desk.place)
            : [await requireSupplier(desk, supplier)];
        const range = words.join(' ').trim();
        const sought = { search, ...(range === '' ? {} : { range }) };
        const single = supplier !== undefined;
        const found = await searchComponents(desk, sought, { suppliers, single, asOf });
        out.result(shapeOf(found, asOf), () => drawComponents(found, terminalRoom()));
        return 0;
      }),
  );
}

/** docs/json/component.schema.json */
function shapeOf(search: ComponentSearch, asOf: string) {
  const { query, hits, possible, cannotTell } = search;
  return {
    query,
    asOf,
    hits: hits.map(hitOf),
    possible: possible.map(hitOf),
    cannotTell,
    advisories: advisoriesOf(search),
  };
}

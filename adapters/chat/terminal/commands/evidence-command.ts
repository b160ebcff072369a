import type { Command } from 'commander';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { evidenceOf } from '../../../../src/records/link-record.ts';
import { listSuppliers } from '../../../../src/records/supplier-record.ts';
import { drawTable } from '../draw-table.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';
import { addEvidenceCorrections } from './evidence-corrections.ts';

/** `assay evidence [list|move|supersede|remove]` */
export function addEvidence(program: Command): void {
  const evidence = program.command('evidence').description('the papers on file');
  addEvidenceCorrections(evidence);
  const list = evidence
    .command('list', { isDefault: true })
    .description('what is on file, and how far it was read')
    .option('--supplier <name>', 'only of this supplier');
  withCommonOptions(list).action((options: CommonOptions & { supplier?: string }) =>
    inSession(options, async ({ desk, out }) => {
      const suppliers =
        options.supplier === undefined
          ? await listSuppliers(desk.place)
          : [await requireSupplier(desk, options.supplier)];
      const papers = (
        await Promise.all(
          suppliers.map(async ({ id, name }) =>
            (await evidenceOf(desk.place, id)).map((one) => ({ supplier: name, ...one })),
          ),
        )
      ).flat();
      const rows = papers.map((one) => [
        one.supplier,
        one.file,
        one.classification?.kind ?? '–',
        one.classification?.effectiveDate ?? '–',
        one.progress.status,
        one.id,
      ]);
      const head = ['supplier', 'file', 'kind', 'dated', 'status', 'id'];
      out.result(papers, () =>
        rows.length === 0
          ? 'No paper is on file yet. `assay ingest --supplier NAME FILE` adds one.'
          : drawTable([head, ...rows], terminalRoom()),
      );
      return 0;
    }),
  );
}

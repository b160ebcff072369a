import type { Command } from 'commander';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { moveEvidence } from '../../../../src/curation/move-evidence.ts';
import { removeEvidence } from '../../../../src/curation/remove-evidence.ts';
import { supersedeEvidence } from '../../../../src/curation/supersede-evidence.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';
import { tellCorrection } from './correction-result.ts';

const by = ({ asOf }: Readonly<{ asOf: string }>) => ({ by: 'terminal', asOf });

/** `assay evidence move|supersede|remove ID …` */
export function addEvidenceCorrections(evidence: Command): void {
  const move = evidence
    .command('move')
    .description('file an evidence under another supplier')
    .argument('<id>', 'id of the evidence')
    .requiredOption('--to <supplier>', 'whose evidence it is')
    .option('--from <supplier>', 'whose it is not; needed when several have it');
  withCommonOptions(move).action(
    (id: string, options: CommonOptions & { to: string; from?: string }) =>
      inSession(options, async (session) => {
        const { desk, out } = session;
        const to = await requireSupplier(desk, options.to);
        const from = options.from && (await requireSupplier(desk, options.from)).id;
        const ends = { to: to.id, ...(from && { from }) };
        const corrected = await moveEvidence(desk, id, ends, by(session));
        await tellCorrection(desk, out, `${id} is now evidence of ${to.name}.`, corrected);
        return 0;
      }),
  );

  const supersede = evidence
    .command('supersede')
    .description('say that a newer evidence replaces this one, which then no longer counts')
    .argument('<id>', 'id of the older evidence')
    .requiredOption('--by <id>', 'id of the newer one');
  withCommonOptions(supersede).action((id: string, options: CommonOptions & { by: string }) =>
    inSession(options, async (session) => {
      const { desk, out } = session;
      const corrected = await supersedeEvidence(desk, id, options.by, by(session));
      await tellCorrection(desk, out, `${options.by} replaces ${id}.`, corrected);
      return 0;
    }),
  );

  const remove = evidence
    .command('remove')
    .description('take an evidence off the file of a supplier')
    .argument('<id>', 'id of the evidence')
    .option('--supplier <name>', 'whose; needed when several have it');
  withCommonOptions(remove).action((id: string, options: CommonOptions & { supplier?: string }) =>
    inSession(options, async (session) => {
      const { desk, out } = session;
      const from = options.supplier && (await requireSupplier(desk, options.supplier)).id;
      const corrected = await removeEvidence(desk, id, from || undefined, by(session));
      await tellCorrection(desk, out, `${id} is no longer on file.`, corrected);
      return 0;
    }),
  );
}

import type { Command } from 'commander';
import { recheck } from '../../../../src/ingest/recheck.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay recheck` */
export function addRecheck(program: Command): void {
  const command = program
    .command('recheck')
    .description(
      'read stored evidence again after an upgrade; changes say “because Assay changed”',
    );
  withCommonOptions(command).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out, asOf, signal }) => {
      const result = await recheck(desk, { signal, asOf });
      out.result(result, () => {
        const failed = result.failed.map(({ file, error }) => `\n${file}: ${error.message}`);
        return `${result.reread} evidences were read again, ${result.changed.length} suppliers changed because Assay changed.${failed.join('')}`;
      });
      return result.failed.length === 0 ? 0 : 1;
    }),
  );
}

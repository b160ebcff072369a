import type { Command } from 'commander';
import { rejectClaim } from '../../../../src/curation/reject-claim.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';
import { tellCorrection } from './correction-result.ts';

/** `assay claim reject ID --reason TEXT` */
export function addClaim(program: Command): void {
  const claims = program.command('claim').description('what the evidence is read to say');
  const reject = claims
    .command('reject')
    .description('say that a claim is wrong: it no longer counts')
    .argument('<id>', 'id of the claim')
    .requiredOption('--reason <text>', 'why it is wrong');
  withCommonOptions(reject).action((id: string, options: CommonOptions & { reason: string }) =>
    inSession(options, async ({ desk, out, asOf }) => {
      const { reason } = options;
      const { claim, corrected } = await rejectClaim(desk, id, reason, { by: 'terminal', asOf });
      const done = `The ${claim.type} claim "${claim.citation.quote}" no longer counts.`;
      await tellCorrection(desk, out, done, corrected);
      return 0;
    }),
  );
}

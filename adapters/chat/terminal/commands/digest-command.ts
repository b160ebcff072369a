import type { Command } from 'commander';
import { loadDigest } from '../../../../src/conversation/load-digest.ts';
import { digestReply } from '../../../../src/conversation/replies/digest-reply.ts';
import { addDays } from '../../../../src/criteria/calendar.ts';
import { drawReply } from '../draw-reply.ts';
import { terminalStyle } from '../style.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, requireDate, withCommonOptions } from './command.ts';

/** `assay digest [--since DATE]`: of the last seven days, unless a day is stated. */
export function addDigest(program: Command): void {
  const command = program
    .command('digest')
    .description('what changed, what presses, what comes up, whom to ask')
    .option('--since <date>', 'the day to compare with, YYYY-MM-DD; default: a week ago');
  withCommonOptions(command).action((options: CommonOptions & { since?: string }) =>
    inSession(options, async ({ desk, out, asOf, colour }) => {
      const since = requireDate(options.since, '--since') ?? addDays(asOf, -7);
      const digest = await loadDigest(desk, { asOf, since });
      const style = terminalStyle(process.stdout, colour);
      out.result(digest, () => drawReply(digestReply(digest), style, terminalRoom()));
      return 0;
    }),
  );
}

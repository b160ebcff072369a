import type { Command } from 'commander';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { judgementInput } from '../../../../src/ingest/judgement-input.ts';
import { judgePosture } from '../../../../src/posture/judge-posture.ts';
import { drawPosture } from '../draw-posture.ts';
import { terminalStyle } from '../style.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay posture SUPPLIER` */
export function addPosture(program: Command): void {
  const command = program
    .command('posture')
    .description('how well a supplier’s practices are proven, criterion by criterion')
    .argument('<supplier...>', 'name or alias');
  withCommonOptions(command).action((words: readonly string[], options: CommonOptions) =>
    inSession(options, async ({ desk, out, asOf, colour }) => {
      const supplier = await requireSupplier(desk, words.join(' '));
      const posture = judgePosture(await judgementInput(desk.place, supplier.id, asOf));
      const style = terminalStyle(process.stdout, colour);
      out.result(posture, () => drawPosture(posture, style, terminalRoom()));
      return 0;
    }),
  );
}

import { type Command, Option } from 'commander';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { type Decided, recordDecision } from '../../../../src/curation/record-decision.ts';
import { type CommonOptions, inSession, requireDate, withCommonOptions } from './command.ts';
import { tellCorrection } from './correction-result.ts';
import { type DecideOptions, decidedBy } from './decided-by.ts';

const kinds = ['approve', 'conditions', 'reject', 'accept', 'override', 'confirm', 'clear'];

function onlyOne(name: string, description: string): Option {
  const option = new Option(name, description);
  return option.conflicts(kinds.filter((kind) => kind !== option.attributeName()));
}

/** `assay decide SUPPLIER …` */
export function addDecide(program: Command): void {
  const command = program
    .command('decide')
    .description('put a decision of a person on file; the computed levels stay what they are')
    .argument('<supplier...>', 'name or alias')
    .addOption(onlyOne('--approve', 'we buy from them'))
    .addOption(onlyOne('--conditions <text...>', 'we buy from them if'))
    .addOption(onlyOne('--reject', 'we do not buy from them'))
    .addOption(onlyOne('--accept <criterion>', 'accept the risk of a gap; needs --until'))
    .addOption(onlyOne('--override <criterion>', 'see a criterion differently; needs --level'))
    .addOption(onlyOne('--confirm <claim>', 'a certificate was seen in a registry; needs --link'))
    .addOption(onlyOne('--clear <evidence>', 'a report that is like another one is sound'))
    .option('--reason <text>', 'why')
    .option('--until <date>', 'last day, YYYY-MM-DD')
    .option('--review <date>', 'day on which to look again, YYYY-MM-DD')
    .option('--level <level>', 'E0 to E4')
    .option('--link <url>', 'where it was seen')
    .option('--by <person>', 'who decides', 'terminal');
  withCommonOptions(command).action(
    (words: readonly string[], options: CommonOptions & DecideOptions) =>
      inSession(options, async ({ desk, out, asOf }) => {
        requireDate(options.until, '--until');
        requireDate(options.review, '--review');
        const decided: Decided = decidedBy(options);
        const supplier = await requireSupplier(desk, words.join(' '));
        const correction = { by: options.by, asOf };
        const corrected = await recordDecision(desk, supplier.id, decided, correction);
        const done = `Decision on ${supplier.name} recorded: ${decided.kind}.`;
        await tellCorrection(desk, out, done, corrected);
        return 0;
      }),
  );
}

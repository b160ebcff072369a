import type { Command } from 'commander';
import { monthOf } from '../../../../src/costs/month.ts';
import { AssayError } from '../../../../src/errors.ts';
import { today } from '../../../../src/records/desk.ts';
import { loadCosts } from '../../../../src/records/load-costs.ts';
import { drawCosts } from '../draw-costs.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

type CostsOptions = CommonOptions & Readonly<{ month?: string }>;

/** `assay costs` */
export function addCosts(program: Command): void {
  const command = program
    .command('costs')
    .description('what the language model was asked: tokens, price, budget; per paper and answer')
    .option('--month <month>', 'YYYY-MM; default: this month (UTC)');
  withCommonOptions(command).action((options: CostsOptions) =>
    inSession(options, async ({ desk, out }) => {
      const month = requireMonth(options.month) ?? monthOf(today(desk));
      const costs = await loadCosts(desk.place, month, desk.model?.budget ?? {});
      out.result(costs, () => drawCosts(costs, terminalRoom()));
      return 0;
    }),
  );
}

function requireMonth(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)) return text;
  throw new AssayError({
    code: 'BAD_USAGE',
    message: '--month is not a month.',
    remedy: 'Write it as YYYY-MM, for example --month 2026-11.',
  });
}

import type { Command } from 'commander';
import type { Config } from '../../../../src/config.ts';
import { checkSharing } from '../../../desk/check-sharing.ts';
import type { CheckUp } from '../../../desk/check-up.ts';
import { checkChats } from '../../check-chats.ts';
import { checkUp } from '../check-up.ts';
import { terminalStyle } from '../style.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

const marks = { ok: '✓', warning: '!', problem: '✗' } as const;
const tones = { ok: 'good', warning: 'warning', problem: 'bad' } as const;

/** `assay doctor` */
export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('check that everything Assay needs is there');
  withCommonOptions(command).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out, signal, config }) => {
      const checks = [
        ...(await checkUp(desk, signal)),
        ...(await checkSharing(config)),
        ...(await checkChats(config)),
        ...(await checkLanguageModel(config, signal)),
      ];
      const style = terminalStyle(process.stdout, config.colour);
      out.result(checks, () =>
        checks
          .map(({ name, state, detail, remedy }: CheckUp) => {
            const line = style(tones[state], `${marks[state]} ${name}: ${detail}`);
            return remedy ? `${line}. ${remedy}` : line;
          })
          .join('\n'),
      );
      return checks.some(({ state }) => state === 'problem') ? 3 : 0;
    }),
  );
}

/** Nothing of it is loaded where no model is set up. */
async function checkLanguageModel({ model }: Config, signal: AbortSignal): Promise<CheckUp[]> {
  if (!model) return [];
  const { checkModel } = await import('../../../model/check-model.ts');
  return checkModel(model, signal);
}

import { Command, CommanderError } from 'commander';
import { addAdvisories } from './advisories-command.ts';
import { addAsk } from './ask-command.ts';
import { addAudit } from './audit-command.ts';
import { addChat } from './chat-command.ts';
import { addClaim } from './claim-command.ts';
import { addComponent } from './component-command.ts';
import { addCosts } from './costs-command.ts';
import { addDecide } from './decide-command.ts';
import { addDigest } from './digest-command.ts';
import { addDoctor } from './doctor-command.ts';
import { addEvidence } from './evidence-command.ts';
import { addIngest } from './ingest-command.ts';
import { openOutput } from './output.ts';
import { addPosture } from './posture-command.ts';
import { addRecheck } from './recheck-command.ts';
import { addReport } from './report-command.ts';
import { addRequests } from './requests-command.ts';
import { addServe } from './serve-command.ts';
import { addSuppliers } from './suppliers-command.ts';
import { tellFault } from './tell-fault.ts';
import { watchOutput } from './watch-output.ts';

const commands = [
  addChat,
  addServe,
  addIngest,
  addAsk,
  addPosture,
  addDigest,
  addSuppliers,
  addComponent,
  addEvidence,
  addClaim,
  addDecide,
  addReport,
  addRequests,
  addAdvisories,
  addCosts,
  addAudit,
  addRecheck,
  addDoctor,
];

/** The command line `assay`. */
function buildProgram(): Command {
  const program = new Command('assay')
    .description('Proves what the evidence of a supplier really says.')
    .enablePositionalOptions()
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  for (const add of commands) add(program);
  // `assay --json ask …` means the same as `assay ask --json …`.
  program.hook('preAction', (_, command) => {
    for (const [name, value] of Object.entries(program.opts())) {
      if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
    }
  });
  return program;
}

/** Runs one command line; bad usage is exit code 2 and one sentence, a fault of ours 1 and one. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  watchOutput();
  const program = buildProgram();
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap((one) => one.commands),
  ]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    // The chat takes any word to say that there is no such command; the others take what they name.
    if (command !== program) command.allowExcessArguments(false);
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const out = openOutput(argv.includes('--json'));
    if (!(error instanceof CommanderError)) {
      out.error(tellFault(error));
      process.exitCode = 1;
      return;
    }
    if (error.exitCode === 0) return;
    out.error({
      code: 'BAD_USAGE',
      message: sentence(error.message),
      remedy: 'Run `assay --help` or `assay COMMAND --help` to see what is possible.',
    });
    process.exitCode = 2;
  }
}

/** "error: unknown command 'x'" as a sentence. */
function sentence(message: string): string {
  const text = message.replace(/^error:\s*/u, '').split('\n')[0] ?? '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/u, '')}.`;
}

import { type Command, Option } from 'commander';
import { type Config, readConfig } from '../../../../src/config.ts';
import { AssayError } from '../../../../src/errors.ts';
import { today } from '../../../../src/records/desk.ts';
import { type OpenDesk, openDesk } from '../../../desk/open-desk.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { type Output, openOutput } from './output.ts';

export type CommonOptions = Readonly<{
  json?: boolean;
  data?: string;
  workspace?: string;
  asOf?: string;
}>;

/** What a command works with. */
export type Session = Readonly<{
  desk: OpenDesk;
  out: Output;
  /** The date of judgement, YYYY-MM-DD; today unless `--as-of` says otherwise. */
  asOf: string;
  /** The day `--as-of` states. */
  stated?: string;
  /** Aborted by the first SIGINT or SIGTERM. */
  signal: AbortSignal;
  config: Config;
  colour: boolean;
}>;

/** Every command takes these. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print one JSON document and nothing else'))
    .addOption(new Option('--data <dir>', 'folder for the database and the evidence files'))
    .addOption(new Option('--workspace <name>', 'workspace to work in'))
    .addOption(new Option('--as-of <date>', 'judge for this date, YYYY-MM-DD'));
}

/** Throws BAD_USAGE when the text given to an option is no date. */
export function requireDate(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(text) && isCalendarDate(text);
  if (isDate) return text;
  throw new AssayError({
    code: 'BAD_USAGE',
    message: `${option} is not a date.`,
    remedy: `Write it as YYYY-MM-DD, for example ${option} 2026-11-23.`,
  });
}

function isCalendarDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Opens the desk, runs the command, closes the desk; the first signal asks the command to stop. */
export async function inSession(
  options: CommonOptions,
  run: (session: Session) => Promise<ExitCode>,
): Promise<void> {
  const out = openOutput(options.json === true);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const stated = requireDate(options.asOf, '--as-of');
    const { data, workspace } = options;
    const config = readConfig({ ASSAY_DATA: data, ASSAY_WORKSPACE: workspace });
    const desk = await openDesk(config);
    try {
      const { signal } = stop;
      const asOf = stated ?? today(desk);
      const { colour } = config;
      const days = { asOf, ...(stated && { stated }) };
      process.exitCode = await run({ desk, out, ...days, signal, config, colour });
    } finally {
      await desk.close();
    }
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    out.error(error.report());
    process.exitCode = exitCodeOf(error.code);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

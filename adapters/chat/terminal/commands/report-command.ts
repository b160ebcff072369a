import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { loadReport } from '../../../../src/conversation/requests/load-report.ts';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { summariesOf } from '../../../../src/conversation/summaries-of.ts';
import { AssayError } from '../../../../src/errors.ts';
import { listSuppliers } from '../../../../src/records/supplier-record.ts';
import { portfolioCsv } from '../../../../src/report/portfolio-csv.ts';
import { type ReportFormat, reportFormats } from '../../../../src/report/report-file.ts';
import { writeReport } from '../../../../src/report/write-report.ts';
import { type CommonOptions, inSession, type Session, withCommonOptions } from './command.ts';
import type { ExitCode } from './exit-code.ts';

type Options = CommonOptions &
  Readonly<{ format?: ReportFormat; portfolio?: boolean; out?: string }>;

/** `assay report SUPPLIER --format md|html|pdf|csv|json [--out FILE]`, `assay report --portfolio` */
export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('the one-page report on a supplier, or the table of all of them')
    .argument('[supplier...]', 'name or alias')
    .addOption(new Option('--format <format>', 'default: md').choices(reportFormats))
    .option('--portfolio', 'one line per supplier, as CSV or JSON')
    .option('--out <file>', 'write to this file instead of standard output');
  withCommonOptions(command).action((words: readonly string[], options: Options) =>
    inSession(options, (session) =>
      options.portfolio ? tellPortfolio(session, options) : tellReport(session, words, options),
    ),
  );
}

async function tellReport(
  session: Session,
  words: readonly string[],
  { format = 'md', out: file }: Options,
): Promise<ExitCode> {
  const { desk, out, asOf } = session;
  const supplier = await requireSupplier(desk, words.join(' '));
  const report = await loadReport(desk, supplier, asOf);
  if (out.json && file === undefined) {
    out.result(report, () => '');
    return 0;
  }
  const written = format === 'pdf' ? await desk.printReport(report) : writeReport(report, format);
  return put(session, written, file);
}

async function tellPortfolio(
  session: Session,
  { format = 'csv', out: file }: Options,
): Promise<ExitCode> {
  const { desk, out, asOf } = session;
  if (format !== 'csv' && format !== 'json') {
    throw usage('All suppliers are written as csv or json.', 'Add --format csv.');
  }
  const summaries = await summariesOf(desk, await listSuppliers(desk.place), asOf);
  if ((out.json || format === 'json') && file === undefined) {
    out.result(summaries, () => JSON.stringify(summaries, null, 2));
    return 0;
  }
  const text = format === 'json' ? JSON.stringify(summaries, null, 2) : portfolioCsv(summaries);
  return put(session, text, file);
}

async function put(
  { out }: Session,
  written: string | Uint8Array,
  file: string | undefined,
): Promise<ExitCode> {
  if (file !== undefined) {
    await writeFile(file, written).catch((cause: unknown) => {
      throw new AssayError({
        code: 'FILE_NOT_FOUND',
        message: `${file} cannot be written.`,
        remedy: 'Name a file in a folder that exists and may be written to.',
        cause,
      });
    });
    out.result({ file }, () => `${file} is written.`);
    return 0;
  }
  if (typeof written === 'string') out.result(written, () => written.trimEnd());
  else if (process.stdout.isTTY) throw usage('A PDF is not for the screen.', 'Add --out FILE.');
  else process.stdout.write(written);
  return 0;
}

function usage(message: string, remedy: string): AssayError {
  return new AssayError({ code: 'BAD_USAGE', message, remedy });
}

import { type Command, Option } from 'commander';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { judgementInput } from '../../../../src/ingest/judgement-input.ts';
import { judgePosture } from '../../../../src/posture/judge-posture.ts';
import { reportCsv } from '../../../../src/report/report-csv.ts';
import { reportHtml } from '../../../../src/report/report-html.ts';
import { reportMarkdown } from '../../../../src/report/report-markdown.ts';
import { type SupplierReport, supplierReport } from '../../../../src/report/supplier-report.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

const formats = ['md', 'html', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

const renderers: Readonly<Record<Format, (report: SupplierReport) => string>> = {
  md: reportMarkdown,
  html: reportHtml,
  csv: reportCsv,
  json: (report) => JSON.stringify(report, null, 2),
};

/** `assay report SUPPLIER --format md|html|csv|json`, on standard output. */
export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('the one-page report on a supplier, on standard output')
    .argument('<supplier...>', 'name or alias')
    .addOption(new Option('--format <format>', 'how to write it').choices(formats).default('md'));
  withCommonOptions(command).action(
    (words: readonly string[], options: CommonOptions & { format: Format }) =>
      inSession(options, async ({ desk, out, asOf }) => {
        const { id } = await requireSupplier(desk, words.join(' '));
        const input = await judgementInput(desk.place, id, asOf);
        const posture = judgePosture(input);
        const report = supplierReport({ ...input, posture });
        out.result(report, () => renderers[options.format](report));
        return 0;
      }),
  );
}

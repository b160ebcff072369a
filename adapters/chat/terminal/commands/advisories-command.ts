import type { Command } from 'commander';
import { advisoryStatus } from '../../../../src/ingest/advisory-status.ts';
import { importAdvisories } from '../../../../src/ingest/import-advisories.ts';
import { judgeWaiting } from '../../../../src/ingest/judge-supplier.ts';
import { matchWaiting } from '../../../../src/ingest/match-waiting.ts';
import { openFeedFiles } from '../../../advisories/open-feed-files.ts';
import { drawImport, drawStatus } from '../draw-advisories.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, requireDate, withCommonOptions } from './command.ts';

type ImportOptions = CommonOptions &
  Readonly<{ source?: string; date?: string; allowShrink?: boolean }>;

/** `assay advisories [status | import PATH…]` */
export function addAdvisories(program: Command): void {
  const advisories = program
    .command('advisories')
    .description('feeds of vulnerabilities and malware; nothing is ever asked over a network');
  addStatus(advisories);
  addImport(advisories);
}

function addStatus(advisories: Command): void {
  const status = advisories
    .command('status', { isDefault: true })
    .description('which feeds are on file, how old they are, and what they were matched with');
  withCommonOptions(status).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out, asOf }) => {
      const told = await advisoryStatus(desk, asOf);
      out.result(told, () => drawStatus(told, terminalRoom()));
      return 0;
    }),
  );
}

function addImport(advisories: Command): void {
  const command = advisories
    .command('import')
    .description('take feeds on file and match every SBOM again')
    .argument('<path...>', 'OSV (file, folder, zip), CISA KEV, EPSS, campaign CSV, CSAF, VEX')
    .option('--source <name>', 'what the source is called')
    .option('--date <date>', 'the day the data was published, YYYY-MM-DD')
    .option('--allow-shrink', 'take a snapshot that knows much less than the one on file');
  withCommonOptions(command).action((paths: readonly string[], options: ImportOptions) =>
    inSession(options, async ({ desk, out, asOf, signal }) => {
      const { source, allowShrink } = options;
      const date = requireDate(options.date, '--date');
      const imported = await importAdvisories(desk, openFeedFiles().read(paths), {
        by: 'terminal',
        source,
        date,
        allowShrink,
        onProgress: (files) => {
          if (files % 500 === 0) out.progress(`reading feeds, ${files} files`);
        },
      });
      const matched = await matchWaiting(desk, {
        signal,
        onProgress: (sboms) => out.progress(`matching SBOMs, ${sboms} done`),
      });
      await judgeWaiting(desk, asOf);
      out.result({ ...imported, matched }, () => drawImport(imported, matched, terminalRoom()));
      return matched.failed === 0 && !signal.aborted ? 0 : 1;
    }),
  );
}

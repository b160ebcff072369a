import type { Command } from 'commander';
import { bytesOfFile } from '../../../../src/evidence/bytes-of-file.ts';
import { askingWords } from '../../../../src/ingest/asking-words.ts';
import { reconcileUnfinished } from '../../../../src/ingest/reconcile-unfinished.ts';
import { ingest } from '../../../../src/pipeline.ts';
import { drawIngest } from '../draw-ingest.ts';
import { terminalStyle } from '../style.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay ingest --supplier NAME FILE…` */
export function addIngest(program: Command): void {
  const command = program
    .command('ingest')
    .description('read evidence of a supplier, prove its claims and judge the supplier again')
    .argument('<file...>', 'PDF, text or Markdown files')
    .requiredOption('--supplier <name>', 'whose evidence it is');
  withCommonOptions(command).action(
    (files: readonly string[], options: CommonOptions & { supplier: string }) =>
      inSession(options, async ({ desk, out, asOf, signal, colour }) => {
        await reconcileUnfinished(desk, { signal, asOf });
        const uploads = files.map((file) => ({
          file,
          bytes: bytesOfFile(file),
          supplier: options.supplier,
          by: 'terminal',
        }));
        const results = await ingest(desk, uploads, {
          signal,
          asOf,
          onProgress: (file, progress) =>
            out.progress(
              askingWords(file, progress) ??
                `reading ${file}, page ${progress.page} of ${progress.of}`,
            ),
        });
        const style = terminalStyle(process.stdout, colour);
        out.result(results, () =>
          results.map((result) => drawIngest(result, style, terminalRoom())).join('\n'),
        );
        return results.some(({ status }) => status === 'failed') ? 1 : 0;
      }),
  );
}

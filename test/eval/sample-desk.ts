import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSamples } from '../../adapters/chat/terminal/load-samples.ts';
import { type OpenDesk, openDesk } from '../../adapters/desk/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import type { Model } from '../../src/ports/model.ts';
import { evaluatedOn } from './evaluated-on.ts';

const noon = Temporal.Instant.from(`${evaluatedOn}T12:00:00Z`);

/**
 * A desk of the product with the samples on file, on a day that stands still; `model` reads them
 * too, where there is one.
 */
export async function sampleDesk(model: Model | undefined): Promise<OpenDesk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-eval-'));
  const opened = await openDesk(
    readConfig({}, { ASSAY_DATA: folder, ASSAY_WORKSPACE: 'demo', ASSAY_LOG_LEVEL: 'silent' }),
  );
  const desk: OpenDesk = {
    ...opened,
    ...(model && { model }),
    clock: { now: () => noon },
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
  await loadSamples(desk, { signal: new AbortController().signal, asOf: evaluatedOn });
  return desk;
}

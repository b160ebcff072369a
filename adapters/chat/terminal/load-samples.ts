import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bytesOfFile } from '../../../src/evidence/bytes-of-file.ts';
import { changeRegister } from '../../../src/ingest/change-register.ts';
import type { IngestDesk, IngestOptions } from '../../../src/ingest/ingest-desk.ts';
import { ingest } from '../../../src/pipeline.ts';
import { evidenceRecords } from '../../../src/records/evidence-record.ts';
import { listSuppliers } from '../../../src/records/supplier-record.ts';
import { requireRegister } from '../../../src/suppliers/register.ts';

const folder = path.resolve(import.meta.dirname, '../../../samples');
const by = 'Assay samples';

/** The samples' own workspace; real evidence is never kept beside them. */
const sampleWorkspace = 'demo';

/** "kestrel-iso-27001-certificate.pdf" is of the supplier whose name begins with "kestrel". */
function supplierOf(file: string, names: readonly string[]): string | undefined {
  const stem = file.split('-')[0] ?? '';
  return names.find((name) => name.toLowerCase().startsWith(stem));
}

/** Whether somebody has put anything of their own into the workspace. */
async function holdsOther(desk: IngestDesk, names: readonly string[]): Promise<boolean> {
  const papers = await evidenceRecords.list(desk.place);
  if (papers.some(({ data }) => data.uploadedBy !== by)) return true;
  return (await listSuppliers(desk.place)).some(({ name }) => !names.includes(name));
}

/**
 * Loads the fictional suppliers into the demo workspace, unless it holds anything else. Resolves to
 * the names of the suppliers that are there to be asked about.
 */
export async function loadSamples(
  desk: IngestDesk,
  options: IngestOptions & Readonly<{ asOf: string }>,
): Promise<readonly string[]> {
  if (desk.place.workspace !== sampleWorkspace) return [];
  const { entries } = requireRegister(await readFile(path.join(folder, 'register.json'), 'utf8'));
  const names = entries.map(({ name }) => name);
  if (await holdsOther(desk, names)) return [];
  const files = (await readdir(path.join(folder, 'evidence'))).sort();
  const onFile = await evidenceRecords.list(desk.place);
  const isLoaded = onFile.filter(({ data }) => data.progress.status === 'checked').length;
  if (isLoaded === files.length) return names;
  await changeRegister(desk, entries, { by, asOf: options.asOf });
  const uploads = files.flatMap((file) => {
    const supplier = supplierOf(file, names);
    const bytes = bytesOfFile(path.join(folder, 'evidence', file));
    return supplier === undefined ? [] : [{ file, bytes, supplier, by }];
  });
  await ingest(desk, uploads, options);
  return names;
}

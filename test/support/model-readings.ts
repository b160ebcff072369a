import type { Upload } from '../../src/evidence/upload.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import type { IngestResult } from '../../src/ingest/ingest-result.ts';
import { ingest } from '../../src/pipeline.ts';
import { awaitingModelRecords } from '../../src/records/awaiting-model-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { policyText } from './reading-models.ts';

export const paperOf = (words = policyText, file = 'policy.txt'): Upload => ({
  file,
  bytes: Buffer.from(words),
  supplier: 'Kestrel Controls',
  by: 'terminal',
});

/** Hands in one paper, and looks up what is on file then. */
export async function readThere(desk: IngestDesk, paper = paperOf()) {
  const [result] = await ingest(desk, [paper], { signal: new AbortController().signal });
  if (!result?.evidenceId) throw new Error('It is not on file.');
  return { desk, result, ...(await onFile(desk, result.evidenceId)) };
}

export async function onFile({ place }: IngestDesk, evidenceId: string) {
  const evidence = (await evidenceRecords.get(place, evidenceId))?.data;
  const awaiting = (await awaitingModelRecords.get(place, evidenceId))?.data;
  if (!evidence) throw new Error('It is not on file.');
  return { evidence, awaiting };
}

/** Names of the organisations that claims are about. */
export function organisations(claims: IngestResult['claims']): readonly unknown[] {
  return claims.flatMap(({ type, attributes }) =>
    type === 'subservice-organisation' && 'name' in attributes ? [attributes.name] : [],
  );
}

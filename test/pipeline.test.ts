import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Upload } from '../src/evidence/upload.ts';
import type { IngestResult } from '../src/ingest/ingest-result.ts';
import { reconcileUnfinished } from '../src/ingest/reconcile-unfinished.ts';
import { ingest } from '../src/pipeline.ts';
import { evidenceRecords, unfinishedRecords } from '../src/records/evidence-record.ts';
import { postureRecords, summaryRecords } from '../src/records/posture-record.ts';
import { listSuppliers } from '../src/records/supplier-record.ts';
import { temporaryData } from './support/places.ts';
import { readingDesks } from './support/reading-desks.ts';

const data = await temporaryData();
const desk = readingDesks(data);
const signal = new AbortController().signal;
const folder = resolve(import.meta.dirname, '../samples/evidence');

async function sample(file: string, supplier = 'Nordwerk Automation AG'): Promise<Upload> {
  return { file, bytes: await readFile(join(folder, file)), supplier, by: 'terminal' };
}

const text = (words: string, supplier = 'Nordwerk Automation AG'): Upload => ({
  file: 'note.txt',
  bytes: Buffer.from(words),
  supplier,
  by: 'terminal',
});

/** Everything but times, and ids that depend on the workspace. */
function timeless(results: readonly IngestResult[]): string {
  return JSON.stringify(results)
    .replaceAll(/"ms":\d+/gu, '"ms":0')
    .replaceAll(/ev-[0-9a-f]{20}/gu, 'ev')
    .replaceAll(/"id":"[0-9a-f]+"/gu, '"id":""');
}

describe('the main job', () => {
  test('turns a certificate into proven claims, a posture and what changed', async () => {
    const at = desk();
    const [result] = await ingest(at, [await sample('nordwerk-iso-27001-zertifikat.pdf')], {
      signal,
    });
    expect(result).toMatchObject({
      file: 'nordwerk-iso-27001-zertifikat.pdf',
      kind: 'certificate',
      supplier: 'Nordwerk Automation AG',
      status: 'checked',
      pages: 1,
      claims: [expect.objectContaining({ type: 'certification' })],
      changes: expect.arrayContaining([
        expect.objectContaining({ criterion: 'GOV-03', from: 'unknown', to: 'E0' }),
      ]),
    });
    const [supplier] = await listSuppliers(at.place);
    const posture = await postureRecords.get(at.place, supplier?.id ?? '');
    expect(posture?.data.posture).toMatchObject({ asOf: '2026-11-23' });
    expect(await summaryRecords.get(at.place, supplier?.id ?? '')).toBeDefined();
    expect(await unfinishedRecords.list(at.place)).toEqual([]);
  });

  test('gives the same output for the same files and date, whatever is ready first', async () => {
    const files = ['nordwerk-security-questionnaire.pdf', 'nordwerk-nw500-brochure.pdf'];
    const uploads = await Promise.all(files.map((file) => sample(file)));
    const first = await ingest(desk(), uploads, { signal, asOf: '2026-11-23' });
    const second = await ingest(desk(), uploads, { signal, asOf: '2026-11-23' });
    expect(first.map((result) => result.file)).toEqual(files);
    expect(timeless(second)).toBe(timeless(first));
  });

  test('tells a duplicate, and what it changes for another supplier', async () => {
    const at = desk();
    const paper = 'nordwerk-security-questionnaire.pdf';
    const [first] = await ingest(at, [await sample(paper)], { signal });
    const [again] = await ingest(at, [await sample(paper)], { signal });
    expect(again).toMatchObject({
      status: 'duplicate',
      changes: [],
      evidenceId: first?.evidenceId,
    });
    expect(again?.claims).toEqual(first?.claims);
    const [other] = await ingest(at, [await sample(paper, 'Kestrel Controls')], { signal });
    expect(other).toMatchObject({ status: 'duplicate', supplier: 'Kestrel Controls' });
    expect(other?.changes.length).toBeGreaterThan(0);
    expect(await evidenceRecords.list(at.place)).toHaveLength(1);
  });

  test('tells the same event again, after a crash, what it told before', async () => {
    const at = desk();
    const paper = { ...(await sample('kestrel-iec-62443-4-1-certificate.pdf')), operation: 'C1:1' };
    const [first] = await ingest(at, [paper], { signal, asOf: '2026-11-23' });
    const [again] = await ingest(at, [paper], { signal, asOf: '2026-11-23' });
    expect(first?.changes.length).toBeGreaterThan(0);
    expect(again).toEqual({ ...first, ms: 0 });
    const other = { ...paper, operation: 'C1:2' };
    const [duplicate] = await ingest(at, [other], { signal, asOf: '2026-11-23' });
    expect(duplicate).toMatchObject({ status: 'duplicate', changes: [] });
  });

  test('goes on with the other files when one is refused or cannot be read', async () => {
    const damaged = { ...text('%PDF-1.7 no more than a header'), file: 'damaged.pdf' };
    const results = await ingest(
      desk(),
      [{ ...text(''), file: 'empty.pdf' }, damaged, text('We review every change.')],
      { signal },
    );
    expect(results.map((result) => [result.status, result.error?.code])).toEqual([
      ['failed', 'EMPTY_FILE'],
      ['failed', 'CORRUPT'],
      ['checked', undefined],
    ]);
    expect(results[1]).toMatchObject({ warnings: [{ code: 'CORRUPT' }], evidenceId: /^ev-/u });
  });

  test('names the supplier that a new one may be', async () => {
    const at = desk();
    await ingest(at, [text('We review every change.')], { signal });
    const [result] = await ingest(at, [text('We sign code.', 'Nordwerk Automation GmbH')], {
      signal,
    });
    expect(result).toMatchObject({ similarTo: ['Nordwerk Automation AG'] });
  });

  test('tells how far it is, page by page', async () => {
    const told: string[] = [];
    const onProgress = (file: string, { page, of }: { page: number; of: number }) =>
      told.push(`${file} ${page}/${of}`);
    const uploads = [await sample('kestrel-secure-lifecycle-policy.pdf', 'Kestrel')];
    await ingest(desk(), uploads, { signal, onProgress });
    expect(told.at(-1)).toBe('kestrel-secure-lifecycle-policy.pdf 4/4');
  });

  test('cancelled, it loses nothing: the next reconciliation reads what was accepted', async () => {
    const at = desk();
    const uploads = [text('We review every change.')];
    const stopped = ingest(at, uploads, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    const progress = async () => (await evidenceRecords.list(at.place))[0]?.data.progress.status;
    expect(await progress()).toBe('received');
    expect(await reconcileUnfinished(at, { signal })).toBe(1);
    expect(await progress()).toBe('checked');
    expect(await reconcileUnfinished(at, { signal })).toBe(0);
  });

  test('two at once with the same file are one evidence, checked once', async () => {
    const at = desk();
    const upload = await sample('nordwerk-nw500-brochure.pdf');
    const [[one], [two]] = await Promise.all([
      ingest(at, [upload], { signal }),
      ingest(at, [upload], { signal }),
    ]);
    expect(one?.evidenceId).toBe(two?.evidenceId);
    expect(one?.claims).toEqual(two?.claims);
    expect(await evidenceRecords.list(at.place)).toHaveLength(1);
  });

  test("notices a report that reads like another supplier's (T29), on both sides", async () => {
    const at = desk();
    const words = Array.from({ length: 1500 }, (_, nth) => `finding${nth % 977}x${nth}`).join(' ');
    const report = (name: string): Upload => ({
      file: 'penetration-test-report.txt',
      bytes: Buffer.from(`Penetration Test Report\n\nPrepared for ${name}.\n\n${words}.\n`),
      supplier: name,
      by: 'terminal',
    });
    await ingest(at, [report('Nordwerk Automation AG')], { signal });
    await ingest(at, [report('Kestrel Controls s.r.o.')], { signal });
    const likenesses = await at.place.store.list(at.place.workspace, { prefix: 'likeness/' });
    expect(likenesses).toHaveLength(2);
    expect(await at.place.store.list(at.place.workspace, { prefix: 'unjudged/' })).toEqual([]);
  });

  test('a supplier name nobody could use is an error of the whole job', async () => {
    await expect(ingest(desk(), [text('x', '')], { signal })).rejects.toMatchObject({
      code: 'SUPPLIER_NAME_INVALID',
    });
  });
});

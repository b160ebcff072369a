import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { acceptUpload } from '../../src/evidence/accept-upload.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Upload } from '../../src/evidence/upload.ts';
import { auditRecords, verifyAudit } from '../../src/records/audit.ts';
import type { Desk } from '../../src/records/desk.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { evidenceOf, suppliersOf } from '../../src/records/link-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { freshDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const limit = { maxBytes: 1000 };

const upload = (changes: Partial<Upload> = {}): Upload => ({
  file: 'certificate.pdf',
  bytes: Buffer.from('%PDF-1.7 the certificate'),
  supplier: 'Nordwerk GmbH',
  by: 'terminal',
  ...changes,
});

async function setProgress({ place }: Desk, evidence: Evidence, progress: Evidence['progress']) {
  const changed = evidenceRecords.put({ ...evidence, progress }, evidence.id);
  await place.store.commit(place.workspace, changed);
}

async function actions({ place }: Desk): Promise<string[]> {
  return (await auditRecords.list(place)).map((stored) => stored.data.action);
}

describe('an upload', () => {
  test('is on file once it is accepted, with who handed it in and when', async () => {
    const desk = freshDesk(data);
    const { evidence, supplier } = await acceptUpload(desk, upload({ in: '#purchasing' }), limit);
    expect(supplier).toMatchObject({ name: 'Nordwerk GmbH', similarTo: [] });
    expect((await evidenceRecords.get(desk.place, evidence.id))?.data).toEqual(evidence);
    expect(evidence).toMatchObject({
      file: 'certificate.pdf',
      bytes: 24,
      uploadedBy: 'terminal',
      uploadedIn: '#purchasing',
      receivedAt: '2026-11-23T09:00:00.000Z',
      progress: { status: 'received' },
    });
    expect(await desk.files.has(desk.place.workspace, evidence.sha256)).toBe(true);
    expect(await unfinishedRecords.get(desk.place, evidence.id)).toBeDefined();
    expect(await evidenceOf(desk.place, supplier.id)).toEqual([evidence]);
    expect(await actions(desk)).toEqual(['evidence received', 'supplier created']);
  });

  test('of bytes that are on file changes nothing', async () => {
    const desk = freshDesk(data);
    const first = await acceptUpload(desk, upload(), limit);
    const again = await acceptUpload(desk, upload({ file: 'copy.pdf' }), limit);
    expect(again).toEqual(first);
    expect(await actions(desk)).toHaveLength(2);
  });

  test('of the same bytes for another supplier is one evidence with two links', async () => {
    const desk = freshDesk(data);
    const first = await acceptUpload(desk, upload(), limit);
    await setProgress(desk, first.evidence, { status: 'checked' });
    const second = await acceptUpload(desk, upload({ supplier: 'Kestrel Controls' }), limit);
    expect(second.evidence.id).toBe(first.evidence.id);
    expect(second.evidence.progress.status).toBe('checked');
    const linked = await suppliersOf(desk.place, first.evidence.id);
    expect(linked.toSorted()).toEqual([first.supplier.id, second.supplier.id].toSorted());
    expect(await unjudgedRecords.list(desk.place, second.supplier.id)).toHaveLength(1);
    expect(await actions(desk)).toContain('evidence linked');
  });

  test('of bytes that failed before is received again', async () => {
    const desk = freshDesk(data);
    const { evidence } = await acceptUpload(desk, upload(), limit);
    const error = { code: 'TIMEOUT', message: 'Too slow.', remedy: 'Split it.' };
    await setProgress(desk, evidence, { status: 'failed', error });
    const again = await acceptUpload(desk, upload(), limit);
    expect(again.evidence.progress).toEqual({ status: 'received' });
  });

  test('in another workspace is another evidence', async () => {
    const [one, two] = [freshDesk(data), freshDesk(data)];
    const first = await acceptUpload(one, upload(), limit);
    const second = await acceptUpload(two, upload(), limit);
    expect(second.evidence.sha256).toBe(first.evidence.sha256);
    expect(second.evidence.id).not.toBe(first.evidence.id);
  });

  test('finds the supplier whose name is spelled another way, and creates a similar one', async () => {
    const desk = freshDesk(data);
    const { supplier } = await acceptUpload(desk, upload({ supplier: 'Nordwerk GmbH' }), limit);
    const same = await acceptUpload(desk, upload({ supplier: 'NORDWERK G.m.b.H.' }), limit);
    expect(same.supplier.id).toBe(supplier.id);
    const similar = await acceptUpload(desk, upload({ supplier: 'Nordwerk AG' }), limit);
    expect(similar.supplier.id).not.toBe(supplier.id);
    expect(similar.supplier.similarTo).toEqual(['Nordwerk GmbH']);
    expect(await listSuppliers(desk.place)).toHaveLength(2);
  });

  test('ten copies at once are one evidence and one supplier', async () => {
    const desk = freshDesk(data);
    const accepted = await Promise.all(
      Array.from({ length: 10 }, () => acceptUpload(desk, upload(), limit)),
    );
    expect(new Set(accepted.map(({ evidence }) => evidence.id)).size).toBe(1);
    expect(await actions(desk)).toEqual(['evidence received', 'supplier created']);
    expect(await listSuppliers(desk.place)).toHaveLength(1);
    expect(await verifyAudit(desk.place)).toMatchObject({ intact: true, entries: 2 });
  });

  test('may arrive in pieces', async () => {
    const desk = freshDesk(data);
    async function* pieces() {
      for (const piece of ['%P', 'DF-1.7 ', 'the certificate']) yield Buffer.from(piece);
    }
    const { evidence } = await acceptUpload(desk, upload({ bytes: pieces() }), limit);
    const whole = await acceptUpload(desk, upload(), limit);
    expect(whole.evidence.id).toBe(evidence.id);
  });

  test.each<[string, Partial<Upload>, string]>([
    ['an empty file', { bytes: new Uint8Array() }, 'EMPTY_FILE'],
    ['an image', { bytes: Buffer.from('\x89PNG', 'latin1') }, 'UNSUPPORTED_TYPE'],
    ['too many bytes', { bytes: Buffer.alloc(1001, 'text ') }, 'OVERSIZE'],
    [
      'a supplier name of 10,000 letters',
      { supplier: 'n'.repeat(10_000) },
      'SUPPLIER_NAME_INVALID',
    ],
    ['a supplier name with control characters', { supplier: 'a\u0007b' }, 'SUPPLIER_NAME_INVALID'],
  ])('of %s is refused and leaves no record', async (_, changes, code) => {
    const desk = freshDesk(data);
    await expect(acceptUpload(desk, upload(changes), limit)).rejects.toMatchObject({ code });
    expect(await desk.place.store.list(desk.place.workspace, {})).toEqual([]);
  });

  test('that shows an SBOM in its first bytes may be larger', async () => {
    const bytes = Buffer.from(`{"bomFormat": "CycloneDX", "x": "${'y'.repeat(2_000)}"}`);
    const { evidence } = await acceptUpload(freshDesk(data), upload({ bytes }), limit);
    expect(evidence.bytes).toBe(bytes.length);
    const other = Buffer.from(`{"a": "${'y'.repeat(2_000)}"}`);
    const refused = acceptUpload(freshDesk(data), upload({ bytes: other }), limit);
    await expect(refused).rejects.toMatchObject({ code: 'OVERSIZE' });
  });

  test('refused for its supplier leaves no bytes either', async () => {
    const before = await readdir(data.directory, { recursive: true });
    const bytes = Buffer.from('text that nobody keeps');
    await acceptUpload(freshDesk(data), upload({ bytes, supplier: '' }), limit).catch(
      () => 'refused',
    );
    expect(await readdir(data.directory, { recursive: true })).toEqual(before);
  });

  test.each([
    ['/home/me/Report.pdf', 'Report.pdf'],
    ['C:\\files\\Report.pdf', 'Report.pdf'],
    ['evil\u202efdp.exe\u0000.pdf', 'evilfdp.exe.pdf'],
    ['../', 'unnamed'],
    [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(196)}.pdf`],
  ])('named %j is kept as %j', async (given, kept) => {
    const { evidence } = await acceptUpload(freshDesk(data), upload({ file: given }), limit);
    expect(evidence.file).toBe(kept);
  });
});

import { describe, expect, test } from 'vitest';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { sbomDirectory } from '../../src/records/sbom-directory.ts';
import { freshDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';
import { fileSbom } from '../support/sboms-on-file.ts';
import { supplier } from '../support/suppliers.ts';

const data = await temporaryData();
const kestrel = supplier({ name: 'Kestrel Controls s.r.o.' });
const nordwerk = supplier({ name: 'Nordwerk Automation AG' });
const sbom = sbomOf({
  components: [componentOf('openssl', '3.0.9', {}, 0)],
  createdOn: entry('/metadata/timestamp', '2026-02-03T04:05:06Z'),
});

describe('src/records/sbom-directory', () => {
  test('tells of every SBOM whose it is, of when, and how much can be looked up', async () => {
    const desk = freshDesk(data);
    const id = await fileSbom(desk, kestrel, sbom, { receivedAt: '2026-03-01T09:00:00.000Z' });
    const { bySupplier, byDocument } = await sbomDirectory(desk.place);
    expect(bySupplier.get(kestrel.id)).toEqual([
      expect.objectContaining({
        supplier: kestrel.name,
        supplierId: kestrel.id,
        evidenceId: id,
        file: 'bom.json',
        date: '2026-02-03',
        receivedOn: '2026-03-01',
        components: 1,
        identified: 0,
        current: true,
      }),
    ]);
    expect(byDocument.get(id)).toEqual(bySupplier.get(kestrel.id));
  });

  test('is the same object until somebody changes what it is made of', async () => {
    const desk = freshDesk(data);
    const { place } = desk;
    const id = await fileSbom(desk, kestrel, sbom);
    const before = await sbomDirectory(place);
    await place.store.commit(place.workspace, { put: [{ key: 'thread/x', value: 1 }] });
    expect(await sbomDirectory(place)).toBe(before);
    const stored = await evidenceRecords.get(place, id);
    if (!stored) throw new Error('The evidence is gone.');
    const replaced = { ...stored.data, supersededBy: 'ev-newer' };
    await place.store.commit(place.workspace, evidenceRecords.replace(stored, replaced, id));
    const after = await sbomDirectory(place);
    expect(after.byDocument.get(id)).toMatchObject([{ current: false }]);
  });

  test('a sample is on file but does not count, and one workspace knows nothing of another', async () => {
    const [desk, other] = [freshDesk(data), freshDesk(data)];
    const id = await fileSbom(desk, nordwerk, sbom, { sampleOrTemplate: true });
    expect((await sbomDirectory(desk.place)).byDocument.get(id)).toMatchObject([
      { current: false },
    ]);
    expect((await sbomDirectory(other.place)).byDocument.size).toBe(0);
  });
});

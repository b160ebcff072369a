import { describe, expect, test } from 'vitest';
import { searchableSboms } from '../../src/ingest/searchable-sboms.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { freshDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';
import { fileSbom } from '../support/sboms-on-file.ts';
import { supplier } from '../support/suppliers.ts';

const data = await temporaryData();
const kestrel = supplier({ name: 'Kestrel Controls s.r.o.' });
const lodash = componentOf(
  'lodash',
  '4.17.20',
  { purl: entry('/components/0/purl', 'pkg:npm/lodash@4.17.20') },
  0,
);
const sbom = sbomOf({ components: [lodash] });

describe('src/ingest/searchable-sboms', () => {
  test('an SBOM the index has lost is added again from its file', async () => {
    const desk = freshDesk(data);
    const { workspace } = desk.place;
    const id = await fileSbom(desk, kestrel, sbom);
    const { byDocument } = await searchableSboms(desk);
    expect([...byDocument.keys()]).toEqual([id]);
    expect(await desk.components.find(workspace, [{ key: 'npm/lodash' }])).toMatchObject([
      { document: id, version: '4.17.20', pointer: lodash.pointer },
    ]);
  });

  test('a version that stands in the purl alone is searched as well', async () => {
    const desk = freshDesk(data);
    const { version: _, ...unversioned } = lodash;
    await fileSbom(desk, kestrel, sbomOf({ components: [unversioned] }));
    await searchableSboms(desk);
    expect(await desk.components.versions(desk.place.workspace, 'npm/lodash')).toEqual(['4.17.20']);
  });

  test('one that was replaced stays out of the index', async () => {
    const desk = freshDesk(data);
    await fileSbom(desk, kestrel, sbom, { supersededBy: 'ev-newer' });
    await searchableSboms(desk);
    expect(await desk.components.documents(desk.place.workspace)).toEqual([]);
  });

  test('one whose file is gone clears nobody', async () => {
    const desk = freshDesk(data);
    const { place, files } = desk;
    const id = await fileSbom(desk, kestrel, sbom);
    const stored = await evidenceRecords.get(place, id);
    await files.remove(place.workspace, stored?.data.sbomFile ?? '');
    const { bySupplier, byDocument } = await searchableSboms(desk);
    expect(bySupplier.get(kestrel.id)).toEqual([]);
    expect(byDocument.size).toBe(0);
  });
});

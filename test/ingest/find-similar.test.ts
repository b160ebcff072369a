import { describe, expect, test } from 'vitest';
import { findLikenesses, similarTexts } from '../../src/ingest/find-similar.ts';
import { together } from '../../src/records/change.ts';
import { putLink } from '../../src/records/link-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { putSketch, type TextSketch } from '../../src/records/sketch-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { temporaryData } from '../support/places.ts';
import { supplier } from '../support/suppliers.ts';

const { freshPlace } = await temporaryData();

const hashes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => (from + at) * 1000);
const sketch = (from: number, to: number): TextSketch => ({
  limit: 2 ** 29,
  hashes: hashes(from, to),
});

const nordwerk = supplier({ name: 'Nordwerk GmbH' });
const kestrel = supplier({ name: 'Kestrel Controls s.r.o.' });

async function withReports(
  reports: readonly (readonly [id: string, sketch: TextSketch, supplier: Supplier])[],
): Promise<Place> {
  const place = freshPlace();
  for (const [id, text, owner] of reports) {
    const likenesses = await findLikenesses(place, id, text);
    const change = together(
      supplierRecords.put(owner, owner.id),
      putLink({ supplierId: owner.id, evidenceId: id, linkedAt: '2026-11-23T09:00:00Z' }),
      putSketch(id, text, likenesses),
    );
    await place.store.commit(place.workspace, change);
  }
  return place;
}

describe('reports whose text is alike', () => {
  test('are found from either side, with the share of the shorter one', async () => {
    const place = await withReports([
      ['ev-1', sketch(0, 1000), nordwerk],
      ['ev-2', sketch(0, 500), kestrel],
    ]);
    expect(await similarTexts(place, nordwerk, ['ev-1'])).toEqual([
      { evidenceId: 'ev-1', supplier: kestrel.name, otherEvidenceId: 'ev-2', share: 1 },
    ]);
    expect(await similarTexts(place, kestrel, ['ev-2'])).toEqual([
      { evidenceId: 'ev-2', supplier: nordwerk.name, otherEvidenceId: 'ev-1', share: 1 },
    ]);
  });

  test('are not reported when they share less than a third', async () => {
    const place = await withReports([
      ['ev-1', sketch(0, 1000), nordwerk],
      ['ev-2', sketch(800, 1800), kestrel],
    ]);
    expect(await similarTexts(place, nordwerk, ['ev-1'])).toEqual([]);
  });

  test.each([
    ['of one supplier', nordwerk],
    ['of one group', supplier({ name: 'Nordwerk Sensors GmbH', parent: 'NORDWERK G.m.b.H.' })],
  ])('are no finding when both are %s', async (_, owner) => {
    const place = await withReports([
      ['ev-1', sketch(0, 1000), nordwerk],
      ['ev-2', sketch(0, 1000), owner],
    ]);
    expect(await similarTexts(place, nordwerk, ['ev-1'])).toEqual([]);
  });
});

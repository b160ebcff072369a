import type { SimilarText } from '../criteria/similar-text.ts';
import { suppliersOf } from '../records/link-record.ts';
import type { Place } from '../records/record-kind.ts';
import {
  type Likeness,
  likenessesOf,
  sketchesNear,
  type TextSketch,
} from '../records/sketch-record.ts';
import { supplierRecords } from '../records/supplier-record.ts';
import { sameLegalEntity } from '../suppliers/company-name.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { sharedShare } from './text-sketch.ts';

/** Below this nothing is kept; what counts is decided by the workspace policy. */
const leastShare = 0.3;

/** Reports on file whose text is like this one's, by whomever they are. */
export async function findLikenesses(
  place: Place,
  evidenceId: string,
  sketch: TextSketch,
): Promise<readonly Likeness[]> {
  const near = await sketchesNear(place, evidenceId, sketch);
  return near
    .map((other) => ({
      otherEvidenceId: other.evidenceId,
      share: sharedShare(sketch, other.sketch),
    }))
    .filter(({ share }) => share >= leastShare);
}

/** The reports of a supplier that are like one of a supplier of another group (T29). */
export async function similarTexts(
  place: Place,
  supplier: Supplier,
  evidenceIds: readonly string[],
): Promise<readonly SimilarText[]> {
  const found = await Promise.all(evidenceIds.map((id) => similarTo(place, supplier, id)));
  return found.flat();
}

async function similarTo(place: Place, supplier: Supplier, evidenceId: string) {
  const texts: SimilarText[] = [];
  for (const { otherEvidenceId, share } of await likenessesOf(place, evidenceId)) {
    for (const id of await suppliersOf(place, otherEvidenceId)) {
      const other = (await supplierRecords.get(place, id))?.data;
      if (!other || isOneGroup(supplier, other)) continue;
      texts.push({ evidenceId, supplier: other.name, otherEvidenceId, share });
    }
  }
  return texts;
}

function isOneGroup(a: Supplier, b: Supplier): boolean {
  if (a.id === b.id) return true;
  const heads = (supplier: Supplier) =>
    [supplier.name, supplier.parent].filter((name) => name !== undefined);
  return heads(a).some((one) => heads(b).some((other) => sameLegalEntity(one, other)));
}

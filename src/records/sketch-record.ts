import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { together } from './change.ts';
import { type Place, recordKind } from './record-kind.ts';

/** A sample of the 5-word shingles of a text, as 32-bit hashes; see ingest/text-sketch.ts. */
const sketchSchema = z.object({
  /** Every shingle whose hash is below this is in the sample. */
  limit: z.number().int().positive(),
  /** Sorted, without repetition. */
  hashes: z.array(z.number().int().nonnegative()),
});
export type TextSketch = z.infer<typeof sketchSchema>;

/** By evidence id; reports only. */
const sketchRecords = recordKind({ folder: 'sketch', schema: sketchSchema });

/** By hash and evidence id: which reports have one of the smallest hashes. */
const hashRecords = recordKind({
  folder: 'sketch-hash',
  schema: z.object({ evidenceId: z.string() }),
});

/** By evidence id and the other's: two reports whose texts are alike, found from either side. */
const likenessRecords = recordKind({
  folder: 'likeness',
  schema: z.object({ otherEvidenceId: z.string(), share: z.number() }),
});
export type Likeness = Readonly<{ otherEvidenceId: string; share: number }>;

/** How many of the smallest hashes lead to a report. */
const leads = 32;

const leadsOf = ({ hashes }: TextSketch) =>
  hashes.slice(0, leads).map((hash) => hash.toString(16).padStart(8, '0'));

/** The commit that keeps a report's sketch and what it is like. */
export function putSketch(
  evidenceId: string,
  sketch: TextSketch,
  likenesses: readonly Likeness[],
): Commit {
  return together(
    sketchRecords.put(sketch, evidenceId),
    ...leadsOf(sketch).map((hash) => hashRecords.put({ evidenceId }, hash, evidenceId)),
    ...likenesses.flatMap(({ otherEvidenceId, share }) => [
      likenessRecords.put({ otherEvidenceId, share }, evidenceId, otherEvidenceId),
      likenessRecords.put({ otherEvidenceId: evidenceId, share }, otherEvidenceId, evidenceId),
    ]),
  );
}

/** The commit that forgets a report's sketch and what it is like. */
export async function removeSketch(place: Place, evidenceId: string): Promise<Commit> {
  const [sketch, alike] = await Promise.all([
    sketchRecords.get(place, evidenceId),
    likenessesOf(place, evidenceId),
  ]);
  if (!sketch) return {};
  return {
    delete: [
      sketch.key,
      ...leadsOf(sketch.data).map((hash) => hashRecords.key(hash, evidenceId)),
      ...alike.flatMap(({ otherEvidenceId }) => [
        likenessRecords.key(evidenceId, otherEvidenceId),
        likenessRecords.key(otherEvidenceId, evidenceId),
      ]),
    ],
  };
}

/** Sketches of the reports that share at least two leads with this one. */
export async function sketchesNear(
  place: Place,
  evidenceId: string,
  sketch: TextSketch,
): Promise<readonly Readonly<{ evidenceId: string; sketch: TextSketch }>[]> {
  const found = await Promise.all(leadsOf(sketch).map((hash) => hashRecords.list(place, hash)));
  const shared = Map.groupBy(found.flat(), ({ data }) => data.evidenceId);
  const near = [...shared].filter(([id, leads]) => id !== evidenceId && leads.length >= 2);
  const sketches = await Promise.all(near.map(([id]) => sketchRecords.get(place, id)));
  return near.flatMap(([id], at) => {
    const other = sketches[at];
    return other ? [{ evidenceId: id, sketch: other.data }] : [];
  });
}

/** What an evidence is like. */
export async function likenessesOf(place: Place, evidenceId: string): Promise<readonly Likeness[]> {
  return (await likenessRecords.list(place, evidenceId)).map((stored) => stored.data);
}

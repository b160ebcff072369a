import { z } from 'zod';
import type { Evidence } from '../evidence/evidence.ts';
import type { Commit } from '../ports/store.ts';
import { together } from './change.ts';
import { evidenceRecords } from './evidence-record.ts';
import { type Place, recordKind } from './record-kind.ts';

const linkSchema = z.object({
  supplierId: z.string(),
  evidenceId: z.string(),
  /** Instant, ISO 8601. */
  linkedAt: z.string(),
  linkedBy: z.string().optional(),
});
export type Link = z.infer<typeof linkSchema>;

/** The same link twice, so that it is found from either side. */
const bySupplier = recordKind({ folder: 'link-of-supplier', schema: linkSchema });
const byEvidence = recordKind({ folder: 'link-of-evidence', schema: linkSchema });

/** The commit that says: this evidence is about this supplier. */
export function putLink(link: Link): Commit {
  return together(
    bySupplier.put(link, link.supplierId, link.evidenceId),
    byEvidence.put(link, link.evidenceId, link.supplierId),
  );
}

type Ends = Pick<Link, 'supplierId' | 'evidenceId'>;

/** The commit that takes it back. */
export function removeLink({ supplierId, evidenceId }: Ends): Commit {
  return {
    delete: [bySupplier.key(supplierId, evidenceId), byEvidence.key(evidenceId, supplierId)],
  };
}

export async function isLinked(place: Place, { supplierId, evidenceId }: Ends): Promise<boolean> {
  return (await bySupplier.get(place, supplierId, evidenceId)) !== undefined;
}

/** Ids of the suppliers an evidence is about, sorted. */
export async function suppliersOf(place: Place, evidenceId: string): Promise<readonly string[]> {
  return (await byEvidence.list(place, evidenceId)).map((link) => link.data.supplierId);
}

/** Everything on file about a supplier, in the order of evidence ids. */
export async function evidenceOf(place: Place, supplierId: string): Promise<readonly Evidence[]> {
  const links = await bySupplier.list(place, supplierId);
  const found = await Promise.all(
    links.map((link) => evidenceRecords.get(place, link.data.evidenceId)),
  );
  return found.flatMap((evidence) => (evidence ? [evidence.data] : []));
}

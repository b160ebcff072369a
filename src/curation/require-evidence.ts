import { AssayError } from '../errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { suppliersOf } from '../records/link-record.ts';
import type { Place, Stored } from '../records/record-kind.ts';

/** An evidence on file and the suppliers it is about. */
export type LinkedEvidence = Readonly<{ stored: Stored<Evidence>; suppliers: readonly string[] }>;

/** Throws EVIDENCE_UNKNOWN. */
export async function requireEvidence(place: Place, id: string): Promise<LinkedEvidence> {
  const usable = /^[\w-]+$/u.test(id);
  const [stored, suppliers] = usable
    ? await Promise.all([evidenceRecords.get(place, id), suppliersOf(place, id)])
    : [undefined, []];
  if (stored) return { stored, suppliers };
  throw new AssayError({
    code: 'EVIDENCE_UNKNOWN',
    message: `No evidence has the id "${id.slice(0, 60)}".`,
    remedy: '`assay evidence list` shows the ids of what is on file.',
  });
}

/** The one supplier a correction is about. Throws BAD_USAGE when it has to be named. */
export function requireOneOf(
  { stored, suppliers }: LinkedEvidence,
  named: string | undefined,
  option: string,
): string {
  const [only, ...others] = suppliers;
  if (named !== undefined && suppliers.includes(named)) return named;
  if (named === undefined && only !== undefined && others.length === 0) return only;
  const file = stored.data.file;
  throw new AssayError({
    code: 'BAD_USAGE',
    message:
      named === undefined
        ? `${file} is on file for ${suppliers.length} suppliers.`
        : `${file} is not on file for this supplier.`,
    remedy: `Say with ${option} which supplier is meant.`,
  });
}

import { AssayError } from '../errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import type { Place } from '../records/record-kind.ts';
import { type Corrected, type Correction, correct, untilCommitted } from './correction.ts';
import { requireEvidence } from './require-evidence.ts';

/**
 * Says that a newer evidence replaces this one: it stays on file and no longer counts. An SBOM
 * leaves the component index. Throws EVIDENCE_UNKNOWN or BAD_USAGE.
 */
export async function supersedeEvidence(
  desk: JudgeDesk,
  evidenceId: string,
  newerId: string,
  by: Correction,
): Promise<Corrected> {
  const corrected = await untilCommitted(desk, async ({ place }) => {
    const [older, newer] = await Promise.all([
      requireEvidence(place, evidenceId),
      requireEvidence(place, newerId),
    ]);
    const shared = older.suppliers.filter((id) => newer.suppliers.includes(id));
    if (shared.length === 0) throw notTheSame(older.stored.data, newer.stored.data);
    if (await leadsTo(place, newer.stored.data, evidenceId)) throw inACircle(newer.stored.data);
    const evidence = { ...older.stored.data, supersededBy: newerId };
    const change = evidenceRecords.replace(older.stored, evidence, evidenceId);
    const deed = { action: 'evidence superseded', evidence: evidenceId, detail: newerId } as const;
    return correct(desk, by, change, deed, older.suppliers);
  });
  await desk.components.remove(desk.place.workspace, evidenceId);
  return corrected;
}

/** Whether an evidence is this one, or was itself replaced by it, in however many steps. */
async function leadsTo(place: Place, from: Evidence, id: string): Promise<boolean> {
  for (let at: Evidence | undefined = from; at; ) {
    if (at.id === id) return true;
    at = at.supersededBy ? (await evidenceRecords.get(place, at.supersededBy))?.data : undefined;
  }
  return false;
}

function notTheSame(older: Evidence, newer: Evidence): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: `${older.file} and ${newer.file} are not about the same supplier.`,
    remedy: 'Move one of them first with `assay evidence move`.',
  });
}

function inACircle({ file }: Evidence): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: `${file} is itself replaced by this evidence.`,
    remedy: 'Name the evidence that is newer.',
  });
}

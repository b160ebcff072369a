import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import { awaitingModelRecords } from '../records/awaiting-model-record.ts';
import { together } from '../records/change.ts';
import { claimsRecords } from '../records/claims-record.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { evidenceRecords, unfinishedRecords } from '../records/evidence-record.ts';
import { removeLink } from '../records/link-record.ts';
import { removeMatched } from '../records/matched-record.ts';
import { forsakenAnswers } from '../records/model-answer-record.ts';
import { removeSbomFacts } from '../records/sbom-facts-record.ts';
import { removeSketch } from '../records/sketch-record.ts';
import { type Corrected, type Correction, correct, untilCommitted } from './correction.ts';
import { requireEvidence, requireOneOf } from './require-evidence.ts';

/**
 * Takes an evidence off the file of a supplier. When no other supplier has it, everything that was
 * read in it goes, too, its bytes and what a model answered about it a day later; the audit log keeps that it was there. `from` has
 * to be named when it is on file for several. Throws EVIDENCE_UNKNOWN or BAD_USAGE.
 */
export async function removeEvidence(
  desk: JudgeDesk,
  evidenceId: string,
  from: string | undefined,
  by: Correction,
): Promise<Corrected> {
  let isLast = false;
  const corrected = await untilCommitted(desk, async ({ place }) => {
    const linked = await requireEvidence(place, evidenceId);
    const supplier = requireOneOf(linked, from, '--supplier');
    isLast = linked.suppliers.length === 1;
    const { stored } = linked;
    const change = together(
      isLast
        ? {
            check: [{ key: stored.key, version: stored.version }],
            delete: [stored.key, unfinishedRecords.key(evidenceId)],
          }
        : evidenceRecords.replace(stored, stored.data, evidenceId),
      removeLink({ supplierId: supplier, evidenceId }),
      isLast ? await everythingRead(desk, evidenceId) : {},
    );
    const deed = { action: 'evidence removed', evidence: evidenceId, supplier } as const;
    return correct(desk, by, change, deed, [supplier]);
  });
  if (isLast) await desk.components.remove(desk.place.workspace, evidenceId);
  return corrected;
}

async function everythingRead(desk: Desk, evidenceId: string) {
  const { place } = desk;
  return together(
    { delete: [awaitingModelRecords.key(evidenceId)] },
    forsakenAnswers.put({ evidenceId, since: timestamp(desk) }, evidenceId),
    await claimsRecords.remove(place, evidenceId),
    await removeSbomFacts(place, evidenceId),
    await removeMatched(place, evidenceId),
    await removeSketch(place, evidenceId),
  );
}

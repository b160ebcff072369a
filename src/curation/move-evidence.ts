import { AssayError } from '../errors.ts';
import type { JudgeDesk } from '../ingest/judge-supplier.ts';
import { together } from '../records/change.ts';
import { timestamp } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { putLink, removeLink } from '../records/link-record.ts';
import { type Corrected, type Correction, correct, untilCommitted } from './correction.ts';
import { requireEvidence, requireOneOf } from './require-evidence.ts';

/**
 * Says that an evidence is about another supplier than it was filed under; both are judged again.
 * `from` has to be named when it is on file for several. Throws EVIDENCE_UNKNOWN or BAD_USAGE.
 */
export function moveEvidence(
  desk: JudgeDesk,
  evidenceId: string,
  { from, to }: Readonly<{ from?: string; to: string }>,
  by: Correction,
): Promise<Corrected> {
  return untilCommitted(desk, async ({ place }) => {
    const linked = await requireEvidence(place, evidenceId);
    const source = requireOneOf(linked, from, '--from');
    if (source === to) throw alreadyThere(linked.stored.data.file);
    const link = { supplierId: to, evidenceId, linkedAt: timestamp(desk), linkedBy: by.by };
    const change = together(
      evidenceRecords.replace(linked.stored, linked.stored.data, evidenceId),
      removeLink({ supplierId: source, evidenceId }),
      putLink(link),
    );
    const deed = { action: 'evidence moved', evidence: evidenceId, supplier: to } as const;
    return correct(desk, by, change, { ...deed, detail: `from ${source}` }, [source, to]);
  });
}

function alreadyThere(file: string): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: `${file} is already on file for that supplier.`,
    remedy: 'Name the supplier it should be moved to.',
  });
}

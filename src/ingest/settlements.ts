import type { ErrorReport } from '../errors.ts';
import { warningCodes } from '../evidence/document.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Commit } from '../ports/store.ts';
import type { Deed } from '../records/audit.ts';
import { awaitingModelRecords } from '../records/awaiting-model-record.ts';
import { together } from '../records/change.ts';
import { claimsRecords } from '../records/claims-record.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { suppliersOf } from '../records/link-record.ts';
import { replaceMatched } from '../records/matched-record.ts';
import { replaceSbomFacts } from '../records/sbom-facts-record.ts';
import { putSketch } from '../records/sketch-record.ts';
import { type Cause, unjudgedRecords } from '../records/unjudged-record.ts';
import type { Examined } from './examined.ts';
import { findLikenesses } from './find-similar.ts';

/** How an evidence ends up: the record, what else is written with it, and what the log says. */
export type Settlement = Readonly<{ evidence: Evidence; change: Commit; deed: Deed }>;

/** What is written when a document was read and its claims verified, now or by a newer Assay. */
export async function checkedReading(
  desk: Desk,
  current: Evidence,
  { claims, sketch, sbom, matched, again, ...examined }: Examined,
  cause: 'evidence' | 'Assay changed' = 'evidence',
): Promise<Settlement> {
  const before = await claimsRecords.get(desk.place, current.id);
  const alike = sketch ? await findLikenesses(desk.place, current.id, sketch) : [];
  return {
    evidence: { ...current, ...examined, progress: { status: 'checked' } },
    change: together(
      claimsRecords.replace(before, claims, current.id),
      sbom ? await replaceSbomFacts(desk.place, current.id, sbom) : {},
      matched ? await replaceMatched(desk.place, matched) : {},
      sketch ? putSketch(current.id, sketch, alike) : {},
      again
        ? awaitingModelRecords.put({ evidenceId: current.id, cause, ...again }, current.id)
        : {},
      await judgeLater(desk, current.id, cause),
      ...(await Promise.all(
        alike.map((other) => judgeLater(desk, other.otherEvidenceId, 'similar text')),
      )),
    ),
    deed: deed(desk, current.id, cause === 'evidence' ? 'evidence checked' : 'evidence rechecked'),
  };
}

/** What is written when a document cannot be read: the reason, for a person to act on. */
export async function failedReading(
  desk: Desk,
  current: Evidence,
  error: ErrorReport,
): Promise<Settlement> {
  const warnings = warningsOf(error);
  return {
    evidence: { ...current, warnings, progress: { status: 'failed', error } },
    change: await judgeLater(desk, current.id, 'evidence'),
    deed: { ...deed(desk, current.id, 'evidence failed'), detail: error.code },
  };
}

/** The errors of a document that are warnings too, so that whoever lists warnings sees them. */
export function warningsOf({ code, message }: ErrorReport): Evidence['warnings'] {
  const warning = warningCodes.find((known) => known === code);
  return warning ? [{ code: warning, detail: message }] : [];
}

/** The report of a reading whose process died every time. */
export function gaveUp(attempts: number): ErrorReport {
  return {
    code: 'READER_FAILED',
    message: `Reading was broken off ${attempts} times, so it is not tried again.`,
    remedy: 'Export the document again, or split it, and upload it once more.',
  };
}

/** Marks every supplier the evidence is about: their postures lag behind from this commit on. */
export async function judgeLater(
  { place }: Desk,
  evidenceId: string,
  cause: Cause,
): Promise<Commit> {
  const suppliers = await suppliersOf(place, evidenceId);
  return together(
    ...suppliers.map((supplierId) =>
      unjudgedRecords.put({ supplierId, cause, evidenceId }, supplierId, evidenceId),
    ),
  );
}

function deed(desk: Desk, evidence: string, action: Deed['action']): Deed {
  return { at: timestamp(desk), by: 'Assay', evidence, action };
}

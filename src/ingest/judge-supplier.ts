import type { ErrorReport } from '../errors.ts';
import type { Accepted } from '../evidence/accept-upload.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { findAlerts } from '../posture/find-alerts.ts';
import { putAlerts } from '../records/alert-record.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp, today } from '../records/desk.ts';
import { changesBecauseOf } from '../records/history-record.ts';
import { postureRecords, summaryRecords } from '../records/posture-record.ts';
import type { Stored } from '../records/record-kind.ts';
import { moveSteady } from '../records/steady-record.ts';
import { type Unjudged, unjudgedRecords } from '../records/unjudged-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { Judge } from './judge.ts';
import type { Verdict } from './judge-case.ts';
import { judgementInput } from './judgement-input.ts';
import { rememberChanges } from './remember-changes.ts';
import { type WhatIsNew, whatIsNew } from './what-is-new.ts';

/** A desk where suppliers are judged. */
export type JudgeDesk = Desk & Readonly<{ examiner: Pick<Judge, 'judge'> }>;

export type Judged = Readonly<{
  changes: readonly PostureChange[];
  /** JUDGEMENT_FAILED: a fault in a rule; the supplier stays marked and is judged again. */
  error?: ErrorReport;
}>;

/**
 * Judges a supplier whose records changed, keeps the posture, its summary and what changed; changes
 * are empty when nothing was waiting to be judged. `asOf` is YYYY-MM-DD, today when absent.
 */
export async function judgeSupplier(
  desk: JudgeDesk,
  supplierId: string,
  asOf: string = today(desk),
): Promise<Judged> {
  for (;;) {
    const waiting = await unjudgedRecords.list(desk.place, supplierId);
    if (waiting.length === 0) return { changes: [] };
    const judged = await tryToJudge(desk, supplierId, asOf, waiting);
    if (judged) return judged;
  }
}

/**
 * Judges the supplier of an upload. When somebody else has judged it meanwhile, as after a crash,
 * what that changed is told.
 */
export async function judgeEvidence(
  desk: JudgeDesk,
  { supplier, evidence, duplicate }: Accepted,
  asOf?: string,
): Promise<Judged> {
  const judged = await judgeSupplier(desk, supplier.id, asOf);
  if (duplicate || judged.error || judged.changes.length > 0) return judged;
  return { changes: await changesBecauseOf(desk.place, supplier.id, evidence) };
}

/** Judges every supplier that waits for it: after a crash, or because another's report is alike. */
export async function judgeWaiting(desk: JudgeDesk, asOf?: string): Promise<void> {
  const waiting = await unjudgedRecords.list(desk.place);
  for (const id of new Set(waiting.map(({ data }) => data.supplierId))) {
    await judgeSupplier(desk, id, asOf);
  }
}

/** Undefined when one of the records changed meanwhile. */
async function tryToJudge(
  desk: JudgeDesk,
  supplierId: string,
  asOf: string,
  waiting: readonly Stored<Unjudged>[],
): Promise<Judged | undefined> {
  const { place } = desk;
  const stored = await postureRecords.get(place, supplierId);
  const input = await judgementInput(place, supplierId, asOf);
  const known = whatIsNew(waiting, stored?.data, asOf);
  const verdict = await desk.examiner
    .judge({ input, ...known.compared })
    .catch((error: unknown) => faultReport(desk, input.supplier, error));
  if ('code' in verdict) return { changes: [], error: verdict };
  const { posture, summary, catalogueVersion } = verdict;
  const judgedAt = timestamp(desk);
  const before = stored?.data.posture;
  const fresh = known.causes.every((cause) => cause === 'evidence') ? [...known.evidence] : [];
  const alerts = findAlerts(before, posture, led(known, verdict));
  const result = await place.store.commit(
    place.workspace,
    together(
      postureRecords.replace(stored, { posture, catalogueVersion, judgedAt }, supplierId),
      summaryRecords.put(summary, supplierId),
      moveSteady(supplierId, before, posture),
      await putAlerts(place, alerts, { supplierId, fresh, at: judgedAt }),
      rememberChanges(supplierId, verdict, { ...known, judgedAt, stored }),
      ...waiting.map(({ key, version }) => ({ check: [{ key, version }], delete: [key] })),
    ),
  );
  if (!result.ok) return undefined;
  return { changes: known.isOnlyAssay ? verdict.anew : verdict.changes };
}

/** What came of Assay itself and cannot be told apart raises no alert. */
function led({ causes, isOnlyAssay }: WhatIsNew, verdict: Verdict): Verdict {
  const isMixed = !isOnlyAssay && causes.includes('Assay changed');
  return isMixed ? { ...verdict, changes: [] } : verdict;
}

function faultReport({ log }: Desk, { name }: Supplier, error: unknown): ErrorReport {
  const { reference, ...where } = bugFields(error);
  log.error({ reference, ...where }, 'a supplier could not be judged');
  return {
    code: 'JUDGEMENT_FAILED',
    message: `${name} could not be judged because of a fault in Assay (reference ${reference}).`,
    remedy: 'Report the reference; nothing is lost, and it is judged again at the next change.',
  };
}

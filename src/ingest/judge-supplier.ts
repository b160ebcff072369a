import { catalogueVersion } from '../criteria/catalogue/catalogue.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import { comparePostures, type PostureChange } from '../posture/compare-postures.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import type { Posture } from '../posture/posture.ts';
import { summarise } from '../posture/summarise.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp, today } from '../records/desk.ts';
import { putHistory } from '../records/history-record.ts';
import { postureRecords, summaryRecords } from '../records/posture-record.ts';
import type { Stored } from '../records/record-kind.ts';
import { type Unjudged, unjudgedRecords } from '../records/unjudged-record.ts';
import { judgementInput } from './judgement-input.ts';

/**
 * Judges a supplier whose records changed, keeps the posture, its summary and what changed, and
 * resolves to the changes; none when nothing was waiting to be judged. `asOf` is YYYY-MM-DD, today
 * when absent.
 */
export async function judgeSupplier(
  desk: Desk,
  supplierId: string,
  asOf: string = today(desk),
): Promise<readonly PostureChange[]> {
  for (;;) {
    const waiting = await unjudgedRecords.list(desk.place, supplierId);
    if (waiting.length === 0) return [];
    const changes = await tryToJudge(desk, supplierId, asOf, waiting);
    if (changes) return changes;
  }
}

/** Undefined when one of the records changed meanwhile. */
async function tryToJudge(
  desk: Desk,
  supplierId: string,
  asOf: string,
  waiting: readonly Stored<Unjudged>[],
): Promise<readonly PostureChange[] | undefined> {
  const { place } = desk;
  const stored = await postureRecords.get(place, supplierId);
  const input = await judgementInput(place, supplierId, asOf);
  const posture = judgePosture(input);
  const changes = comparePostures(postureBefore(input, waiting, stored?.data.posture), posture);
  const judgedAt = timestamp(desk);
  const result = await place.store.commit(
    place.workspace,
    together(
      postureRecords.replace(stored, { posture, judgedAt, catalogueVersion }, supplierId),
      summaryRecords.put(summarise(input, posture), supplierId),
      putHistory(supplierId, { at: judgedAt, asOf, ...reasons(waiting) }, changes),
      ...waiting.map(({ key, version }) => ({ check: [{ key, version }], delete: [key] })),
    ),
  );
  return result.ok ? changes : undefined;
}

/**
 * What new evidence is compared with: the same records on the same day without it, so that the mere
 * passing of time is not laid at its door. Other causes are compared with the posture on file.
 */
function postureBefore(
  input: JudgementInput,
  waiting: readonly Stored<Unjudged>[],
  stored: Posture | undefined,
): Posture {
  const onlyEvidence = waiting.every(({ data }) => data.cause === 'evidence');
  if (stored && !onlyEvidence) return stored;
  const fresh = new Set(waiting.map(({ data }) => data.evidenceId));
  const evidence = input.evidence.filter((one) => !fresh.has(one.evidence.id));
  return judgePosture({ ...input, evidence });
}

function reasons(waiting: readonly Stored<Unjudged>[]) {
  return {
    causes: [...new Set(waiting.map(({ data }) => data.cause))],
    evidence: waiting.flatMap(({ data }) => data.evidenceId ?? []),
  };
}

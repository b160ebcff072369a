import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgeCase } from '../../src/ingest/judge-case.ts';
import { judgePassed } from '../../src/ingest/judge-passed.ts';
import { type JudgeDesk, judgeSupplier } from '../../src/ingest/judge-supplier.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { replaceMatched } from '../../src/records/matched-record.ts';
import { replaceSbomFacts } from '../../src/records/sbom-facts-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { type Cause, unjudgedRecords } from '../../src/records/unjudged-record.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { freshDesk, type TestDesk } from './desks.ts';
import type { TestData } from './places.ts';

export type TimeDesk = TestDesk & JudgeDesk;

const dayMs = 86_400_000;

/** A desk that judges beside no other thread, with a clock that a test moves from day to day. */
export function timeDesk(data: TestData): TimeDesk {
  return { ...freshDesk(data), examiner: { judge: async (one) => judgeCase(one) } };
}

/** Moves the clock on, and makes the round of that day. */
export async function wakeAfter(desk: TimeDesk, days: number): Promise<void> {
  desk.clock.forward(days * dayMs);
  await judgePassed(desk, { signal: new AbortController().signal });
}

export async function register(desk: TimeDesk, supplier: Supplier): Promise<void> {
  const { store, workspace } = desk.place;
  await store.commit(workspace, supplierRecords.put(supplier, supplier.id));
}

/** Marks a supplier to be judged again, and judges it for the day of the clock. */
export async function judgeFor(desk: TimeDesk, { id }: Supplier, cause: Cause, evidence?: string) {
  const { store, workspace } = desk.place;
  const lags = { supplierId: id, cause, ...(evidence && { evidenceId: evidence }) };
  await store.commit(workspace, unjudgedRecords.put(lags, id, evidence ?? cause));
  return judgeSupplier(desk, id);
}

/** Hands in a paper that was read already, and judges its supplier. */
export async function handIn(
  desk: TimeDesk,
  supplier: Supplier,
  { evidence, claims, sbom, matched }: EvidenceOnFile,
) {
  const { place } = desk;
  const change = together(
    evidenceRecords.put({ ...evidence, ...(sbom && { sbomFile: 'f'.repeat(64) }) }, evidence.id),
    claimsRecords.replace(undefined, claims, evidence.id),
    sbom ? await replaceSbomFacts(place, evidence.id, sbom) : {},
    matched ? await replaceMatched(place, matched) : {},
    putLink({ supplierId: supplier.id, evidenceId: evidence.id, linkedAt: evidence.receivedAt }),
  );
  const result = await place.store.commit(place.workspace, change);
  if (!result.ok) throw new Error(`${result.conflict} was in the way.`);
  return judgeFor(desk, supplier, 'evidence', evidence.id);
}

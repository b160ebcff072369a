import { describe, expect, test } from 'vitest';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgeSupplier } from '../../src/ingest/judge-supplier.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { historyOf } from '../../src/records/history-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { postureRecords, summaryRecords } from '../../src/records/posture-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { type Cause, unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { certification } from '../support/claims.ts';
import { certificate, onFile } from '../support/evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { supplier } from '../support/suppliers.ts';

const freshDesk = readingDesks(await temporaryData());
type TestDesk = ReturnType<typeof freshDesk>;
const kestrel = supplier({
  name: 'Kestrel Controls s.r.o.',
  contractingEntity: 'Kestrel Controls s.r.o.',
  developmentSites: ['Brno'],
  orders: [{ product: 'X7' }],
});
const asOf = '2026-11-23';

/** A desk where Kestrel is registered and nothing is on file. */
async function deskOfKestrel(): Promise<TestDesk> {
  const desk = freshDesk();
  const { store, workspace } = desk.place;
  await store.commit(workspace, supplierRecords.put(kestrel, kestrel.id));
  return desk;
}

async function put(desk: TestDesk, { evidence, claims }: EvidenceOnFile): Promise<void> {
  const link = { supplierId: kestrel.id, evidenceId: evidence.id, linkedAt: evidence.receivedAt };
  const { store, workspace } = desk.place;
  const change = together(
    evidenceRecords.put(evidence, evidence.id),
    claimsRecords.replace(undefined, claims, evidence.id),
    putLink(link),
  );
  expect((await store.commit(workspace, change)).ok).toBe(true);
  await lag(desk, 'evidence', evidence.id);
}

async function lag(desk: TestDesk, cause: Cause, evidenceId?: string): Promise<void> {
  const unjudged = { supplierId: kestrel.id, cause, ...(evidenceId && { evidenceId }) };
  const { store, workspace } = desk.place;
  await store.commit(workspace, unjudgedRecords.put(unjudged, kestrel.id, evidenceId ?? cause));
}

const levelOf = async (desk: TestDesk, criterion: string) =>
  (await postureRecords.get(desk.place, kestrel.id))?.data.posture.findings.find(
    (finding) => finding.criterion === criterion,
  )?.level;

describe('judging a supplier whose records changed', () => {
  test('keeps the posture, its summary and each change with its cause', async () => {
    const desk = await deskOfKestrel();
    const paper = certificate(certification());
    await put(desk, paper);
    const { changes } = await judgeSupplier(desk, kestrel.id, asOf);
    expect(changes).toContainEqual(
      expect.objectContaining({ criterion: 'GOV-01', from: 'unknown', to: 'E4' }),
    );
    expect(await levelOf(desk, 'GOV-01')).toBe('E4');
    const summary = await summaryRecords.get(desk.place, kestrel.id);
    expect(summary?.data).toMatchObject({ supplier: kestrel.name, asOf });
    const history = await historyOf(desk.place, kestrel.id);
    expect(history).toHaveLength(changes.length);
    expect(history[0]).toMatchObject({ causes: ['evidence'], evidence: [paper.evidence.id], asOf });
  });

  test('does nothing when nothing waits to be judged', async () => {
    const desk = await deskOfKestrel();
    expect(await judgeSupplier(desk, kestrel.id, asOf)).toEqual({ changes: [] });
    expect(await levelOf(desk, 'GOV-01')).toBeUndefined();
  });

  test('does not lay the passing of time at the door of new evidence', async () => {
    const desk = await deskOfKestrel();
    await put(desk, certificate(certification({ expiresOn: '2026-12-31' })));
    await judgeSupplier(desk, kestrel.id, asOf);
    const iso = certification({ standard: 'ISO/IEC 27001', edition: '2022' });
    await put(desk, onFile({ kind: 'certificate', effectiveDate: '2026-01-01' }, [iso]));
    const { changes } = await judgeSupplier(desk, kestrel.id, '2027-06-01');
    expect(changes.map((change) => change.criterion)).not.toContain('GOV-01');
    expect(await levelOf(desk, 'GOV-01')).toBe('E0');
  });

  test('compares with the posture on file when the register changed', async () => {
    const desk = await deskOfKestrel();
    await put(desk, certificate(certification()));
    await judgeSupplier(desk, kestrel.id, asOf);
    const { store, workspace } = desk.place;
    const moved = { ...kestrel, developmentSites: ['Oslo'] };
    await store.commit(workspace, supplierRecords.put(moved, kestrel.id));
    await lag(desk, 'register');
    const { changes } = await judgeSupplier(desk, kestrel.id, asOf);
    expect(changes).toContainEqual(
      expect.objectContaining({ criterion: 'GOV-01', from: 'E4', to: 'E1' }),
    );
  });

  test('says when a rule is at fault, and leaves the supplier marked', async () => {
    const desk = await deskOfKestrel();
    await put(desk, certificate(certification()));
    const judge = () => Promise.reject(new TypeError('words of the document'));
    const { changes, error } = await judgeSupplier(
      { ...desk, examiner: { judge } },
      kestrel.id,
      asOf,
    );
    expect(changes).toEqual([]);
    expect(error).toMatchObject({ code: 'JUDGEMENT_FAILED' });
    expect(error?.message).toMatch(/^Kestrel Controls s\.r\.o\. could not be judged/u);
    expect(await unjudgedRecords.list(desk.place)).toHaveLength(1);
    expect((await judgeSupplier(desk, kestrel.id, asOf)).changes.length).toBeGreaterThan(0);
  });

  test('tells each change once when two judge at the same time', async () => {
    const desk = await deskOfKestrel();
    await put(desk, certificate(certification()));
    const both = await Promise.all([
      judgeSupplier(desk, kestrel.id, asOf),
      judgeSupplier(desk, kestrel.id, asOf),
    ]);
    expect(both.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
    expect(await unjudgedRecords.list(desk.place)).toEqual([]);
  });
});

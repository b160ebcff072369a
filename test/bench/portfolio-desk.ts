import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { catalogueVersion } from '../../src/criteria/catalogue/catalogue.ts';
import { defaultPolicy } from '../../src/criteria/policy.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise } from '../../src/posture/summarise.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import type { Desk } from '../../src/records/desk.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { postureRecords, summaryRecords } from '../../src/records/posture-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { assuranceReport, certification, practice, securityTest } from '../support/claims.ts';
import { onFile, today } from '../support/evidence.ts';
import { memoryLog } from '../support/memory-log.ts';
import { supplier } from '../support/suppliers.ts';

export const suppliers = 1_000;
const words = 'Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Iris Juniper'.split(' ');
const practices = 'SBD-02 SCD-01 SCD-02 SCD-03 REL-01 REL-02 REL-03 VUL-01 VUL-02 DEP-04'.split(
  ' ',
);
export const nameOf = (at: number) =>
  `${words[at % 10]} ${words[Math.floor(at / 10) % 10]} ${at} GmbH`;

/** Twenty papers of one supplier: certificates, a report, a test, and what policies say. */
function papersOf(at: number) {
  const holder = nameOf(at);
  const dated = (
    kind: 'certificate' | 'policy' | 'audit-report' | 'security-test-report',
    no: number,
  ) => ({
    kind,
    effectiveDate: '2026-03-01',
    owner: 'Head of Security',
    file: `${kind}-${at}-${no}.pdf`,
  });
  const policies = Array.from({ length: 16 }, (_, no) =>
    onFile(
      dated('policy', no),
      practices.map((criterion) =>
        practice(criterion, `Rule ${no} of ${criterion} is followed for every product.`),
      ),
    ),
  );
  return [
    onFile(dated('certificate', 0), [
      certification({ holder, expiresOn: `2027-0${1 + (at % 9)}-15` }),
    ]),
    onFile(dated('certificate', 1), [
      certification({ holder, standard: 'ISO/IEC 27001', edition: '2022', level: null }),
    ]),
    onFile(dated('audit-report', 2), [assuranceReport({ holder })]),
    onFile(dated('security-test-report', 3), [securityTest({ client: holder })]),
    ...policies,
  ];
}

async function fill({ place: { store, workspace } }: Desk): Promise<void> {
  for (let at = 0; at < suppliers; at += 1) {
    const one = supplier({
      name: nameOf(at),
      orders: [{ product: `P${at}`, kind: 'product' }],
      tier: at % 3 === 0 ? 'critical' : 'standard',
    });
    const evidence = papersOf(at);
    const input = { supplier: one, evidence, policy: defaultPolicy, decisions: [], asOf: today };
    const posture = judgePosture(input);
    const result = await store.commit(
      workspace,
      together(
        supplierRecords.put(one, one.id),
        ...evidence.flatMap((paper) => [
          evidenceRecords.put(paper.evidence, paper.evidence.id),
          claimsRecords.replace(undefined, paper.claims, paper.evidence.id),
          putLink({
            supplierId: one.id,
            evidenceId: paper.evidence.id,
            linkedAt: paper.evidence.receivedAt,
          }),
        ]),
        postureRecords.replace(
          undefined,
          { posture, judgedAt: `${today}T08:00:00Z`, catalogueVersion },
          one.id,
        ),
        summaryRecords.put(summarise(input, posture), one.id),
      ),
    );
    if (!result.ok) throw new Error(`The bench data collide at ${result.conflict}.`);
  }
}

/** 1,000 suppliers with 20 evidences each, in SQLite on disk. */
export async function portfolioDesk(): Promise<Readonly<{ desk: Desk; close(): Promise<void> }>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const [store, components] = await Promise.all([
    openSqliteStore(folder),
    openSqliteComponents(folder),
  ]);
  const files = await openDiskFiles(folder);
  const clock = { now: () => Temporal.Instant.from(`${today}T08:00:00Z`) };
  const desk = { place: { store, workspace: 'bench' }, files, components, clock, log: memoryLog() };
  await fill(desk);
  return {
    desk,
    async close() {
      await Promise.all([store.close(), components.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

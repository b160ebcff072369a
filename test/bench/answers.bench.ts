import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { ask } from '../../src/conversation/ask.ts';
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
import { type Benchmark, percentile } from './measurement.ts';

const suppliers = 1_000;
const words = 'Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Iris Juniper'.split(' ');
const practices = 'SBD-02 SCD-01 SCD-02 SCD-03 REL-01 REL-02 REL-03 VUL-01 VUL-02 DEP-04'.split(
  ' ',
);
const nameOf = (at: number) => `${words[at % 10]} ${words[Math.floor(at / 10) % 10]} ${at} GmbH`;

const ofOne = [
  (name: string) => `Is ${name} certified to IEC 62443-4-1?`,
  (name: string) => `Does ${name} have a SOC 2 Type 2 report?`,
  (name: string) => `Do they do code reviews at ${name}?`,
  (name: string) => `How is ${name} doing?`,
  (name: string) => `What is missing for ${name}?`,
];
const ofAll = [
  'Which suppliers have no valid 62443-4-1 certificate?',
  'How many suppliers are below E2 in release pipelines?',
  'Give me the top 5 gaps across all suppliers',
  'What expires in the next 90 days?',
];

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

async function times(desk: Desk, questions: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const question of questions) {
    const since = performance.now();
    const { outcome } = await ask(desk, question, { asOf: today });
    taken.push(performance.now() - since);
    if (outcome === 'clarify') throw new Error(`"${question}" was asked back about.`);
  }
  return taken;
}

/** Answers over 1,000 suppliers with 20 evidences each, from SQLite on disk, in one process. */
export const run: Benchmark = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const [store, components] = await Promise.all([
    openSqliteStore(folder),
    openSqliteComponents(folder),
  ]);
  try {
    const files = await openDiskFiles(folder);
    const clock = { now: () => Temporal.Instant.from(`${today}T08:00:00Z`) };
    const place = { store, workspace: 'bench' };
    const desk: Desk = { place, files, components, clock, log: memoryLog() };
    await fill(desk);
    const one = Array.from(
      { length: 200 },
      (_, at) => ofOne[at % ofOne.length]?.(nameOf((at * 37) % suppliers)) ?? '',
    );
    const all = Array.from({ length: 40 }, (_, at) => ofAll[at % ofAll.length] ?? '');
    await times(desk, [...one.slice(0, 10), ...all.slice(0, 4)]);
    const ofOneTimes = await times(desk, one);
    const ofAllTimes = await times(desk, all);
    return [
      {
        name: 'answer about one of 1,000 suppliers, p95',
        ...measured(percentile(ofOneTimes, 0.95), 30),
      },
      {
        name: 'answer about one of 1,000 suppliers, median',
        ...measured(percentile(ofOneTimes, 0.5), 30),
      },
      { name: 'answer over 1,000 suppliers, p95', ...measured(percentile(ofAllTimes, 0.95), 150) },
    ];
  } finally {
    await Promise.all([store.close(), components.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
};

function measured(value: number, goal: number) {
  return { value, unit: 'ms', goal, met: value <= goal };
}

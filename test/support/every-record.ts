import { defaultPolicy } from '../../src/criteria/policy.ts';
import { judgeCase } from '../../src/ingest/judge-case.ts';
import type { Json } from '../../src/ports/store.ts';
import { commitAudited } from '../../src/records/audit.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { putHistory } from '../../src/records/history-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { postureRecords, summaryRecords } from '../../src/records/posture-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { putSketch } from '../../src/records/sketch-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { rememberThread } from '../../src/records/thread-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { certification } from './claims.ts';
import { certificate } from './evidence.ts';
import { supplier } from './suppliers.ts';

const at = '2026-11-23T09:00:00.000Z';
const asOf = '2026-11-23';

const kestrel = supplier({ name: 'Kestrel Controls s.r.o.', orders: [{ product: 'X7' }] });
const paper = certificate(certification());
export const threadName = 'terminal';

/** One record of every kind, as this version of Assay writes it. */
export async function writeEveryRecord(place: Place): Promise<void> {
  const { evidence, claims } = paper;
  const ends = { supplierId: kestrel.id, evidenceId: evidence.id };
  const input = {
    supplier: kestrel,
    evidence: [paper],
    policy: defaultPolicy,
    decisions: [],
    asOf,
  };
  const verdict = judgeCase({ input, fresh: [evidence.id] });
  const { summary, changes, ...judged } = verdict;
  const change = together(
    supplierRecords.put(kestrel, kestrel.id),
    evidenceRecords.put(evidence, evidence.id),
    unfinishedRecords.put({ evidenceId: evidence.id }, evidence.id),
    putLink({ ...ends, linkedAt: at, linkedBy: 'terminal' }),
    claimsRecords.replace(undefined, claims, evidence.id),
    postureRecords.replace(undefined, { ...judged, judgedAt: at }, kestrel.id),
    summaryRecords.put(summary, kestrel.id),
    putHistory(kestrel.id, { at, asOf, causes: ['evidence'], evidence: [evidence.id] }, changes),
    unjudgedRecords.put({ ...ends, cause: 'evidence' }, kestrel.id, evidence.id),
    putSketch(evidence.id, { limit: 2 ** 29, hashes: [1, 2, 3] }, [
      { otherEvidenceId: 'ev-other', share: 0.7 },
    ]),
    { put: writtenElsewhere.map(([key, data]) => ({ key, value: { v: 1, data } })) },
  );
  await commitAudited(place, change, {
    at,
    by: 'terminal',
    action: 'evidence received',
    evidence: evidence.id,
    supplier: kestrel.id,
  });
  await rememberThread(place, threadName, { supplier: kestrel.name });
}

/** Kinds that no code in this version writes, or only a private one. */
const writtenElsewhere: readonly (readonly [key: string, data: Json])[] = [
  ['policy/workspace', { minimumMaturity: 3 }],
  [
    `decision/${kestrel.id}/d1`,
    {
      id: 'd1',
      kind: 'decision',
      person: 'Ada',
      date: asOf,
      claims: [],
      verdict: 'approve',
      conditions: [],
    },
  ],
  ['sweep/files', { sweptAt: at }],
];

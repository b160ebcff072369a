import { reply } from '../../src/conversation/reply.ts';
import type { Decision } from '../../src/criteria/decisions.ts';
import { defaultPolicy } from '../../src/criteria/policy.ts';
import { judgeCase } from '../../src/ingest/judge-case.ts';
import type { Commit, Json } from '../../src/ports/store.ts';
import { snapshotId, snapshotRecords } from '../../src/records/advisory-snapshot-record.ts';
import { commitAudited } from '../../src/records/audit.ts';
import { awaitingModelRecords } from '../../src/records/awaiting-model-record.ts';
import { campaignRecords } from '../../src/records/campaign-record.ts';
import { together } from '../../src/records/change.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { putDecision } from '../../src/records/decision-record.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { feedbackKey, feedbackRecords } from '../../src/records/feedback-record.ts';
import { putHistory } from '../../src/records/history-record.ts';
import {
  chatFileId,
  chatFileRecords,
  inboxId,
  inboxRecords,
  openEventRecords,
} from '../../src/records/inbox-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { replaceMatched } from '../../src/records/matched-record.ts';
import { answerCache, forsakenAnswers } from '../../src/records/model-answer-record.ts';
import { postureRecords, summaryRecords } from '../../src/records/posture-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { saidId, saidRecords } from '../../src/records/said-record.ts';
import { replaceSbomFacts } from '../../src/records/sbom-facts-record.ts';
import { putSketch } from '../../src/records/sketch-record.ts';
import { spendingRecords, wholeMonth } from '../../src/records/spending-record.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { rememberThread } from '../../src/records/thread-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { unmatchedId, unmatchedRecords } from '../../src/records/unmatched-record.ts';
import {
  putWaiting,
  type WaitingUpload,
  waitingUploadId,
} from '../../src/records/waiting-upload-record.ts';
import { messageEvent } from './chat-events.ts';
import { certification } from './claims.ts';
import { certificate } from './evidence.ts';
import { matchedOf, matchOf, sbomFactsOf } from './sboms.ts';
import { supplier } from './suppliers.ts';
import { watchRecords } from './watch-records.ts';

const at = '2026-11-23T09:00:00.000Z';
const asOf = '2026-11-23';

const kestrel = supplier({ name: 'Kestrel Controls s.r.o.', orders: [{ product: 'X7' }] });
const paper = certificate(certification());
export const threadName = 'terminal';
export const spentIn = '2026-11';
const spent = { model: 'gpt-5-mini', requests: 2, inputTokens: 3000, outputTokens: 400 };
export const modelQuestion = 'a-question-to-the-model';
const waitsFor = { evidenceId: paper.evidence.id, notBefore: 1_795_424_400_000, useless: 0 };
export const campaignName = 'npm worm';

const list = {
  source: campaignName,
  kind: 'campaign',
  date: asOf,
  records: 1,
  sha256: '0'.repeat(64),
  importedAt: at,
  ecosystems: { npm: 1 },
} as const;
const matched = matchedOf({
  evidenceId: paper.evidence.id,
  uncovered: { 'deb/debian': 3 },
  matches: [matchOf({ fixedIn: '2.15.0', exploitedSince: '2021-12-10' })],
  urls: [{ pointer: '/components/4', name: 'odd', url: 'https://odd.example/odd.tgz' }],
});
const rejection = {
  id: 'd2',
  kind: 'rejection',
  person: 'Ada',
  date: asOf,
  claims: [],
  claim: 'claim-of-another-paper',
  reason: 'It is about another company.',
} satisfies Decision;

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
  const { summary, changes, posture, catalogueVersion } = verdict;
  const change = together(
    supplierRecords.put(kestrel, kestrel.id),
    evidenceRecords.put(evidence, evidence.id),
    unfinishedRecords.put({ evidenceId: evidence.id }, evidence.id),
    putLink({ ...ends, linkedAt: at, linkedBy: 'terminal' }),
    claimsRecords.replace(undefined, claims, evidence.id),
    postureRecords.replace(undefined, { posture, catalogueVersion, judgedAt: at }, kestrel.id),
    summaryRecords.put(summary, kestrel.id),
    putHistory(kestrel.id, { at, asOf, causes: ['evidence'], evidence: [evidence.id] }, changes),
    unjudgedRecords.put({ ...ends, cause: 'evidence' }, kestrel.id, evidence.id),
    putSketch(evidence.id, { limit: 2 ** 29, hashes: [1, 2, 3] }, [
      { otherEvidenceId: 'ev-other', share: 0.7 },
    ]),
    await replaceSbomFacts(place, evidence.id, sbomFactsOf()),
    await replaceMatched(place, matched),
    snapshotRecords.put(list, snapshotId(campaignName)),
    campaignRecords.replace(
      undefined,
      {
        packages: [{ key: 'npm/left', versions: ['1.0.1'], ranges: [{ from: '2', before: '3' }] }],
      },
      snapshotId(campaignName),
    ),
    unmatchedRecords.put({ since: at }, unmatchedId),
    putDecision(rejection, kestrel.id),
    chatRecords(),
    watchRecords(kestrel.id, at, asOf),
    awaitingModelRecords.put({ ...waitsFor, cause: 'evidence' }, evidence.id),
    forsakenAnswers.put({ evidenceId: 'ev-gone', since: at }, 'ev-gone'),
    spendingRecords.put({ month: spentIn, of: 'month', models: [spent] }, ...wholeMonth(spentIn)),
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
  await answerCache(place, evidence.id).put(modelQuestion, { claims: [] });
}

const told = messageEvent('Is Kestrel certified?');
export const toldId = inboxId(told);
export const saidThere = saidId(toldId, at, 0);

export const waiting: WaitingUpload = {
  id: waitingUploadId(told.operation),
  files: [{ file: 'certificate.pdf', sha256: '0'.repeat(64) }],
  by: told.person.id,
  in: told.where.id,
  thread: told.thread,
  receivedAt: at,
  guesses: [kestrel.name],
  sure: false,
  state: { is: 'waiting' },
};

/** What a chat told, and what became of it. */
function chatRecords(): Commit {
  const outbox = { said: [{ id: saidThere, to: 'everybody' as const }], delivered: 1 };
  const inbox = { event: told, receivedAt: at, stopped: false, performed: false, outbox } as const;
  const { person, where, platform, thread, operation } = told;
  const said = { to: 'everybody' as const, person, where, platform, thread, operation, at };
  return together(
    inboxRecords.put({ ...inbox, progress: { status: 'done' } }, toldId),
    openEventRecords.put({ thread, operation }, toldId),
    putWaiting(undefined, waiting),
    chatFileRecords.put({ event: toldId, claimedAt: at }, chatFileId(platform, 'F1@C1')),
    saidRecords.replace(
      undefined,
      { reply: reply({ headline: 'Yes.', text: '' }), ...said },
      saidThere,
    ),
    feedbackRecords.put(
      { said: saidThere, person: person.id, rating: 'good', at },
      ...feedbackKey(saidThere, person.id),
    ),
  );
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
  ['pruned/chats', { prunedAt: at }],
  ['workspace/t1', { workspace: 'T1' }],
];

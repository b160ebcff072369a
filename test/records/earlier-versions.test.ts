import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/ports/store.ts';
import { snapshotsOf } from '../../src/records/advisory-snapshot-record.ts';
import { verifyAudit } from '../../src/records/audit.ts';
import { awaitingModelRecords } from '../../src/records/awaiting-model-record.ts';
import { campaignsOf } from '../../src/records/campaign-record.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { decisionsOn } from '../../src/records/decision-record.ts';
import { unfinishedRecords } from '../../src/records/evidence-record.ts';
import { historyOf } from '../../src/records/history-record.ts';
import { inboxRecords } from '../../src/records/inbox-record.ts';
import { evidenceOf, suppliersOf } from '../../src/records/link-record.ts';
import { matchedOf, namedIdsOf } from '../../src/records/matched-record.ts';
import { answerCache } from '../../src/records/model-answer-record.ts';
import { policyOf } from '../../src/records/policy-record.ts';
import { postureRecords, summaryRecords } from '../../src/records/posture-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { saidOf } from '../../src/records/said-record.ts';
import { sbomFactsOf } from '../../src/records/sbom-facts-record.ts';
import { sbomSummaryRecords } from '../../src/records/sbom-summary-record.ts';
import { likenessesOf, sketchesNear } from '../../src/records/sketch-record.ts';
import { spendingOf } from '../../src/records/spending-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { threadMemory } from '../../src/records/thread-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { unmatchedId, unmatchedRecords } from '../../src/records/unmatched-record.ts';
import { waitingIn } from '../../src/records/waiting-upload-record.ts';
import {
  campaignName,
  modelQuestion,
  saidThere,
  spentIn,
  threadName,
  toldId,
  waiting,
  writeEveryRecord,
} from '../support/every-record.ts';
import { temporaryData } from '../support/places.ts';
import { sourceFiles } from '../support/source-files.ts';

const { freshPlace } = await temporaryData();
const fixtures = new URL('./fixtures/', import.meta.url);
const names = readdirSync(fixtures);

async function open(fixture: string): Promise<Place> {
  const place = freshPlace();
  const rows: Record<string, Json> = JSON.parse(readFileSync(new URL(fixture, fixtures), 'utf8'));
  const put = Object.entries(rows).map(([key, value]) => ({ key, value }));
  await place.store.commit(place.workspace, { put });
  return place;
}

async function folders({ store, workspace }: Place): Promise<string[]> {
  const rows = await store.list(workspace, {});
  return [...new Set(rows.map((row) => row.key.split('/')[0] ?? ''))];
}

/*
 * A fixture is data as a released version wrote it. When a record changes, add a migration and a
 * fixture; before the first release, write version-1 again: node test/records/write-fixture.ts
 */
describe('data written by an earlier version', () => {
  test('there is some', () => {
    expect(names.length).toBeGreaterThan(0);
  });

  test('of the newest version covers every kind of record', async () => {
    const place = freshPlace();
    await writeEveryRecord(place);
    expect(await folders(await open(names.at(-1) ?? ''))).toEqual(await folders(place));
  });

  test('every kind that the code defines is among them', async () => {
    const defined = sourceFiles('src')
      .filter(({ code }) => /\b(?:recordKind|largeRecordKind)\(/u.test(code))
      .flatMap(({ code }) => [...code.matchAll(/\bfolder(?:: | = )'([\w-]+)'/gu)])
      .map(([, folder]) => folder);
    expect(defined.length).toBeGreaterThan(20);
    const kept = await folders(await open(names.at(-1) ?? ''));
    expect(kept.sort()).toEqual(defined.sort());
  });

  test.each(names)('%s opens as today', async (name) => {
    const place = await open(name);
    const [supplier] = await listSuppliers(place);
    const supplierId = supplier?.id ?? '';
    const [evidence] = await evidenceOf(place, supplierId);
    const id = evidence?.id ?? '';
    expect(supplier).toMatchObject({
      name: 'Kestrel Controls s.r.o.',
      orders: [{ product: 'X7' }],
    });
    expect(evidence).toMatchObject({ progress: { status: 'checked' } });
    expect(await suppliersOf(place, id)).toEqual([supplierId]);
    expect((await claimsOf(place, id)).map((claim) => claim.type)).toEqual(['certification']);
    expect(await postureRecords.get(place, supplierId)).toBeDefined();
    expect(await summaryRecords.get(place, supplierId)).toBeDefined();
    expect((await historyOf(place, supplierId)).length).toBeGreaterThan(0);
    expect((await decisionsOn(place, supplierId)).map(({ kind }) => kind)).toEqual([
      'decision',
      'rejection',
    ]);
    expect(await policyOf(place)).toMatchObject({ minimumMaturity: 3 });
    expect(await threadMemory(place, threadName)).toMatchObject({ supplier: supplier?.name });
    expect(await likenessesOf(place, id)).toEqual([{ otherEvidenceId: 'ev-other', share: 0.7 }]);
    const near = { limit: 2 ** 29, hashes: [1, 2] };
    expect(await sketchesNear(place, 'ev-new', near)).toHaveLength(1);
    expect(await unfinishedRecords.list(place)).toHaveLength(1);
    expect(await unjudgedRecords.list(place)).toHaveLength(1);
    expect(await awaitingModelRecords.get(place, id)).toMatchObject({
      data: { cause: 'evidence' },
    });
    expect(await answerCache(place, id).get(modelQuestion)).toEqual({ claims: [] });
    expect(await spendingOf(place, spentIn)).toMatchObject([{ requests: 2, inputTokens: 3000 }]);
    expect(await sbomFactsOf(place, id)).toMatchObject({
      components: 200,
      subject: { name: 'X7' },
    });
    expect((await sbomSummaryRecords.get(place, id))?.data).toMatchObject({ product: 'X7' });
    expect(await matchedOf(place, id)).toMatchObject({ matches: [{ fixedIn: '2.15.0' }] });
    expect(await namedIdsOf(place, id)).toMatchObject({ whole: true });
    expect(await snapshotsOf(place)).toMatchObject([{ source: campaignName, records: 1 }]);
    expect((await campaignsOf(place))[0]).toMatchObject({
      name: campaignName,
      packages: [{ key: 'npm/left', versions: ['1.0.1'] }],
    });
    expect(await unmatchedRecords.get(place, unmatchedId)).toBeDefined();
    expect((await inboxRecords.get(place, toldId))?.data.progress).toEqual({ status: 'done' });
    expect(await waitingIn(place, waiting.thread)).toEqual(waiting);
    expect(await saidOf(place, saidThere)).toMatchObject({ reply: { headline: 'Yes.' } });
    expect(await verifyAudit(place)).toMatchObject({ intact: true, entries: 1 });
  });
});

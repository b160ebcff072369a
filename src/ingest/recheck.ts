import { extractorVersion } from '../claims/rules/extractor-version.ts';
import { catalogueVersion } from '../criteria/catalogue/catalogue.ts';
import type { ErrorReport } from '../errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { commitAudited } from '../records/audit.ts';
import { together } from '../records/change.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { postureRecords } from '../records/posture-record.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { askAwaiting } from './ask-awaiting.ts';
import { examineEvidence } from './examine-evidence.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { judgePassed } from './judge-passed.ts';
import { type Judged, judgeSupplier } from './judge-supplier.ts';
import { keepProposals } from './keep-proposals.ts';
import { checkedReading } from './settlements.ts';
import { wantModel } from './want-model.ts';

/** What a newer Assay makes of what is on file. None of it is news about a supplier. */
export type Recheck = Readonly<{
  /** How many evidences were read again. */
  reread: number;
  /** Evidence that could not be read again; what was known of it is kept. */
  failed: readonly Readonly<{ file: string; error: ErrorReport }>[];
  /** Suppliers whose posture changed because Assay changed. */
  changed: readonly Readonly<{ supplier: string; changes: readonly PostureChange[] }>[];
}>;

/** The round is made to its end: somebody waits for it. */
const dayMs = 86_400_000;

/**
 * Reads again, from the stored bytes, what an earlier version has read; asks the model about what it
 * has not read whole, also where it was set up or allowed only later; and judges again what an earlier
 * catalogue has judged. Then the daily round is made. Claims that say the same keep their ids, so
 * decisions stand.
 */
export async function recheck(desk: IngestDesk, options: IngestOptions): Promise<Recheck> {
  const read = await readOldAgain(desk, options);
  await askAwaiting(desk, { ...options, atMostMs: dayMs });
  const changed = [];
  for (const supplier of await listSuppliers(desk.place)) {
    const { changes } = await judgeAgain(desk, supplier, options);
    if (changes.length > 0) changed.push({ supplier: supplier.name, changes });
  }
  await judgePassed(desk, { ...options, atMostMs: dayMs });
  return { ...read, changed };
}

async function readOldAgain(
  desk: IngestDesk,
  options: IngestOptions,
): Promise<Pick<Recheck, 'reread' | 'failed'>> {
  let reread = 0;
  const failed: { file: string; error: ErrorReport }[] = [];
  for await (const { data } of evidenceRecords.scan(desk.place)) {
    if (data.progress.status !== 'checked') continue;
    const isOld = data.extractorVersion !== extractorVersion;
    const error = isOld ? await readAgain(desk, data, options) : undefined;
    if (error) failed.push({ file: data.file, error });
    else if (isOld) reread += 1;
    if (!error) await wantModel(desk, data.id, isOld);
  }
  return { reread, failed };
}

async function readAgain(
  desk: IngestDesk,
  evidence: Evidence,
  options: IngestOptions,
): Promise<ErrorReport | undefined> {
  const outcome = await desk.examiner.withThread(async (examine, verify) => {
    const byRules = await examineEvidence(desk, evidence, examine, options);
    return 'error' in byRules
      ? byRules
      : keepProposals(desk, evidence, byRules.examined, verify, options);
  });
  if ('error' in outcome) return outcome.error;
  for (;;) {
    const stored = await evidenceRecords.get(desk.place, evidence.id);
    if (!stored || stored.data.extractorVersion === extractorVersion) return undefined;
    const settlement = await checkedReading(desk, stored.data, outcome.examined, 'Assay changed');
    const change = together(
      evidenceRecords.replace(stored, settlement.evidence, evidence.id),
      settlement.change,
    );
    if ((await commitAudited(desk.place, change, settlement.deed)).ok) return undefined;
  }
}

async function judgeAgain(
  desk: IngestDesk,
  { id }: Supplier,
  { asOf }: IngestOptions,
): Promise<Judged> {
  const { store, workspace } = desk.place;
  const posture = await postureRecords.get(desk.place, id);
  if (posture && posture.data.catalogueVersion !== catalogueVersion) {
    const lags = { supplierId: id, cause: 'Assay changed' } as const;
    await store.commit(workspace, unjudgedRecords.put(lags, id, 'catalogue'));
  }
  return judgeSupplier(desk, id, asOf);
}

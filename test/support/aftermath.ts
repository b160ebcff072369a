import type { FileStore } from '../../src/ports/file-store.ts';
import { auditRecords, verifyAudit } from '../../src/records/audit.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';

/** What is on file after processes were killed and others have finished their work. */
export type Aftermath = Readonly<{
  accepted: number;
  /** Evidence that is not checked exactly once, with its claims and files. */
  wrong: readonly string[];
  leftOver: number;
  auditIntact: boolean;
  judged: boolean;
}>;

export async function aftermath(files: FileStore, place: Place): Promise<Aftermath> {
  const evidence = await evidenceRecords.list(place);
  const log = (await auditRecords.list(place)).map((stored) => stored.data);
  const wrong: string[] = [];
  for (const { data: one } of evidence) {
    const checks = log.filter(
      (entry) => entry.action === 'evidence checked' && entry.evidence === one.id,
    );
    const names = [one.sha256, one.documentFile ?? ''];
    const kept = await Promise.all(names.map((name) => files.has(place.workspace, name)));
    const claims = await claimsRecords.get(place, one.id);
    const right = one.progress.status === 'checked' && checks.length === 1 && kept.every(Boolean);
    if (!right || !claims)
      wrong.push(`${one.file}: ${one.progress.status}, ${checks.length} times`);
  }
  const leftOver = [await unfinishedRecords.list(place), await unjudgedRecords.list(place)].flat();
  const suppliers = await listSuppliers(place);
  const postures = await Promise.all(suppliers.map(({ id }) => postureRecords.get(place, id)));
  return {
    accepted: evidence.length,
    wrong,
    leftOver: leftOver.length,
    auditIntact: (await verifyAudit(place)).intact,
    judged: evidence.length === 0 || postures.every(Boolean),
  };
}

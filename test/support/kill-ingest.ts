import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { auditRecords, verifyAudit } from '../../src/records/audit.ts';
import { claimsRecords } from '../../src/records/claims-record.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { postureRecords } from '../../src/records/posture-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import type { TestData } from './places.ts';

const leaseMs = 1_000;
const script = new URL('./ingest-process.ts', import.meta.url).pathname;
const folder = resolve(import.meta.dirname, '../../samples/evidence');

/** The papers of one sample supplier, so many of them. */
export function samplePapers(most: number): string[] {
  const files = readdirSync(folder).filter((file) => file.startsWith('nordwerk'));
  return files.slice(0, most).map((file) => join(folder, file));
}

/** Compiled code is kept, so that most of the time of a run is spent on documents. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'assay-test-cache') };

/** Resolves when the process has loaded its code and begins. */
async function begin(
  data: TestData,
  place: Place,
  files: readonly string[],
): Promise<Readonly<{ child: ChildProcess; gone: Promise<unknown[]> }>> {
  const args = [script, data.directory, place.workspace, String(leaseMs), ...files];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, args, { stdio: [...stdio], env: environment });
  const gone = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), gone]);
  return { child, gone };
}

/** Milliseconds an undisturbed ingest takes. */
export async function timeIngest(data: TestData, papers: readonly string[]): Promise<number> {
  const { gone } = await begin(data, data.freshPlace(), papers);
  const since = performance.now();
  await gone;
  return performance.now() - since;
}

/** What is on file after an ingest was killed and the next process has finished its work. */
export type Aftermath = Readonly<{
  killed: boolean;
  accepted: number;
  /** Evidence that is not checked exactly once, with its claims and files. */
  wrong: readonly string[];
  leftOver: number;
  auditIntact: boolean;
  judged: boolean;
}>;

/** Starts an ingest, kills it after so many milliseconds, and lets another process finish. */
export async function killAndFinish(
  data: TestData,
  papers: readonly string[],
  afterMs: number,
): Promise<Aftermath> {
  const place = data.freshPlace();
  const doomed = await begin(data, place, papers);
  await Promise.race([wait(afterMs), doomed.gone]);
  const killed = doomed.child.kill('SIGKILL');
  await doomed.gone;
  const next = await begin(data, place, []);
  const [code] = await next.gone;
  if (code !== 0) throw new Error(`The second process ended with ${code}.`);
  return { killed, ...(await inspect(data, place)) };
}

async function inspect(data: TestData, place: Place): Promise<Omit<Aftermath, 'killed'>> {
  const evidence = await evidenceRecords.list(place);
  const log = (await auditRecords.list(place)).map((stored) => stored.data);
  const wrong: string[] = [];
  for (const { data: one } of evidence) {
    const checks = log.filter(
      (entry) => entry.action === 'evidence checked' && entry.evidence === one.id,
    );
    const files = [one.sha256, one.documentFile ?? ''];
    const kept = await Promise.all(files.map((name) => data.files.has(place.workspace, name)));
    const claims = await claimsRecords.get(place, one.id);
    const right = one.progress.status === 'checked' && checks.length === 1 && kept.every(Boolean);
    if (!right || !claims)
      wrong.push(`${one.file}: ${one.progress.status}, ${checks.length} times`);
  }
  const leftOver = [await unfinishedRecords.list(place), await unjudgedRecords.list(place)].flat();
  const [supplier] = await listSuppliers(place);
  const posture = supplier && (await postureRecords.get(place, supplier.id));
  return {
    accepted: evidence.length,
    wrong,
    leftOver: leftOver.length,
    auditIntact: (await verifyAudit(place)).intact,
    judged: evidence.length === 0 || posture !== undefined,
  };
}

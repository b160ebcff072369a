import { spawnSync } from 'node:child_process';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import type { Desk } from '../../../src/records/desk.ts';
import { unfinishedRecords } from '../../../src/records/evidence-record.ts';
import { listSuppliers } from '../../../src/records/supplier-record.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { checkAwaitingModel } from './check-awaiting-model.ts';
import { checkBudget } from './check-budget.ts';
import { checkDigests } from './check-digests.ts';
import { checkEvents } from './check-events.ts';
import { checkPostures } from './check-postures.ts';

function checkRuntime(): CheckUp {
  const major = Number(process.versions.node.split('.')[0]);
  const right = major >= 26;
  return {
    name: 'runtime',
    state: right ? 'ok' : 'problem',
    detail: `Node ${process.versions.node}`,
    ...(right ? {} : { remedy: 'Start Assay through npm, which brings the Node it needs.' }),
  };
}

/** Writes, reads back and removes a file, and counts the register. */
async function checkStorage(desk: Desk): Promise<CheckUp> {
  const { workspace } = desk.place;
  const { sha256 } = await desk.files.put(workspace, new TextEncoder().encode('assay doctor'));
  const kept = await desk.files.has(workspace, sha256);
  await desk.files.remove(workspace, sha256);
  const suppliers = await listSuppliers(desk.place);
  return {
    name: 'storage',
    state: kept ? 'ok' : 'problem',
    detail: `data folder is writable, ${suppliers.length} suppliers in workspace ${workspace}`,
    ...(kept ? {} : { remedy: 'Check the disk of the data folder.' }),
  };
}

async function checkReader(signal: AbortSignal): Promise<CheckUp> {
  try {
    const bytes = new TextEncoder().encode('Assay reads this line in its sandbox.\n');
    await readDocument({ bytes, file: 'check.txt', signal });
    return { name: 'reader', state: 'ok', detail: 'reads in its sandbox' };
  } catch (error) {
    return {
      name: 'reader',
      state: 'problem',
      detail: error instanceof Error ? error.message : 'does not start',
      remedy: 'Install again with npm ci; the sandbox needs the pinned Node.',
    };
  }
}

function checkParentDeath(): CheckUp {
  const there = spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0;
  return {
    name: 'reader ends with its parent',
    state: there ? 'ok' : 'warning',
    detail: there ? 'setpriv is there' : 'setpriv is not there; left-overs end at the next start',
    ...(there ? {} : { remedy: 'Install util-linux where it exists.' }),
  };
}

async function checkWork(desk: Desk): Promise<CheckUp> {
  const waiting = (await unfinishedRecords.list(desk.place)).length;
  return {
    name: 'unfinished work',
    state: waiting === 0 ? 'ok' : 'warning',
    detail: waiting === 0 ? 'none' : `${waiting} evidences wait for a reader`,
    ...(waiting === 0 ? {} : { remedy: 'The next `assay ingest` or `npm start` finishes them.' }),
  };
}

async function checkAudit(desk: Desk): Promise<CheckUp> {
  const check = await verifyAudit(desk.place);
  if (check.intact) {
    return { name: 'audit log', state: 'ok', detail: `intact, ${check.entries} entries` };
  }
  return {
    name: 'audit log',
    state: 'problem',
    detail: `broken at entry ${check.seq}: ${check.problem}`,
    remedy: 'Restore the data folder from a backup.',
  };
}

/** Everything `assay doctor` looks at, in the order in which it matters. */
export async function checkUp(desk: Desk, signal: AbortSignal): Promise<readonly CheckUp[]> {
  return [
    checkRuntime(),
    await checkStorage(desk),
    await checkReader(signal),
    checkParentDeath(),
    await checkWork(desk),
    ...(await checkAwaitingModel(desk)),
    await checkEvents(desk),
    await checkDigests(desk),
    await checkPostures(desk),
    ...(await checkBudget(desk)),
    await checkAudit(desk),
  ];
}

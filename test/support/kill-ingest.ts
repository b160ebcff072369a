import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../../src/records/record-kind.ts';
import { type Aftermath, aftermath } from './aftermath.ts';
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

/** Starts an ingest, kills it after so many milliseconds, and lets another process finish. */
export async function killAndFinish(
  data: TestData,
  papers: readonly string[],
  afterMs: number,
): Promise<Aftermath & Readonly<{ killed: boolean }>> {
  const place = data.freshPlace();
  const doomed = await begin(data, place, papers);
  await Promise.race([wait(afterMs), doomed.gone]);
  const killed = doomed.child.kill('SIGKILL');
  await doomed.gone;
  const next = await begin(data, place, []);
  const [code] = await next.gone;
  if (code !== 0) throw new Error(`The second process ended with ${code}.`);
  return { killed, ...(await aftermath(data.files, place)) };
}

import { readFileSync } from 'node:fs';
import { runAssay, startCommand, temporaryData } from '../support/run-assay.ts';
import type { Measurement } from './measurement.ts';

const question = 'Is Kestrel Controls IEC 62443-4-1 certified?';
const runs = 5;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

/** Resident memory of a process in MB (Linux), once it has been idle for a while. */
async function idleMemory(data: string): Promise<number> {
  const child = startCommand(process.execPath, ['src/main.ts'], { data });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

/** What a newcomer waits for: the first start, a question from a cold start, the idle bot. */
export async function run(): Promise<readonly Measurement[]> {
  const { folder: data, remove } = temporaryData();
  try {
    const first = await seconds(() => runAssay([], { data, input: `${question}\n` }));
    const cold: number[] = [];
    for (let index = 0; index < runs; index += 1) {
      cold.push(await seconds(() => runAssay(['ask', question], { data })));
    }
    const ask = median(cold);
    const memory = await idleMemory(data);
    return [
      { name: 'first start answers', value: first, unit: 's', goal: 20, met: first <= 20 },
      { name: 'ask from a cold start', value: ask, unit: 's', goal: 1.5, met: ask <= 1.5 },
      { name: 'idle resident memory', value: memory, unit: 'MB', goal: 150, met: memory <= 150 },
    ];
  } finally {
    remove();
  }
}

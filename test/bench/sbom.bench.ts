import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDesk } from '../../adapters/embedded/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/pipeline.ts';
import { bigCycloneDx, bigCycloneDxXml } from '../support/big-cyclone-dx.ts';
import type { Benchmark, Measurement } from './measurement.ts';

const components = 50_000;
const never = new AbortController().signal;
const sampleEveryMs = 50;

/** Resident MB of the processes that this one started from any thread (Linux). */
function residentOfChildren(): number[] {
  const tasks = readdirSync('/proc/self/task');
  const children = tasks.flatMap((task) =>
    readOrNothing(`/proc/self/task/${task}/children`).split(' '),
  );
  return children
    .filter((pid) => pid !== '')
    .map(
      (pid) =>
        Number(/VmRSS:\s+(\d+)/u.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0) / 1024,
    );
}

/** A process may end between two looks. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs the work and tells the most memory any process below this one held meanwhile. */
async function watched(work: () => Promise<unknown>): Promise<{ seconds: number; peak: number }> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...residentOfChildren());
  }, sampleEveryMs);
  const since = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { seconds: (performance.now() - since) / 1000, peak };
}

async function measure(name: string, file: string, text: string, goal: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-sbom-bench-'));
  const desk = await openDesk(readConfig({ ASSAY_DATA: folder }, {}));
  try {
    const bytes = new TextEncoder().encode(text);
    const upload = { file, bytes, supplier: 'Kestrel Controls', by: 'bench' };
    const { seconds, peak } = await watched(async () => {
      const [result] = await ingest(desk, [upload], { signal: never });
      const found = result?.sbom?.components;
      if (found !== components) throw new Error(`${found} components were read: ${name}.`);
    });
    return [
      { name, value: seconds, unit: 's', goal, met: seconds <= goal },
      { name: `${name}, reader memory`, value: peak, unit: 'MB', goal: 400, met: peak <= 400 },
    ] satisfies Measurement[];
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true });
  }
}

/** From the bytes to the judged posture: read, validated, assessed, indexed, judged. */
export const run: Benchmark = async () => {
  const json = JSON.stringify(bigCycloneDx(components));
  const xml = bigCycloneDxXml(components);
  return [
    ...(await measure('50,000 components in CycloneDX JSON', 'big.cdx.json', json, 3)),
    ...(await measure('50,000 components in CycloneDX XML', 'big.cdx.xml', xml, 5)),
  ];
};

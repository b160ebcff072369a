import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDesk } from '../../adapters/desk/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/pipeline.ts';
import { bigCycloneDx, bigCycloneDxXml } from '../support/big-cyclone-dx.ts';
import type { Benchmark, Measurement } from './measurement.ts';

const components = 50_000;
const rounds = 4;
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

/** The document with another serial number is another evidence. */
function edition(text: string, round: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.replace('6b1f0c52', `6b1f0c5${round}`));
}

/** The fastest of some rounds in one process: whatever else runs on the machine only slows down. */
async function fastest(file: string, text: string): Promise<{ seconds: number; peak: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-sbom-bench-'));
  const desk = await openDesk(readConfig({ ASSAY_DATA: folder }, {}));
  try {
    const taken = [];
    for (let round = 0; round < rounds; round += 1) {
      const upload = {
        file,
        bytes: edition(text, round),
        supplier: 'Kestrel Controls',
        by: 'bench',
      };
      taken.push(
        await watched(async () => {
          const [result] = await ingest(desk, [upload], { signal: never });
          if (result?.sbom?.components !== components) throw new Error(`${file} was not read.`);
        }),
      );
    }
    return {
      seconds: Math.min(...taken.map(({ seconds }) => seconds)),
      peak: Math.max(...taken.map(({ peak }) => peak)),
    };
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true });
  }
}

/** From the bytes to the judged posture: read, validated, assessed, indexed, matched, judged. */
export const run: Benchmark = async () => {
  // As src/start-program.ts does.
  enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/assay'));
  const json = await fastest('big.cdx.json', JSON.stringify(bigCycloneDx(components)));
  const xml = await fastest('big.cdx.xml', bigCycloneDxXml(components));
  return [
    { name: '50,000 components in CycloneDX JSON', ...goal(json.seconds, 's', 3) },
    { name: 'memory of the reader for them', ...goal(json.peak, 'MB', 400) },
    { name: '50,000 components in CycloneDX XML', ...goal(xml.seconds, 's', 5) },
  ];
};

function goal(value: number, unit: string, most: number): Omit<Measurement, 'name'> {
  return { value, unit, goal: most, met: value <= most };
}

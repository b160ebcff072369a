import type { Socket } from 'node:net';
import { readerLimits } from './reader-limits.ts';
import type { ReaderLoads } from './reader-loads.ts';
import { type ReaderProcess, startReader } from './start-reader.ts';

/** How long a warm reader waits for its document. */
const patienceMs = 10_000;

/** What a reader is for decides what it loads and how much memory it gets. */
export type WarmFor = Readonly<{ loads: ReaderLoads; heapMegabytes: number }>;

let spare: (WarmFor & { process: ReaderProcess; expires: NodeJS.Timeout }) | undefined;

/** Processor time after which a reader ends whatever happens: twice its deadline, and its start. */
export const cpuSecondsFor = (deadlineMs: number): number => Math.ceil((2 * deadlineMs) / 1000) + 5;

/**
 * Starts a reader because a document is about to come: it is loaded by the time the bytes are there.
 * It reads one document like any other, and ends by itself when none comes.
 */
export function warmReader({ loads, heapMegabytes }: WarmFor): void {
  if (spare) return;
  const cpuSeconds = cpuSecondsFor(readerLimits.deadlineMs);
  const process = startReader({ heapMegabytes, cpuSeconds, loads });
  hold(process, false);
  const expires = setTimeout(() => dropSpare(process), patienceMs).unref();
  spare = { loads, heapMegabytes, process, expires };
  process.once('error', () => dropSpare(process));
  process.once('exit', () => dropSpare(process));
}

function dropSpare(process: ReaderProcess): void {
  if (spare?.process !== process) return;
  clearTimeout(spare.expires);
  spare = undefined;
  process.kill('SIGKILL');
}

/** The waiting reader, if it is for this; the caller then owns it. */
export function takeWarmReader(wanted: WarmFor): ReaderProcess | undefined {
  const fits = spare?.loads === wanted.loads && spare.heapMegabytes === wanted.heapMegabytes;
  if (!spare || !fits) return undefined;
  const { process, expires } = spare;
  clearTimeout(expires);
  spare = undefined;
  process.removeAllListeners('exit').removeAllListeners('error');
  hold(process, true);
  return process;
}

/** Whether a reader keeps the process that started it alive; its pipes do so, too. */
function hold(process: ReaderProcess, isHeld: boolean): void {
  for (const handle of [process, process.stdin as Socket, process.stdout as Socket])
    if (isHeld) handle.ref();
    else handle.unref();
}

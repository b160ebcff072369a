import { Worker } from 'node:worker_threads';
import { AssayError } from '../errors.ts';
import { limitsForInventory, readerLimits } from '../evidence/sandbox/reader-limits.ts';
import { shareReaderSlots } from '../evidence/sandbox/reader-slots.ts';
import type { WarmFor } from '../evidence/sandbox/warm-reader.ts';
import { looksLikeInventory } from '../evidence/sniff-media-type.ts';
import { threadEnvironment } from '../ports/thread-environment.ts';
import type { ExamineListener, ExamineTask } from './examine-document.ts';
import type { FromExaminer, ToExaminer } from './examine-messages.ts';
import type { Examination } from './examined.ts';
import { type Gathering, gatherExamination, gatherVerification } from './gather-examination.ts';
import type { Proven } from './prove-claims.ts';
import type { VerifyTask } from './verify-proposals.ts';

/**
 * A thread that works on one document at a time. When the signal aborts, it may end its reader
 * process, and is then ended itself.
 */
export type ExaminerThread = Readonly<{
  alive: boolean;
  examine(task: ExamineTask, signal: AbortSignal, listener: ExamineListener): Promise<Examination>;
  verify(task: VerifyTask, signal: AbortSignal): Promise<Proven>;
  end(): Promise<void>;
}>;

type Work = Exclude<ToExaminer, { type: 'cancel' }>;

/** After an abort, the time the thread has to end its reader process. */
const graceMs = 500;

/** The thread keeps the process alive only while it works. */
export function startExaminerThread(
  { module, heapMb }: Readonly<{ module: URL; heapMb: number }>,
  firstTask: Readonly<{ bytes: Uint8Array }>,
): ExaminerThread {
  shareReaderSlots();
  const worker = new Worker(module, {
    env: threadEnvironment(),
    workerData: { warmFor: warmFor(firstTask) },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let alive = true;
  let working: Gathering<unknown> | undefined;
  worker.on('message', (message: FromExaminer) => working?.hear(message));
  worker.on('error', (error) => working?.fail(error));
  worker.on('exit', () => {
    alive = false;
    working?.fail(new Error('The examiner thread ended.'));
  });

  const say = (message: ToExaminer, handedOver: ArrayBuffer[] = []) =>
    worker.postMessage(message, handedOver);

  /** Also after a bug: nobody knows what it left behind in the thread. */
  const end = async () => {
    alive = false;
    await worker.terminate();
  };

  const run = async <T>(message: Work, gathering: Gathering<T>, signal: AbortSignal) => {
    const { file, bytes } = message.task;
    let killer: NodeJS.Timeout | undefined;
    const stop = () => {
      say({ type: 'cancel' });
      killer = setTimeout(() => void worker.terminate(), graceMs);
    };
    if (signal.aborted) throw cancelled(file);
    working = gathering;
    worker.ref();
    signal.addEventListener('abort', stop);
    try {
      say(message, [bytes.buffer]);
      return await gathering.result;
    } catch (error) {
      if (!(error instanceof AssayError)) await end();
      throw signal.aborted ? cancelled(file) : error;
    } finally {
      signal.removeEventListener('abort', stop);
      clearTimeout(killer);
      working = undefined;
      worker.unref();
    }
  };

  return {
    get alive() {
      return alive;
    },
    examine: (task, signal, listener) =>
      run({ type: 'examine', task: withOwnBuffer(task) }, gatherExamination(listener), signal),
    verify: (task, signal) =>
      run({ type: 'verify', task: withOwnBuffer(task) }, gatherVerification(), signal),
    end,
  };
}

/** Bytes that share a buffer with others cannot be handed over. */
function withOwnBuffer<T extends Work['task']>(task: T): T {
  const { bytes } = task;
  return bytes.length === bytes.buffer.byteLength ? task : { ...task, bytes: bytes.slice() };
}

/** A guess that only decides what is started early. */
function warmFor({ bytes }: Readonly<{ bytes: Uint8Array }>): WarmFor | undefined {
  const { heapMegabytes } = readerLimits;
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  if (isPdf) return { loads: 'pdf', heapMegabytes };
  if (!looksLikeInventory(bytes)) return undefined;
  const limits = { ...readerLimits, ...limitsForInventory(bytes.length) };
  return { loads: 'sbom', heapMegabytes: limits.heapMegabytes };
}

/** Somebody ended the reading. */
export function cancelled(file: string): AssayError {
  return new AssayError({
    code: 'CANCELLED',
    message: `Reading ${file} was cancelled.`,
    remedy: 'Upload it again when you want it read.',
  });
}

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
import { type Gathering, gatherExamination } from './gather-examination.ts';

/** A thread that examines one document at a time. */
export type ExaminerThread = Readonly<{
  alive: boolean;
  /** When the signal aborts, the thread may end its reader process, and is then ended itself. */
  run(task: ExamineTask, signal: AbortSignal, listener?: ExamineListener): Promise<Examination>;
  end(): Promise<void>;
}>;

/** After an abort, the time the thread has to end its reader process. */
const graceMs = 500;

/** The thread keeps the process alive only while it works. */
export function startExaminerThread(
  { module, heapMb }: Readonly<{ module: URL; heapMb: number }>,
  firstTask: ExamineTask,
): ExaminerThread {
  shareReaderSlots();
  const worker = new Worker(module, {
    env: threadEnvironment(),
    workerData: { warmFor: warmFor(firstTask) },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let alive = true;
  let working: Gathering | undefined;
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

  return {
    get alive() {
      return alive;
    },
    async run(task, signal, listener = {}) {
      const gathering = gatherExamination(listener);
      let killer: NodeJS.Timeout | undefined;
      const stop = () => {
        say({ type: 'cancel' });
        killer = setTimeout(() => void worker.terminate(), graceMs);
      };
      if (signal.aborted) throw cancelled(task.file);
      working = gathering;
      worker.ref();
      signal.addEventListener('abort', stop);
      try {
        const bytes = ownBuffer(task.bytes);
        say({ type: 'examine', task: { ...task, bytes } }, [bytes.buffer]);
        return await gathering.result;
      } catch (error) {
        if (!(error instanceof AssayError)) await end();
        throw signal.aborted ? cancelled(task.file) : error;
      } finally {
        signal.removeEventListener('abort', stop);
        clearTimeout(killer);
        working = undefined;
        worker.unref();
      }
    },
    end,
  };
}

/** Bytes that share a buffer with others cannot be handed over. */
function ownBuffer(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** A guess that only decides what is started early. */
function warmFor({ bytes }: ExamineTask): WarmFor | undefined {
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

import {
  type ChildMessage,
  childMessageSchema,
  type ReadJob,
  type ReadRequest,
} from './child-messages.ts';
import { frame, frames } from './frames.ts';
import type { ReaderLimits } from './reader-limits.ts';
import type { ReaderSlot } from './reader-slots.ts';
import { type ReaderProcess, type ReaderStart, startReader } from './start-reader.ts';
import { cpuSecondsFor, takeWarmReader } from './warm-reader.ts';
import { watchMemory } from './watch-memory.ts';

/** One message of the child at most, in bytes: a page at its limits takes less. */
const maxMessage = 16 * 1024 * 1024;
const graceMs = 1_000;

export type StopReason = 'memory' | 'crashed';

/** The child ended, or had to be ended, before it had answered. */
export class ReaderStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The reader process stopped: ${reason}.`);
    this.name = 'ReaderStopped';
    this.reason = reason;
  }
}

/** Signals by which a process ends that reached a limit of its own: V8's heap, `ulimit -t`. */
const limitSignals = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGXCPU', 'SIGKILL']);

/** A sandboxed process that reads one document; it never reads a second one. */
export class ChildReader {
  readonly #process: ReaderProcess;
  readonly #messages: AsyncGenerator<Uint8Array>;
  readonly #ended: Promise<StopReason>;
  readonly #unwatch: () => void;
  #overMemory = false;

  constructor(
    slot: ReaderSlot,
    limits: ReaderLimits,
    program: Pick<ReaderStart, 'loads' | 'entry'>,
  ) {
    this.#process = startedReader(limits, program);
    const { pid } = this.#process;
    if (pid) slot.holds(pid);
    // Writing to a child that is gone is no error of its own: its end is told by `exit`.
    this.#process.stdin.on('error', () => {});
    this.#messages = frames(this.#process.stdout, maxMessage);
    this.#unwatch = watchMemory(pid ?? 0, limits.residentBytes, () => {
      this.#overMemory = true;
      this.#process.kill('SIGKILL');
    });
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', () => resolve('crashed'));
      this.#process.once('exit', (_code, signal) =>
        resolve(this.#overMemory || limitSignals.has(signal) ? 'memory' : 'crashed'),
      );
    });
    void this.#ended.then(() => {
      this.#unwatch();
      slot.free();
    });
  }

  open(job: ReadJob, bytes: Uint8Array): void {
    this.#send(JSON.stringify(job));
    this.#send(bytes);
  }

  request(request: ReadRequest): void {
    this.#send(JSON.stringify(request));
  }

  #send(payload: string | Uint8Array): void {
    for (const part of frame(payload)) this.#process.stdin.write(part);
  }

  /** The child's next message. Throws ReaderStopped. */
  async next(): Promise<ChildMessage> {
    const next = await this.#messages.next().catch(() => undefined);
    if (next?.done) throw new ReaderStopped(await this.#lastReason());
    const message = childMessageSchema.safeParse(next && parsed(next.value));
    if (message.success) return message.data;
    this.end();
    throw new ReaderStopped('crashed');
  }

  /** Its output closes a moment before it ends. */
  async #lastReason(): Promise<StopReason> {
    const killer = setTimeout(() => this.end(), graceMs);
    const reason = await this.#ended;
    clearTimeout(killer);
    return reason;
  }

  end(): void {
    this.#unwatch();
    this.#process.kill('SIGKILL');
  }

  /** Resolves when the process is gone and its slot free. */
  async gone(): Promise<void> {
    await this.#ended;
  }
}

/** A warm reader has the usual limits; whoever asks for others gets a process of their own. */
function startedReader(
  { heapMegabytes, deadlineMs }: ReaderLimits,
  program: Pick<ReaderStart, 'loads' | 'entry'>,
): ReaderProcess {
  const cpuSeconds = cpuSecondsFor(deadlineMs);
  const { loads, entry } = program;
  const warm = entry === undefined ? takeWarmReader({ loads, heapMegabytes }) : undefined;
  return warm ?? startReader({ heapMegabytes, cpuSeconds, ...program });
}

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

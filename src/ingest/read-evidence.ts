import type { Evidence } from '../evidence/evidence.ts';
import { examineEvidence, type Outcome } from './examine-evidence.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { pause } from './pause.ts';
import { type Lease, type Start, startReading } from './reading-lease.ts';
import { checkedReading, failedReading } from './settlements.ts';

/** How often to look whether the process that reads the same evidence has finished. */
const lookAgainMs = 200;

const defaultLeaseMs = 8_000;

/** A document that was read and is not written down yet, or one that needs no reading. */
export type Reading =
  | Exclude<Start, { state: 'leased' }>
  | Readonly<{
      state: 'read';
      /** Milliseconds it took, without the wait for a free thread. */
      ms: number;
      /** Writes the outcome; undefined when another process took over meanwhile. */
      settle(): Promise<Evidence | undefined>;
      /** Forgets the outcome: the evidence waits for a reader again. */
      giveUp(): Promise<void>;
    }>;

/**
 * Reads an evidence that waits for it, without writing the outcome yet. Throws AssayError CANCELLED
 * (the evidence is then received again), or what store and disk say.
 */
export async function readEvidence(
  desk: IngestDesk,
  id: string,
  options: IngestOptions,
): Promise<Reading> {
  return desk.examiner.withThread(async (examine) => {
    const since = performance.now();
    const start = await startReading(desk, id, desk.leaseMs ?? defaultLeaseMs);
    if (start.state !== 'leased') return start;
    const { lease } = start;
    try {
      const signal = AbortSignal.any([options.signal, lease.lost]);
      const outcome = await examineEvidence(desk, lease.evidence, examine, { ...options, signal });
      return {
        state: 'read',
        ms: performance.now() - since,
        settle: () => settle(desk, lease, outcome),
        giveUp: lease.giveBack,
      };
    } catch (error) {
      if (lease.lost.aborted && !options.signal.aborted) return { state: 'held', until: 0 };
      await lease.giveBack();
      throw error;
    }
  });
}

/** A reading that goes on by itself; `settle` waits for it and writes the outcome. */
export function beginReading(desk: IngestDesk, evidence: Evidence, options: IngestOptions) {
  const first: Promise<Reading> =
    evidence.progress.status === 'checked'
      ? Promise.resolve({ state: 'settled', evidence })
      : readEvidence(desk, evidence.id, options);
  first.catch(() => 'settle tells it');
  return {
    /** `ms` is what reading took, the wait for a turn left out; 0 when nothing was read. */
    async settle() {
      const reading = await first;
      const settled = await settleReading(desk, evidence.id, reading, options);
      return { evidence: settled, ms: reading.state === 'read' ? Math.round(reading.ms) : 0 };
    },
    async giveUp() {
      const reading = await first;
      if (reading.state === 'read') await reading.giveUp();
    },
  };
}

/**
 * Writes the outcome of a reading. When another process has taken over, or was faster, it waits for
 * that one, and takes over when it dies.
 */
async function settleReading(
  desk: IngestDesk,
  id: string,
  first: Reading,
  options: IngestOptions,
): Promise<Evidence> {
  for (let reading = first; ; reading = await readEvidence(desk, id, options)) {
    const evidence = await outcomeOf(reading);
    if (evidence) return evidence;
    await pause(lookAgainMs, options.signal);
  }
}

async function outcomeOf(reading: Reading): Promise<Evidence | undefined> {
  if (reading.state === 'settled') return reading.evidence;
  return reading.state === 'read' ? reading.settle() : undefined;
}

async function settle(
  desk: IngestDesk,
  lease: Lease,
  outcome: Outcome,
): Promise<Evidence | undefined> {
  try {
    return await lease.settle((current) =>
      'error' in outcome
        ? failedReading(desk, current, outcome.error)
        : checkedReading(desk, current, outcome.examined),
    );
  } catch (error) {
    await lease.giveBack();
    throw error;
  }
}

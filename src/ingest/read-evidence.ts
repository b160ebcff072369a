import { isForModel } from '../access/model-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { examineEvidence, type Outcome } from './examine-evidence.ts';
import type { Examine } from './examiner.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { modelTurns } from './model-turns.ts';
import { pause } from './pause.ts';
import { readWithModel } from './read-with-model.ts';
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
 * Reads an evidence that waits for it, without writing the outcome yet: the rules in a thread of
 * their own, then the model, for which no thread waits. Throws AssayError CANCELLED (the evidence is
 * then received again), or what store and disk say.
 */
export async function readEvidence(
  desk: IngestDesk,
  id: string,
  options: IngestOptions,
): Promise<Reading> {
  const byRules = await desk.examiner.withThread((examine) =>
    readByRules(desk, id, examine, options),
  );
  if (byRules.state !== 'examined') return byRules;
  const { lease, outcome, ms } = byRules;
  return underLease(lease, options, async (how) => {
    const since = performance.now();
    const { waitedMs, ...whole } = await withModel(desk, lease.evidence, outcome, how);
    return {
      state: 'read',
      ms: ms + performance.now() - since - waitedMs,
      settle: () => settle(desk, lease, whole),
      giveUp: lease.giveBack,
    };
  });
}

async function readByRules(desk: IngestDesk, id: string, examine: Examine, options: IngestOptions) {
  const since = performance.now();
  const start = await startReading(desk, id, desk.leaseMs ?? defaultLeaseMs);
  if (start.state !== 'leased') return start;
  const { lease } = start;
  return underLease(lease, options, async (how) => {
    const outcome = await examineEvidence(desk, lease.evidence, examine, how);
    const ms = performance.now() - since;
    if (desk.model) await modelTurns(desk.model).room();
    return { state: 'examined', lease, outcome, ms } as const;
  });
}

/** Also stops when another process has taken over; whatever else goes wrong gives the lease back. */
async function underLease<T>(
  lease: Lease,
  options: IngestOptions,
  work: (how: IngestOptions) => Promise<T>,
): Promise<T | Extract<Start, { state: 'held' }>> {
  try {
    return await work({ ...options, signal: AbortSignal.any([options.signal, lease.lost]) });
  } catch (error) {
    if (lease.lost.aborted && !options.signal.aborted) return { state: 'held', until: 0 };
    await lease.giveBack();
    throw error;
  }
}

async function withModel(
  desk: IngestDesk,
  received: Evidence,
  outcome: Outcome,
  options: IngestOptions,
): Promise<Outcome & Readonly<{ waitedMs: number }>> {
  if ('error' in outcome) return { ...outcome, waitedMs: 0 };
  const { examined } = outcome;
  const { pages, classification, documentFile, claims } = examined;
  const evidence = { ...received, pages, classification, documentFile };
  if (!desk.model || !isForModel(evidence)) return { ...outcome, waitedMs: 0 };
  const paper = { evidence, claims, useless: 0 };
  const asked = await readWithModel(desk, desk.model, paper, options);
  const { proven, waitedMs, ...reading } = asked;
  return { examined: { ...examined, ...proven, ...reading }, waitedMs };
}

/** A reading that goes on by itself; `settle` waits for it and writes the outcome. */
export function beginReading(desk: IngestDesk, evidence: Evidence, options: IngestOptions) {
  const first: Promise<Reading> =
    evidence.progress.status === 'checked'
      ? Promise.resolve({ state: 'settled', evidence })
      : readEvidence(desk, evidence.id, options);
  first.catch(() => 'settle tells it');
  return {
    /**
     * `ms` is what reading took, the wait for a turn left out, and `tokens` what a model used for it;
     * 0 when nothing was read.
     */
    async settle() {
      const reading = await first;
      const settled = await settleReading(desk, evidence.id, reading, options);
      if (reading.state !== 'read') return { evidence: settled, tokens: 0, ms: 0 };
      const tokens = settled.modelReading?.tokens ?? 0;
      return { evidence: settled, tokens, ms: Math.round(reading.ms) };
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

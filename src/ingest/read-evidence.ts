import { setTimeout as pause } from 'node:timers/promises';
import { AssayError, type ErrorReport } from '../errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { Examination } from './examined.ts';
import type { Examine } from './examiner.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
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
      /** Writes the outcome; undefined when another process took over meanwhile. */
      settle(): Promise<Evidence | undefined>;
      /** Forgets the outcome: the evidence waits for a reader again. */
      giveUp(): Promise<void>;
    }>;

type Outcome = Readonly<{ examination: Examination } | { error: ErrorReport }>;

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
    const start = await startReading(desk, id, desk.leaseMs ?? defaultLeaseMs);
    if (start.state !== 'leased') return start;
    const { lease } = start;
    try {
      const outcome = await examineUnder(desk, lease, examine, options);
      return {
        state: 'read',
        settle: () => settle(desk, lease, outcome),
        giveUp: lease.giveBack,
      };
    } catch (error) {
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
    settle: async () => settleReading(desk, evidence.id, await first, options),
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
    await pause(lookAgainMs, undefined, { signal: options.signal });
  }
}

async function outcomeOf(reading: Reading): Promise<Evidence | undefined> {
  if (reading.state === 'settled') return reading.evidence;
  return reading.state === 'read' ? reading.settle() : undefined;
}

async function examineUnder(
  desk: IngestDesk,
  { evidence, lost }: Lease,
  examine: Examine,
  { signal, onProgress }: IngestOptions,
): Promise<Outcome> {
  const { id, sha256, file } = evidence;
  const bytes = await desk.files.get(desk.place.workspace, sha256);
  if (!bytes) return { error: lostBytes(file) };
  try {
    const examination = await examine(
      { evidenceId: id, file, bytes },
      {
        signal: AbortSignal.any([signal, lost]),
        onProgress: (progress) => onProgress?.(file, progress),
      },
    );
    return { examination };
  } catch (error) {
    if (signal.aborted) throw error;
    return { error: reportOf(desk, evidence, error) };
  }
}

/** A bug in a rule or a reader is this document's failure, not the end of the conversation. */
function reportOf({ log }: IngestDesk, { id, file }: Evidence, error: unknown): ErrorReport {
  if (error instanceof AssayError) return error.report();
  const { reference, ...where } = bugFields(error);
  log.error({ evidence: id, reference, ...where }, 'a document could not be examined');
  return {
    code: 'READER_FAILED',
    message: `${file} could not be read because of a fault in Assay (reference ${reference}).`,
    remedy: 'Report the reference; the file is kept and can be read again.',
  };
}

async function settle(
  desk: IngestDesk,
  lease: Lease,
  outcome: Outcome,
): Promise<Evidence | undefined> {
  try {
    if ('error' in outcome)
      return await lease.settle((now) => failedReading(desk, now, outcome.error));
    const { packedDocument, ...examined } = outcome.examination;
    const { sha256 } = await desk.files.put(desk.place.workspace, packedDocument);
    const checked = { ...examined, documentFile: sha256 };
    return await lease.settle((now) => checkedReading(desk, now, checked));
  } catch (error) {
    await lease.giveBack();
    throw error;
  }
}

function lostBytes(file: string): ErrorReport {
  return {
    code: 'FILE_NOT_FOUND',
    message: `The stored bytes of ${file} are missing from the data directory.`,
    remedy: 'Upload the file again, or restore the data directory from a backup.',
  };
}

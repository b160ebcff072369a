import { parentPort, workerData } from 'node:worker_threads';
import type { Claim } from '../claims/claim.ts';
import { AssayError } from '../errors.ts';
import type { ReadingProgress } from '../evidence/read-document.ts';
import { type WarmFor, warmReader } from '../evidence/sandbox/warm-reader.ts';
import { slices } from '../sbom/slices.ts';
import type { FromExaminer, ToExaminer } from './examine-messages.ts';
import type { KeptForm } from './examine-sbom.ts';

/** The reader of the first document starts while the rules are being loaded. */
const { warmFor }: { warmFor?: WarmFor } = workerData ?? {};
if (warmFor) warmReader(warmFor);
const { examineDocument } = await import('./examine-document.ts');
const { verifyProposals } = await import('./verify-proposals.ts');

type Work = Exclude<ToExaminer, { type: 'cancel' }>;

const claimsPerMessage = 50;
const componentsPerMessage = 1_000;

const tell = (message: FromExaminer, handedOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handedOver);

async function work(message: Work, signal: AbortSignal): Promise<void> {
  if (message.type === 'verify') {
    const { claims, ...rest } = await verifyProposals(message.task, signal);
    tellClaims(claims);
    tell({ type: 'verified', rest });
    return;
  }
  const onProgress = (progress: ReadingProgress) => tell({ type: 'progress', progress });
  const listener = { onProgress, onInventory };
  const { claims, ...rest } = await examineDocument(message.task, signal, listener);
  tellClaims(claims);
  tell({ type: 'examined', rest }, [rest.packedDocument.buffer]);
}

function tellClaims(claims: readonly Claim[]): void {
  for (const slice of slices(claims, claimsPerMessage)) tell({ type: 'claims', claims: slice });
}

function onInventory({ components, packed }: KeptForm): void {
  for (const slice of slices(components, componentsPerMessage))
    tell({ type: 'components', components: slice });
  tell({ type: 'inventory', packed }, [packed.buffer]);
}

function tellFailure(error: unknown): void {
  const { name = typeof error, stack = '' } = error instanceof Error ? error : {};
  tell(
    error instanceof AssayError
      ? { type: 'failed', report: error.report() }
      : { type: 'bug', name, stack },
  );
}

let cancel = new AbortController();
parentPort?.on('message', (message: ToExaminer) => {
  if (message.type === 'cancel') {
    cancel.abort();
    return;
  }
  cancel = new AbortController();
  work(message, cancel.signal).catch(tellFailure);
});

import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { Commit } from '../ports/store.ts';
import { commitAudited } from '../records/audit.ts';
import { timestamp } from '../records/desk.ts';
import type { Stored } from '../records/record-kind.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { putWaiting, type WaitingUpload, waitingUpload } from '../records/waiting-upload-record.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import { supplierName } from '../suppliers/supplier-name.ts';
import { fileUploads } from './file-uploads.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import {
  alreadySettledReply,
  droppedReply,
  notWaitingReply,
} from './replies/settled-upload-replies.ts';
import type { Reply } from './reply.ts';

type State = WaitingUpload['state'];
type Settled = Readonly<{ upload: WaitingUpload } | { instead: Reply }>;

/**
 * Files a waiting upload as evidence of the supplier a person named, registered or new. Throws
 * SUPPLIER_NAME_INVALID.
 */
export async function fileWaiting(
  desk: IngestDesk,
  { upload: id, supplier: named }: Readonly<{ upload: string; supplier: string }>,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const resolved = resolveSupplier(named, await listSuppliers(desk.place));
  const supplier = resolved.outcome === 'resolved' ? resolved.supplier.name : supplierName(named);
  const begun = await settle(desk, id, turn, { is: 'filing', supplier });
  if ('instead' in begun) {
    return tell({ type: 'reply', reply: begun.instead, to: 'everybody' });
  }
  const { upload } = begun;
  const uploads = upload.files.map(({ file, sha256 }) => ({
    file,
    bytes: stored(desk, sha256),
    supplier,
    by: upload.by,
    in: upload.in,
    operation: turn.operation,
  }));
  await fileUploads(desk, uploads, turn, tell, options);
  await settle(desk, id, turn, { is: 'filed', supplier, operation: turn.operation });
}

/** Gives up a waiting upload; its bytes go with the next sweep. */
export async function dropWaiting(
  desk: IngestDesk,
  id: string,
  turn: Turn,
  tell: Tell,
): Promise<void> {
  const settled = await settle(desk, id, turn, { is: 'dropped' });
  const reply = 'instead' in settled ? settled.instead : droppedReply(settled.upload);
  tell({ type: 'reply', reply, to: 'everybody' });
}

/** Takes the next step with an upload, unless somebody else has settled it otherwise. */
async function settle(desk: IngestDesk, id: string, turn: Turn, to: State): Promise<Settled> {
  for (;;) {
    const before = await waitingUpload(desk.place, id);
    if (!before) return { instead: notWaitingReply() };
    const instead = refused(before, turn, to);
    if (instead) return { instead };
    const upload = { ...before.data, state: to };
    const { ok } = await commit(desk, putWaiting(before, upload), turn, upload);
    if (ok) return { upload };
  }
}

/** What settles it is audited; that it is being filed is told by the evidence itself. */
function commit(desk: IngestDesk, change: Commit, { person }: Turn, { id, state }: WaitingUpload) {
  const { place } = desk;
  if (state.is === 'filing') return place.store.commit(place.workspace, change);
  const action = state.is === 'dropped' ? 'upload dropped' : 'upload filed';
  return commitAudited(place, change, { at: timestamp(desk), by: person.id, action, detail: id });
}

/** Who may not, or what has happened to it already. */
function refused({ data }: Stored<WaitingUpload>, turn: Turn, to: State): Reply | undefined {
  const { person, where } = turn;
  const isTheirs = data.by === person.id || data.in === where.id;
  if (!isTheirs && person.sees !== 'everything') return notWaitingReply();
  const { state } = data;
  if (state.is === 'waiting') return undefined;
  const isSameEvent = state.is === 'filed' && state.operation === turn.operation;
  const isOpen = state.is === 'filing' || isSameEvent;
  const goesOn = isOpen && 'supplier' in to && state.supplier === to.supplier;
  return goesOn ? undefined : alreadySettledReply(data);
}

/** The bytes as they were kept. */
async function* stored({ files, place }: IngestDesk, sha256: string): AsyncGenerator<Uint8Array> {
  const bytes = await files.get(place.workspace, sha256);
  if (bytes) yield bytes;
}

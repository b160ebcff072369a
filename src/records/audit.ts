import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Commit, CommitResult } from '../ports/store.ts';
import { canonicalJson } from './canonical-json.ts';
import { together } from './change.ts';
import { type Place, recordKind, type Stored } from './record-kind.ts';

const auditActions = [
  'evidence received',
  'evidence linked',
  'evidence checked',
  'evidence failed',
  'evidence rechecked',
  'evidence moved',
  'evidence superseded',
  'evidence removed',
  'claim rejected',
  'decision recorded',
  'supplier created',
  'supplier changed',
  'advisories imported',
  'question asked',
  'upload filed',
  'upload dropped',
  'reply shared',
  'request drafted',
  'request sent',
  'request reminded',
  'request overdue',
  'request answered',
  'request withdrawn',
  'digest subscribed',
  'digest stopped',
  'digest paused',
  'digest resumed',
  'digest ended',
  'item snoozed',
  'alerts wanted',
  'alerts stopped',
  'alerts ended',
  'alert acknowledged',
  'alert muted',
] as const;

/** Ids and states only: who did what to which record, never contents. */
const deedSchema = z.object({
  /** Instant, ISO 8601. */
  at: z.string(),
  /** The person as the chat names them, "terminal", or "Assay". */
  by: z.string(),
  action: z.enum(auditActions),
  evidence: z.string().optional(),
  supplier: z.string().optional(),
  detail: z.string().optional(),
});
export type Deed = z.infer<typeof deedSchema>;

const entrySchema = deedSchema.extend({
  /** From 1, without gaps. */
  seq: z.number().int().positive(),
  /** Hash of the entry before; empty for the first. */
  previous: z.string(),
  /** SHA-256 of the canonical JSON of everything above. */
  hash: z.string(),
});
type AuditEntry = z.infer<typeof entrySchema>;

const headSchema = entrySchema.pick({ seq: true, hash: true });
type Head = z.infer<typeof headSchema>;

export const auditRecords = recordKind({ folder: 'audit', schema: entrySchema });
const headRecords = recordKind({ folder: 'audit-head', schema: headSchema });
const headId = 'head';

/** One writer at a time per store and workspace in this process; others are caught by the check. */
const queues = new WeakMap<Place['store'], Map<string, Promise<unknown>>>();

/**
 * Commits a change together with what is said about it in the audit log: neither exists without
 * the other. A conflict on any record of the change is the caller's to solve.
 */
export async function commitAudited(
  place: Place,
  change: Commit,
  ...deeds: readonly [Deed, ...Deed[]]
): Promise<CommitResult> {
  return inTurn(place, async () => {
    for (;;) {
      const head = await headRecords.get(place, headId);
      const result = await place.store.commit(
        place.workspace,
        together(change, appended(head, deeds)),
      );
      if (result.ok || result.conflict !== headRecords.key(headId)) return result;
    }
  });
}

function appended(head: Stored<Head> | undefined, deeds: readonly Deed[]): Commit {
  let { seq, hash } = head?.data ?? { seq: 0, hash: '' };
  const puts = deeds.map((deed) => {
    const body = { ...deed, seq: seq + 1, previous: hash };
    hash = hashOf(body);
    seq += 1;
    return auditRecords.put({ ...body, hash }, auditId(seq));
  });
  return together(...puts, headRecords.replace(head, { seq, hash }, headId));
}

function hashOf(body: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

/** Twelve digits, so that the order of keys is the order of entries. */
function auditId(seq: number): string {
  return String(seq).padStart(12, '0');
}

async function inTurn<T>({ store, workspace }: Place, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(store) ?? new Map<string, Promise<unknown>>();
  queues.set(store, queue);
  const before = queue.get(workspace);
  const turn = (before ?? Promise.resolve()).then(work, work);
  queue.set(workspace, turn);
  try {
    return await turn;
  } finally {
    if (queue.get(workspace) === turn) queue.delete(workspace);
  }
}

export type AuditCheck =
  | Readonly<{ intact: true; entries: number; head: string }>
  | Readonly<{ intact: false; seq: number; problem: string }>;

/** Walks the whole log: numbers without gaps, every hash right, every entry tied to the one before. */
export async function verifyAudit(place: Place): Promise<AuditCheck> {
  const { seq: last, hash } = (await headRecords.get(place, headId))?.data ?? { seq: 0, hash: '' };
  let seq = 0;
  let previous = '';
  for await (const { data } of auditRecords.scan(place)) {
    if (seq === last) break;
    seq += 1;
    const problem = problemOf(data, seq, previous);
    if (problem) return { intact: false, seq, problem };
    previous = data.hash;
  }
  if (seq === last && previous === hash) return { intact: true, entries: seq, head: hash };
  return { intact: false, seq: seq + 1, problem: `Entry ${seq + 1} and what follows are missing.` };
}

function problemOf(entry: AuditEntry, seq: number, previous: string): string | undefined {
  const { hash, ...body } = entry;
  if (entry.seq !== seq) return `Entry ${seq} is missing.`;
  if (entry.previous !== previous) return `Entry ${seq} does not follow the one before it.`;
  return hashOf(body) === hash ? undefined : `Entry ${seq} was changed.`;
}

import { answeredBy } from '../answers/requests/answered-by.ts';
import { isPending, missingTitles } from '../answers/requests/evidence-request.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Posture } from '../posture/posture.ts';
import { commitAudited } from '../records/audit.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { changesBecauseOf } from '../records/history-record.ts';
import { evidenceOf } from '../records/link-record.ts';
import { postureRecords } from '../records/posture-record.ts';
import type { Stored } from '../records/record-kind.ts';
import { type RequestRecord, requestRecords } from '../records/request-record.ts';

/** What a paper did to a request that waited for it. */
export type RequestOutcome = Readonly<{
  request: string;
  askedOn: string;
  evidenceId: string;
  /** Titles of the documents that came with it. */
  received: readonly string[];
  /** Titles that are still waited for. */
  missing: readonly string[];
  /** Why a paper that looks like one of them does not answer it. */
  why?: string;
}>;

/**
 * Compares what a supplier was asked for with the papers that came since, as they were judged. It
 * gives the same however often it is asked, so what a crash left is found the next time. Call it
 * after the supplier was judged.
 */
export async function settleRequests(desk: Desk, supplierId: string): Promise<RequestOutcome[]> {
  const { place } = desk;
  const stored = await requestRecords.list(place, supplierId);
  const pending = stored.filter(({ data }) => isPending(data));
  if (pending.length === 0) return [];
  const [posture, papers] = await Promise.all([
    postureRecords.get(place, supplierId),
    evidenceOf(place, supplierId),
  ]);
  if (!posture) return [];
  const outcomes: RequestOutcome[] = [];
  for (const request of pending) {
    const since = papers
      .filter((paper) => isSince(paper, request.data))
      .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    outcomes.push(...(await settleOne(desk, request, since, posture.data.posture)));
  }
  return outcomes;
}

function isSince({ receivedAt, progress }: Evidence, { history }: RequestRecord): boolean {
  const sentAt = history.find(({ state }) => state === 'open')?.at ?? '';
  return receivedAt >= sentAt && (progress.status === 'checked' || progress.status === 'failed');
}

async function settleOne(
  desk: Desk,
  before: Stored<RequestRecord>,
  papers: readonly Evidence[],
  posture: Posture,
): Promise<RequestOutcome[]> {
  const { place } = desk;
  let request = before.data;
  const outcomes: RequestOutcome[] = [];
  for (const evidence of papers) {
    const changes = await changesBecauseOf(place, request.supplierId, evidence);
    const { received, why } = answeredBy(request.documents, { evidence, changes, posture });
    const documents = request.documents.map((document) =>
      received.includes(document.title) ? { ...document, received: receipt(evidence) } : document,
    );
    request = { ...request, documents };
    if (received.length === 0 && why === undefined) continue;
    outcomes.push({
      request: request.id,
      askedOn: request.askedOn,
      evidenceId: evidence.id,
      received,
      missing: missingTitles(request),
      ...(why !== undefined && { why }),
    });
  }
  const last = outcomes.findLast(({ received }) => received.length > 0);
  const isKept = last === undefined || (await keep(desk, before, request, last.evidenceId));
  return isKept ? outcomes : [];
}

const receipt = ({ id, file, receivedAt }: Evidence) => ({
  evidenceId: id,
  file,
  on: receivedAt.slice(0, 10),
});

/** False when somebody changed the request meanwhile, who has looked at the same papers. */
async function keep(
  desk: Desk,
  before: Stored<RequestRecord>,
  after: RequestRecord,
  evidence: string,
): Promise<boolean> {
  const at = timestamp(desk);
  const { id, supplierId } = after;
  const isAll = missingTitles(after).length === 0;
  const state = isAll ? 'received' : after.state;
  const entry = { at, state, by: 'Assay', evidence } as const;
  const record = {
    ...after,
    state,
    history: [...after.history, entry],
    toldReceived: after.tell === undefined,
  };
  const change = requestRecords.replace(before, record, supplierId, id);
  const deed = { at, by: 'Assay', action: 'request answered', evidence, detail: id } as const;
  return (await commitAudited(desk.place, change, { ...deed, supplier: supplierId })).ok;
}

import type { Evidence, EvidenceKind } from '../../evidence/evidence.ts';
import { type PostureChange, rankOf } from '../../posture/compare-postures.ts';
import type { Finding, Posture } from '../../posture/posture.ts';
import { criterionName } from '../words.ts';
import type { RequestedDocument } from './evidence-request.ts';
import { kindsFor } from './requestable.ts';

/** A paper that came in, and what it did. */
export type ArrivedPaper = Readonly<{
  evidence: Pick<Evidence, 'id' | 'progress' | 'classification'>;
  /** What it changed. */
  changes: readonly PostureChange[];
  /** As it stands with the paper. */
  posture: Pick<Posture, 'findings' | 'traps'>;
}>;

/**
 * What a paper means for documents that were asked for. `received` are titles; `why` says in one
 * sentence why a paper that looks like one of the others does not answer it.
 */
export type AnsweredBy = Readonly<{ received: readonly string[]; why?: string }>;

/**
 * A document counts as received when the paper is usable, a criterion of the document cites it, at
 * E2 or better and neither lapsed nor refuted, and either the paper improved that criterion or it
 * is of the kind that was asked for. A sample, a draft, an expired certificate (E0) and one for
 * another company or product (E1) are none of that.
 */
export function answeredBy(
  documents: readonly RequestedDocument[],
  paper: ArrivedPaper,
): AnsweredBy {
  const open = documents.filter(({ received }) => !received);
  const received = open.filter((document) => isAnswered(document, paper));
  if (received.length > 0) return { received: received.map(({ title }) => title) };
  const why = unusable(paper) ?? open.flatMap((document) => tooWeak(document, paper))[0];
  const looksLike = open.some((document) => isOfKind(document, paper) || speaksTo(document, paper));
  return { received: [], ...(looksLike && why !== undefined && { why }) };
}

const enough = rankOf('E2');
const ended: readonly Finding['status'][] = ['expired', 'refuted'];

function isAnswered(document: RequestedDocument, paper: ArrivedPaper): boolean {
  if (unusable(paper) !== undefined) return false;
  return findingsOn(document, paper).some(({ criterion, level, status }) => {
    if (rankOf(level) < enough || ended.includes(status)) return false;
    const change = paper.changes.find((one) => one.criterion === criterion);
    const isBetter = change !== undefined && rankOf(change.to) > rankOf(change.from);
    return isBetter || isOfKind(document, paper);
  });
}

/** The findings of the document's criteria that stand on the paper. */
function findingsOn({ criteria }: RequestedDocument, { evidence, posture }: ArrivedPaper) {
  return posture.findings.filter(
    ({ criterion, citations }) =>
      criteria.includes(criterion) &&
      citations.some(({ evidenceId }) => evidenceId === evidence.id),
  );
}

function isOfKind(document: RequestedDocument, { evidence }: ArrivedPaper): boolean {
  const kind: EvidenceKind = evidence.classification?.kind ?? 'other';
  return kindsFor(document.title).includes(kind);
}

function speaksTo(document: RequestedDocument, paper: ArrivedPaper): boolean {
  return findingsOn(document, paper).length > 0 || trapsOn(document, paper).length > 0;
}

function trapsOn({ criteria }: RequestedDocument, { evidence, posture }: ArrivedPaper) {
  return posture.traps.filter(
    ({ evidenceId, criterion }) =>
      evidenceId === evidence.id && criterion !== undefined && criteria.includes(criterion),
  );
}

function unusable({ evidence }: ArrivedPaper): string | undefined {
  const { progress, classification } = evidence;
  if (progress.status === 'failed') return 'It could not be read.';
  if (classification?.sampleOrTemplate) return 'It is a sample or template.';
  return classification?.draft ? 'It is a draft.' : undefined;
}

function tooWeak(document: RequestedDocument, paper: ArrivedPaper): string[] {
  const trap = trapsOn(document, paper)[0]?.reason;
  if (trap !== undefined) return [trap];
  return findingsOn(document, paper)
    .filter(({ level, status }) => rankOf(level) < enough || ended.includes(status))
    .map(({ criterion, level, caps }) => {
      return caps[0]?.reason ?? `With it ${criterionName(criterion)} is at ${level} only.`;
    });
}

import type {
  EvidenceRequest,
  RequestedDocument,
} from '../../src/answers/requests/evidence-request.ts';
import { requestFor } from '../../src/answers/requests/requestable.ts';
import { kestrel } from './kestrel.ts';

/** The document of the catalogue that answers a criterion, as it is asked for. */
export function documentFor(criterion: string): RequestedDocument {
  const found = requestFor(criterion);
  if (!found) throw new Error(`Nothing answers ${criterion}.`);
  const { title, criteria, acceptedInstead } = found;
  return {
    title,
    criteria: [...criteria],
    acceptedInstead: acceptedInstead.map(({ what }) => what),
  };
}

/** A request to Kestrel of the middle of November, with everything a test does not talk about. */
export function evidenceRequest(given: Partial<EvidenceRequest> = {}): EvidenceRequest {
  const { id: supplierId, name: supplier } = kestrel();
  return {
    id: 'rq-0123456789',
    supplierId,
    supplier,
    documents: [documentFor('GOV-01')],
    askedOn: '2026-11-16',
    by: 'U-ANN',
    deadline: '2026-12-07',
    state: 'open',
    history: [{ at: '2026-11-16T08:00:00.000Z', state: 'open', by: 'U-ANN' }],
    ...given,
  };
}

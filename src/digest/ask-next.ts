import { nextRequests } from '../answers/requests/next-requests.ts';
import type { SupplierSummary } from '../posture/summarise.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import { tierWeight } from './tier-weight.ts';

const suppliersAsked = 3;
const documentsEach = 3;

/** Open must-haves x criticality: whom to ask first. Names, at most three. */
export function suppliersToAsk(summaries: readonly SupplierSummary[]): string[] {
  const weight = (one: SupplierSummary) => one.counts.mustHaveOpen * tierWeight(one);
  return summaries
    .filter((one) => weight(one) > 0)
    .toSorted((a, b) => weight(b) - weight(a) || (a.supplier < b.supplier ? -1 : 1))
    .slice(0, suppliersAsked)
    .map(({ supplier }) => supplier);
}

/** The documents to ask them for, with what is accepted instead. */
export function askNext({ summaries, postures }: DigestInput): Digest['askNext'] {
  return suppliersToAsk(summaries).flatMap((supplier) => {
    const posture = postures.get(supplier);
    if (!posture) return [];
    const documents = nextRequests(posture)
      .slice(0, documentsEach)
      .map(({ title, why, acceptedInstead }) => ({
        title,
        why,
        acceptedInstead: [...acceptedInstead],
      }));
    return documents.length > 0 ? [{ supplier, documents }] : [];
  });
}

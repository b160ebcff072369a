import { nextRequests } from '../answers/requests/next-requests.ts';
import type { SupplierSummary } from '../posture/summarise.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';

const suppliersAsked = 3;
const documentsEach = 3;

const tierWeight = { critical: 3, important: 2, standard: 1 } as const;

/** Open must-haves x criticality: whom to ask first. Names, at most three. */
export function suppliersToAsk(summaries: readonly SupplierSummary[]): string[] {
  const weight = ({ counts, tier }: SupplierSummary) =>
    counts.mustHaveOpen * tierWeight[tier ?? 'standard'];
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

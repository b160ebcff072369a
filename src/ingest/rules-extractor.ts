import { proposeClaims } from '../claims/rules/propose-claims.ts';
import type { ClaimExtractor } from '../ports/claim-extractor.ts';

/** The built-in rules: always there, no key needed. */
export const rulesExtractor: ClaimExtractor = {
  id: 'rules',
  async *extract(source, { signal }) {
    for (const candidate of proposeClaims(source)) {
      signal.throwIfAborted();
      yield candidate;
    }
  },
};

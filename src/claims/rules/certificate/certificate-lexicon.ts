import labels from '../../gazetteer/certificate-labels.json' with { type: 'json' };
import { standardUse } from '../../standards.ts';
import { buildLexicon } from '../labelled-fields-lexicon.ts';

/** The labels certificates print, ready for look-up. */
export const certificateLexicon = buildLexicon(labels.fields);

const uncertified = new Set(['report', 'guidance', 'framework', 'accreditation']);

/** Somebody can be certified for this standard. */
export function isCertifiable(standard: string): boolean {
  return !uncertified.has(standardUse(standard));
}

import type { ComponentMatch } from '../component-match.ts';
import { cvss3BaseScore } from './cvss3.ts';

export type Severity = ComponentMatch['severity'];

const words: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  important: 'high',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  negligible: 'low',
};

/** Qualitative rating of a CVSS base score (CVSS v3.1, section 5; v4.0 has the same bands). */
function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'unknown';
}

/**
 * From a CVSS v3 vector, a printed score or a word, in this order. A v4 vector alone is "unknown":
 * its score comes from a table of equivalence classes and is never guessed.
 */
export function severityOf(
  given: Readonly<{ vectors?: readonly string[]; word?: string | undefined }>,
): Severity {
  const { vectors = [], word = '' } = given;
  const scores = vectors
    .map((text) => cvss3BaseScore(text) ?? (/^\d{1,2}(?:\.\d)?$/u.test(text) ? Number(text) : -1))
    .filter((score) => score >= 0 && score <= 10);
  if (scores.length > 0) return severityOfScore(Math.max(...scores));
  return words[word.toLowerCase()] ?? 'unknown';
}

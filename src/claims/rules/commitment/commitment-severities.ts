import type { Span } from '../../../evidence/document.ts';
import type { Severity } from '../../claim-types.ts';

export type FoundSeverity = Span & Readonly<{ severity: Severity }>;

const words: readonly (readonly [Severity, string])[] = [
  ['critical', 'critical|kritische[rnms]?|kritisch'],
  ['high', 'high|severe|hohe[rnms]?|hoch|hohem'],
  ['medium', 'medium|moderate|mittlere[rnms]?|mittel'],
  ['low', 'low|niedrige[rnms]?|niedrig|geringe[rnms]?|gering'],
];
/** "critical infrastructure" and "high availability" are no severities. */
const otherNouns =
  'infrastructur|availab|response|priorit|system|product|component|asset|service|process|supplier|quality|level of|security (?:module|standard|zone)|verfügbar|infrastrukt|komponent|produkt|system|anlage|qualit';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.map(([, forms]) => `(${forms})`).join('|')})(?![\\p{L}\\p{N}])(?!(?:-|\\s)(?:${otherNouns}))`,
  'giu',
);

/** Severity words of a sentence in order. */
export function severitiesIn(text: string): FoundSeverity[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const at = found.slice(1).findIndex((group) => group !== undefined);
    const severity = words[at]?.[0];
    if (severity === undefined) return [];
    return [{ severity, start: found.index, end: found.index + found[0].length }];
  });
}

import type { ComponentMatch } from '../component-match.ts';

const ranks = ['critical', 'high', 'medium', 'unknown', 'low'] as const;

/** Malware, then what is exploited, then by severity and likelihood; the rest is only for order. */
export function mostUrgentFirst(a: ComponentMatch, b: ComponentMatch): number {
  return (
    Number(b.malicious) - Number(a.malicious) ||
    Number(b.exploitedSince !== undefined) - Number(a.exploitedSince !== undefined) ||
    ranks.indexOf(a.severity) - ranks.indexOf(b.severity) ||
    (b.epss ?? 0) - (a.epss ?? 0) ||
    a.advisory.localeCompare(b.advisory, 'en') ||
    a.pointer.localeCompare(b.pointer, 'en')
  );
}

import { type Severity, severities } from './claim-types.ts';

/** Severity of a CVSS v3 or v4 base score in a text (FIRST, CVSS v3.1 specification, section 5). */
export function cvssSeverity(text: string): Severity | undefined {
  const match = /(?:^|[^\d.:])(10(?:\.0)?|\d\.\d)(?:$|[^\d.])/u.exec(text);
  if (!match) return undefined;
  const score = Number(match[1]);
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'informational';
}

/** Severity of a priority from 1 to 5, as bug bounty programmes number it: "2", "P2". */
export function prioritySeverity(cell: string): Severity | undefined {
  return severities[Number(/^P?([1-5])$/iu.exec(cell.trim())?.[1] ?? 0) - 1];
}

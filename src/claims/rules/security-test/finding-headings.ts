import type { Severity } from '../../claim-types.ts';
import { cvssSeverity } from '../../grades.ts';
import { type Finding, statusOf } from './finding.ts';
import type { Report, ReportRow } from './report.ts';
import { severityOf } from './severity-words.ts';

/** "IVP-02-005", "KS-ACME-F-01", "F-3", "V1", "Finding 12", "#7", "4.3.1". */
const identifier =
  /^(?:(?:finding|issue|vulnerability|vuln\.?|schwachstelle|befund|feststellung|bevinding|observation) ?(?:no\.? ?|nr\.? ?|#)?\d{1,3}\b|#\d{1,3}\b|[A-Z][A-Z0-9]{0,9}(?:[-_.][A-Z0-9]{1,12}){0,5}[-_.]?\d{1,4}\b)/u;
const sectionNumber = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?= )/u;
const bracketed =
  /[([{] ?(?:severity|risk|cvss|schweregrad|risiko)?:? ?([^()[\]{}]{2,30}?) ?[)\]}] ?(?:[.… ]{3,}.{0,4}|\d{1,3})?$/iu;
const leading =
  /^[:.)–— -]{0,3}[([]?([\p{L}\d-]{2,15})(?: risk| severity)?[)\]]?(?: ?[:–—|] | - )/u;
const trailing =
  /(?: [–—|-] |: )([\p{L}-]{3,15})(?: risk| severity)?(?: ?[.…]{2,}.{0,6}| \d{1,3})?$/u;
const leader = /[ .…]{4,}\d{0,3}$/u;

function severityIn(rest: string): Severity | undefined {
  const inBrackets = bracketed.exec(rest)?.[1];
  const named = inBrackets && (severityOf(inBrackets) ?? cvssSeverity(` ${inBrackets} `));
  if (named) return named;
  for (const pattern of [leading, trailing]) {
    const word = pattern.exec(rest)?.[1];
    const severity = word === undefined ? undefined : severityOf(word);
    if (severity) return severity;
  }
  return undefined;
}

const tags = /^(?:\[[\p{L}' -]{2,20}\] ?){1,4}/u;

/** "[FIXED][HIGH] ACME-001: …": severity and status in front of the identifier. */
function tagged(text: string): Finding['severity'] {
  const words = tags.exec(text)?.[0].match(/[\p{L}' -]{2,20}/gu) ?? [];
  return words.map((word) => severityOf(word)).find(Boolean);
}

function headingOf(row: ReportRow): Finding | undefined {
  if (row.text.length > 160 || row.section === 'definitions') return undefined;
  const whole = row.text.trim();
  const text = whole.replace(tags, '');
  const afterNumber = text.replace(sectionNumber, '').trimStart();
  const id = identifier.exec(afterNumber)?.[0] ?? identifier.exec(text)?.[0];
  if (id === undefined) return undefined;
  const rest = afterNumber.startsWith(id) ? afterNumber.slice(id.length) : afterNumber;
  const severity = severityIn(rest) ?? tagged(whole);
  if (!severity) return undefined;
  const status = statusOf(/(?:[([] ?|[–—-] )([\p{L}' -]{3,20})[)\]]?$/u.exec(rest)?.[1] ?? '');
  return {
    id: id.replace(/\s+/gu, ' '),
    title: rest.replace(bracketed, '').replace(leader, '').trim(),
    severity,
    ...(status && { status }),
    piece: row,
  };
}

/** Headings that carry a finding's identifier and severity; index and body count once. */
export function findingsInHeadings({ rows }: Report): Finding[] {
  const findings = new Map<string, Finding>();
  for (const row of rows) {
    const finding = headingOf(row);
    if (finding?.id && !findings.has(finding.id)) findings.set(finding.id, finding);
  }
  return [...findings.values()];
}

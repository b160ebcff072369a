import type { Severity } from '../../claim-types.ts';
import { cvssSeverity } from '../../grades.ts';
import type { Finding } from './finding.ts';
import { statusOf } from './finding.ts';
import type { Report, ReportRow } from './report.ts';
import { severityOf } from './severity-words.ts';

const severityLabel =
  /^(?:overall |final )?(?:severity|risk|risk ?level|risk rating|severity rating|rating|criticality|threat ?level|schweregrad|kritikalität|risiko|risikobewertung|einstufung|criticité|gravité|sévérité|risico|severidad|riesgo|cvss(?: ?v?[34](?:\.\d)?)?(?: (?:base )?score)?)$/iu;
const statusLabel =
  /^(?:(?:fix |current |retest |re-test |remediation )?status|state|re-?test|nachtest|statut)$/iu;

/** "Severity: High" in one cell or two; the words after the label. */
function labelled(row: ReportRow, label: RegExp): string | undefined {
  const [first, second] = row.cells;
  if (!first) return undefined;
  const colon = first.text.indexOf(':');
  const name = colon > 0 ? first.text.slice(0, colon) : first.text;
  if (label.test(name.trim())) {
    const inside = colon > 0 ? first.text.slice(colon + 1).trim() : '';
    return inside || second?.text;
  }
  const words = /^([\p{L} ]{4,18}) (.{3,40})$/u.exec(first.text);
  const spaced = /^(severity|risk|schweregrad|kritikalität|status) (.{3,40})$/iu.exec(first.text);
  return words && spaced?.[1] && label.test(spaced[1]) ? spaced[2] : undefined;
}

function read(value: string): Severity | undefined {
  const [head = ''] = value.split(/[(,;|/]| [–-] /u);
  return severityOf(head) ?? severityOf(value.split(' ')[0] ?? '') ?? cvssSeverity(` ${value} `);
}

/** The line above a block that names it: the nearest larger line, else the nearest one. */
function titleAbove(rows: readonly ReportRow[], index: number): string {
  const above = rows.slice(Math.max(0, index - 6), index).reverse();
  const height = rows[index]?.height ?? 0;
  return (above.find((row) => row.height > height * 1.1) ?? above[0])?.text.trim() ?? '';
}

/** Detail blocks of findings, each with its own "Severity" line. */
export function findingsInBlocks({ rows }: Report): Finding[] {
  const findings: Finding[] = [];
  let lastIndex = -9;
  for (const [index, row] of rows.entries()) {
    if (row.section === 'definitions') continue;
    const value = labelled(row, severityLabel);
    const severity = value === undefined ? undefined : read(value);
    if (!severity) continue;
    const isSameBlock =
      lastIndex >= index - 5 && findings.at(-1)?.title === titleAbove(rows, index);
    if (isSameBlock) continue;
    lastIndex = index;
    const near = rows.slice(index + 1, index + 8);
    const status = near.map((r) => statusOf(labelled(r, statusLabel) ?? '')).find(Boolean);
    findings.push({
      title: titleAbove(rows, index),
      severity,
      ...(status && { status }),
      piece: row,
    });
  }
  return findings;
}

import type { ReportRow } from './report.ts';
import type { ReportCell } from './row-cells.ts';

/** The columns of a table of findings, as its heading row prints them. */
export type Columns = Readonly<{
  severity: ReportCell;
  /** What the severity column holds. */
  scale: 'words' | 'cvss' | 'priority';
  title?: ReportCell;
  id?: ReportCell;
  status?: ReportCell;
}>;

const heads = {
  words:
    /^(?:(?:overall |final |adjusted )?(?:severity|risk|risk ?level|risk rating|rating|criticality|threat ?level|classification|schweregrad|kritikalität|risiko|einstufung|bewertung|criticité|gravité|sévérité|niveau|ernst|risico|severidad|riesgo|gravità|severity level|severity rating|poziom ryzyka|ryzyko|level)(?: \(.{1,20}\))?|severity ?\/ ?risk)$/iu,
  priority: /^(?:priority|priorität|prio)$/iu,
  cvss: /^(?:cvss(?: ?v?[234](?:\.\d)?)?(?: (?:base )?(?:score|base|rating))?|base score)$/iu,
  title:
    /^(?:(?:finding |issue |vulnerability )?(?:title|name|description|finding|findings|issue|vulnerability|weakness|summary|observation|titel|bezeichnung|schwachstelle|befund|feststellung|beschreibung|titre|vulnérabilité|bevinding|omschrijving|hallazgo|vulnerabilidad|título|nazwa))$/iu,
  id: /^(?:id|#|no\.?|nr\.?|ref\.?|reference|number|identifier|finding (?:id|no\.?|#)|issue (?:id|#)|vuln(?:erability)? ?id|kennung|lfd\. ?nr\.?|reference number)$/iu,
  status:
    /^(?:(?:current |fix |retest |remediation |re-test )?status(?: (?:after|at|of)(?: the)? re-?test)?|state|re-?test(?: (?:result|status))?|remediation|resolution|nachtest|status nachtest|statut|fixed\?|fix verified)$/iu,
} as const;

/** True for words that head a column of findings or label a line of one finding. */
export function isHead(text: string): boolean {
  return Object.values(heads).some((pattern) => pattern.test(text.replace(/:$/u, '').trim()));
}

/** "Risk Low", "Severity: High": a line about one finding, no row of a table. */
export function isLabelledSeverity(text: string): boolean {
  return /^(?:severity|risk|rating|criticality|schweregrad|kritikalität|risiko|priority)(?::| \p{L}+$)/iu.test(
    text,
  );
}

/** The cell itself, or its words one by one where two headings have run together. */
function* pieces(cell: ReportCell): Generator<ReportCell> {
  yield cell;
  const width = (cell.x1 - cell.x0) / Math.max(1, cell.text.length);
  for (const { index, 0: text } of cell.text.matchAll(/\S+/gu)) {
    const [x0, x1] = [cell.x0 + index * width, cell.x0 + (index + text.length) * width];
    yield { start: cell.start + index, end: cell.start + index + text.length, text, x0, x1 };
  }
}

/** The columns a row heads, if it is the heading of a table of findings. */
export function columnsOf(row: ReportRow): Columns | undefined {
  if (row.cells.length < 2 || row.text.length > 160) return undefined;
  if (row.cells.filter(({ text }) => isHead(text)).length < 2) return undefined;
  const candidates = row.cells.flatMap((cell) => (isHead(cell.text) ? [cell] : [...pieces(cell)]));
  const find = (pattern: RegExp): ReportCell | undefined =>
    candidates.find(({ text }) => pattern.test(text));
  const scale = (['words', 'priority', 'cvss'] as const).find((one) => find(heads[one]));
  const severity = scale && find(heads[scale]);
  const [title, id, status] = [find(heads.title), find(heads.id), find(heads.status)];
  if (!severity || !(title ?? id)) return undefined;
  const known = Object.entries({ title, id, status }).filter(([, cell]) => cell !== undefined);
  return { severity, scale, ...Object.fromEntries(known) };
}

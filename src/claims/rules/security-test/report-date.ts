import { type DateOrder, findDates } from '../../dates.ts';
import type { Piece, Report, ReportRow } from './report.ts';

/** A date of the paper itself, and how sure it is that the final report carries it. */
export type ReportDate = Readonly<{ iso: string; piece: Piece; weight: number }>;

const finalLabel =
  /(?:final (?:report|version|delivery)|delivery of (?:the )?final|report (?:issued|published|date|released)|date of (?:issue|report|the report|publication)|report issue date|issue date|issued(?: on)?|publication date|published(?: on)?|delivery date|release date|completed on|berichtsdatum|ausgabedatum|erstellungsdatum|erstellt am|datum des berichts|date du rapport|date de publication|datum rapport|fecha del informe)[ :.–-]{0,6}$/iu;
const plainLabel =
  /(?:^|[^\p{L}])(?:date|dated|datum|stand|fecha|data|rev(?:ision)? date|last (?:updated|modified|change))[ :.]{0,3}$/iu;
const draft =
  /\b(?:draft|entwurf|preliminary|initial (?:version|report)|vorläufig\w*|brouillon|concept|borrador|internal review|first version|erstfassung|in progress|kick-?off|interim)\b/iu;
const final =
  /\b(?:final|finale?r?|endfassung|endversion|publication|published|public|release[d]?|after (?:the )?re-?test|re-?test\w*|nachtest\w*|abgenommen|definitie[fv]\w*|définitive?)\b/iu;
const otherDate =
  /\b(?:valid|expir\w*|next|due|start\w*|end(?:ed|s)?|begin\w*|from|period|test(?:ing)? (?:dates?|period|window)|conducted|performed|engagement|kick-?off|printed|generated on behalf|copyright|retest(?:ed)? (?:on|date)|prüfzeitraum|testzeitraum|zeitraum|cve-\d)\b/iu;
const versionCell =
  /^(?:v(?:ersion|er)?\.? ?)?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?$|^(?:rev(?:ision)?\.? ?)\w{1,3}$/iu;

type Entry = Readonly<{ row: ReportRow; iso: string; isDraft: boolean; isFinal: boolean }>;

/** A row of a version table: a version cell and one date. */
function versionEntry(row: ReportRow, order: DateOrder | undefined): Entry | undefined {
  if (row.cells.length < 2 || !row.cells.some(({ text }) => versionCell.test(text)))
    return undefined;
  const [date, second] = findDates(row.text, order);
  if (!date || second) return undefined;
  const { text } = row;
  return { row, iso: date.iso, isDraft: draft.test(text), isFinal: final.test(text) };
}

/** The last entry of the version table that is no draft; the last of all when all are drafts. */
function fromVersionTable(rows: readonly ReportRow[], order: DateOrder | undefined): ReportDate[] {
  const entries = rows.flatMap((row) => versionEntry(row, order) ?? []);
  const inHistory = entries.filter(({ row }) => row.section === 'history');
  const table = inHistory.length > 0 ? inHistory : entries.length > 1 ? entries : [];
  const done = table.filter(({ isDraft }) => !isDraft);
  const latest = (done.length > 0 ? done : table).toSorted((a, b) => b.iso.localeCompare(a.iso))[0];
  return latest ? [{ iso: latest.iso, piece: latest.row, weight: latest.isFinal ? 8 : 7 }] : [];
}

const coverWords = /\b(?:version|v|public|confidential|final|report)\b/giu;

/** A date that stands alone on the cover, or beside a version, a place or a few words. */
function weighAlone(rest: string): number {
  const words = rest.replace(coverWords, '').match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words > 8) return 0;
  return words <= 2 ? 7 : 3;
}

/** What stands around the date on its row: a label, or on the cover little else. */
function weighRow(row: ReportRow, before: string, rest: string): number {
  if (otherDate.test(row.text) || draft.test(row.text)) return 0;
  const isCover = row.page === 1;
  if (finalLabel.test(before)) return row.page <= 6 ? 9 : 3;
  if (!plainLabel.test(before)) return isCover ? weighAlone(rest) : 0;
  if (isCover) return 8;
  return row.page <= 4 ? 5 : 0;
}

function fromRows(rows: readonly ReportRow[], order: DateOrder | undefined): ReportDate[] {
  return rows.flatMap((row) => {
    const [date, second] = findDates(row.text, order);
    if (!date || second || row.text.length > 140) return [];
    const before = row.text.slice(0, date.start).replaceAll('|', ' ');
    const rest = before + row.text.slice(date.end);
    const weight = weighRow(row, before, rest);
    return weight > 0 ? [{ iso: date.iso, piece: row, weight }] : [];
  });
}

/** The label stands in the row above its date ("DATE OF ISSUE" over "12 March 2025"). */
function fromLabelsAbove(rows: readonly ReportRow[], order: DateOrder | undefined): ReportDate[] {
  return rows.flatMap((row, index) => {
    const label = rows[index - 1];
    if (!label || label.page !== row.page || row.page > 4) return [];
    return row.cells.flatMap((cell) => {
      const [date] = findDates(cell.text, order);
      if (!date || cell.text.length > 40) return [];
      const head = label.cells.find(({ x0, x1 }) => x0 <= cell.x1 && x1 >= cell.x0);
      const isLabel =
        head && (finalLabel.test(head.text) || /^(?:report )?(?:date|datum):?$/iu.test(head.text));
      return isLabel ? [{ iso: date.iso, piece: row, weight: 8 }] : [];
    });
  });
}

/** A date repeated at the foot of the pages. */
function fromFooters(rows: readonly ReportRow[], order: DateOrder | undefined): ReportDate[] {
  const pages = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const [date, second] = findDates(row.text, order);
    if (date && !second && row.text.length < 120 && !draft.test(row.text))
      pages.set(date.iso, [...(pages.get(date.iso) ?? []), row]);
  }
  return [...pages].flatMap(([iso, found]) => {
    const [first] = found;
    const isFooter = first && new Set(found.map(({ page }) => page)).size >= 3;
    return isFooter ? [{ iso, piece: first, weight: 4 }] : [];
  });
}

const frontPages = 8;

/**
 * The date of the final report: the cover's, or the last entry of the version table that is no
 * draft when that is later (a retest update). Never the date of a draft or of the test itself.
 */
export function reportDate({ rows }: Report, order: DateOrder | undefined): ReportDate | undefined {
  const last = rows.at(-1)?.page ?? 1;
  const front = rows.filter(
    ({ page, section }) => page <= frontPages || (section === 'history' && page >= last - 3),
  );
  const found = [
    ...fromVersionTable(front, order),
    ...fromRows(front, order),
    ...fromLabelsAbove(front, order),
    ...fromFooters(rows.slice(0, 2000), order),
  ].toSorted((a, b) => b.weight - a.weight || a.piece.page - b.piece.page);
  const [best] = found;
  const sure = found.filter(({ weight }) => weight >= 7);
  return sure.toSorted((a, b) => b.iso.localeCompare(a.iso))[0] ?? best;
}

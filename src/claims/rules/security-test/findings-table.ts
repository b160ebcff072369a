import type { Severity } from '../../claim-types.ts';
import { cvssSeverity, prioritySeverity } from '../../grades.ts';
import { type Finding, statusAtEnd, statusOf } from './finding.ts';
import { type Columns, columnsOf, isHead, isLabelledSeverity } from './finding-columns.ts';
import type { Report, ReportRow } from './report.ts';
import type { ReportCell } from './row-cells.ts';
import { severityOf } from './severity-words.ts';

const scoreBeside = /^(?:\d{1,3}\. |[\d.]{1,4} ?[|(–-]? ?)| ?[(–-]? ?[\d.]{1,4}\)?$/gu;

function read(text: string, scale: Columns['scale']): Severity | undefined {
  if (scale === 'cvss') return cvssSeverity(text);
  const named = severityOf(text) ?? severityOf(text.replace(scoreBeside, ''));
  if (named || scale === 'words') return named;
  return prioritySeverity(text);
}

/** Points between the columns: positive where they overlap. */
const overlap = (a: ReportCell, b: ReportCell): number =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
const slack = 14;

/** The cell that stands under a heading: the one that overlaps it most, else the nearest to it. */
function under(row: ReportRow, head: ReportCell | undefined): ReportCell | undefined {
  if (!head) return undefined;
  return row.cells
    .map((cell) => ({ cell, over: overlap(cell, head) }))
    .filter(({ over }) => over > -slack)
    .sort((a, b) => b.over - a.over)[0]?.cell;
}

/** A centred column does not always overlap its heading, and a cell may run into its neighbour. */
function severityIn(row: ReportRow, { severity: head, scale }: Columns): Severity | undefined {
  const cell = under(row, head);
  const own = cell && read(cell.text, scale);
  if (own) return own;
  const [first = '', ...others] = cell?.text.split(' ') ?? [];
  const merged = read(first, scale);
  if (merged && statusOf(others.join(' '))) return merged;
  const near = row.cells.filter((candidate) => overlap(candidate, head) > -60);
  const named = near
    .map(({ text }) => read(text, scale))
    .filter((severity) => severity !== undefined);
  return scale === 'words' && named.length === 1 ? named[0] : undefined;
}

function statusIn(row: ReportRow, { status: head }: Columns): Finding['status'] {
  const cell = under(row, head);
  return cell && (statusOf(cell.text) ?? statusAtEnd(cell.text));
}

/** Title and identifier; the two often run into one cell ("0002 Reflected cross-site scripting"). */
function nameIn(row: ReportRow, columns: Columns): Readonly<{ id?: string; title: string }> {
  const others = row.cells.filter(({ text }) => severityOf(text) === undefined && !statusOf(text));
  const titled = under(row, columns.title);
  const title =
    titled && others.includes(titled)
      ? titled.text
      : others.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const id = under(row, columns.id)?.text.split(' ')[0] ?? '';
  const isId = /\d/u.test(id) && severityOf(id) === undefined;
  return {
    ...(isId ? { id } : {}),
    title: isId && title.startsWith(id) ? title.slice(id.length).trim() : title,
  };
}

const isLabel = ({ text }: ReportCell): boolean => isHead(text) || isLabelledSeverity(text);

function findingIn(row: ReportRow, columns: Columns): Finding | undefined {
  if (row.cells.length < 2 || row.cells.some(isLabel)) return undefined;
  const severity = severityIn(row, columns);
  if (!severity) return undefined;
  const { id, title } = nameIn(row, columns);
  if (id === undefined && !/\p{L}{2}.*\p{L}{2}/u.test(title)) return undefined;
  const status = statusIn(row, columns);
  return { ...(id && { id }), title, severity, ...(status && { status }), piece: row };
}

/** Rows a table may be silent for: wrapped titles, group headings, a page break. */
const patience = 14;
/** Tables further apart are different tables: an appendix lists the same findings again. */
const farPages = 2;

/** One list of findings being read; an identifier or title counts once. */
class List {
  readonly findings = new Map<string, Finding>();
  lastPage: number;

  constructor(page: number) {
    this.lastPage = page;
  }

  add(finding: Finding): void {
    this.lastPage = finding.piece.page;
    const key = finding.id ?? finding.title;
    if (!this.findings.has(key)) this.findings.set(key, finding);
  }
}

/** Reads the rows of a report and keeps the lists of findings it comes upon. */
class Reader {
  readonly lists: List[] = [];
  #columns: Columns | undefined;
  #silent = 0;

  read(row: ReportRow): void {
    const head = columnsOf(row);
    if (head) this.#open(head, row.page);
    else this.#take(row);
  }

  #open(head: Columns, page: number): void {
    const current = this.lists.at(-1);
    if (!current || page - current.lastPage >= farPages) this.lists.push(new List(page));
    this.#columns = head;
    this.#silent = 0;
  }

  #take(row: ReportRow): void {
    this.#silent += 1;
    if (!this.#columns || this.#silent > patience || row.section === 'definitions') return;
    const finding = findingIn(row, this.#columns);
    if (!finding) return;
    this.#silent = 0;
    this.lists.at(-1)?.add(finding);
  }
}

/**
 * The findings listed in tables that have a severity column. Neighbouring tables are one list: one
 * table per component, or one that goes on over pages.
 */
export function findingsInTables({ rows }: Report): Finding[][] {
  const reader = new Reader();
  for (const row of rows) reader.read(row);
  return reader.lists.map(({ findings }) => [...findings.values()]);
}

import type { Page } from '../../../evidence/document.ts';
import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { PageCandidate, PageSpan } from '../../candidate.ts';
import type { Severity } from '../../claim-types.ts';
import { type FoundDuration, findDurations } from '../../durations.ts';
import type { Source } from '../source.ts';
import { readTables, type Table, type TableCell, type TableRow } from '../table/read-tables.ts';
import { commitmentCandidate } from './commitment-candidate.ts';
import { type CueKind, cuesOf } from './commitment-cues.ts';
import { severitiesIn } from './commitment-severities.ts';

type Subject = Exclude<CueKind, 'other'>;
/** Words that say what the times are for, and where they stand. */
type Meaning = Readonly<{ subject: Subject; span: PageSpan }>;

const binding: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'contract',
  'architecture',
  'attestation-letter',
  'questionnaire',
  'other',
]);
const longestCell = 60;
const longestHeading = 200;
/** Rows above a table that may say what its times are for. */
const rowsAbove = 4;
const record =
  /\b(?:median|average|mean|actual|achieved|measured|\d{4} results?|durchschnitt\w*|ist-?wert\w*)\b/iu;

/** Times in tables of severities: one column for each kind of time, or one for each severity. */
export function* proposeCommitmentTables({
  document,
  classification,
}: Source): Generator<PageCandidate> {
  const { kind, sampleOrTemplate } = classification;
  if (!binding.has(kind) || sampleOrTemplate) return;
  for (const page of document.pages) {
    for (const table of readTables(page)) yield* fromTable(page, table);
  }
}

function* fromTable(page: Page, table: Table): Generator<PageCandidate> {
  const [header, ...rows] = table.rows;
  if (header === undefined) return;
  const above = meaningAbove(page, header);
  const across = header.cells.map((cell) => severityOf(cell));
  for (const row of rows) {
    if (across.filter(Boolean).length > 1) yield* fromWideRow(page, header, row, across, above);
    else yield* fromLongRow(page, header, row, above);
  }
}

/** "Critical | 2 days | 30 days" below "Severity | Acknowledge | Fix". */
function* fromLongRow(
  page: Page,
  header: TableRow,
  row: TableRow,
  above: Meaning | undefined,
): Generator<PageCandidate> {
  const severity = row.cells.map(severityOf).find(Boolean);
  if (severity === undefined) return;
  for (const [column, cell] of row.cells.entries()) {
    const duration = durationOf(cell);
    const heading = header.cells[column];
    if (duration === undefined || isRecord(heading)) continue;
    const isPlain = heading === undefined || plainTime.test(heading.text);
    const meaning = meaningOf(page, header, heading) ?? (isPlain ? above : undefined);
    if (meaning !== undefined) yield tableClaim(page, row, meaning, severity, duration);
  }
}

/** "Fix | 7 days | 30 days" below "| Critical | High". */
function* fromWideRow(
  page: Page,
  header: TableRow,
  row: TableRow,
  across: readonly (Severity | undefined)[],
  above: Meaning | undefined,
): Generator<PageCandidate> {
  const label = row.cells[0];
  if (isRecord(label)) return;
  const isPlain = label === undefined || plainTime.test(label.text);
  const meaning = meaningOf(page, row, label) ?? (isPlain ? above : undefined);
  for (const [column, severity] of across.entries()) {
    const duration = durationOf(row.cells[column]);
    if (severity === undefined || duration === undefined || meaning === undefined) continue;
    const claim = tableClaim(page, row, meaning, severity, duration);
    yield withSeverityFrom(claim, page, header);
  }
}

function withSeverityFrom(claim: PageCandidate, page: Page, header: TableRow): PageCandidate {
  const [main, ...others] = claim.spans;
  const attributes = main.attributes.filter((name) => name !== 'severity');
  const above: PageSpan = { ...rowSpan(page, header, ['severity']), link: 'table row' };
  return { ...claim, spans: [{ ...main, attributes }, ...others, above] };
}

function isRecord(cell: TableCell | undefined): boolean {
  return record.test(cell?.text ?? '');
}

function severityOf(cell: TableCell | undefined): Severity | undefined {
  if (cell === undefined || cell.text.length > longestCell) return undefined;
  const [found] = severitiesIn(cell.text);
  return found !== undefined && found.start <= 4 ? found.severity : undefined;
}

/** A cell that holds a length of time and little else. */
function durationOf(cell: TableCell | undefined): FoundDuration | undefined {
  if (cell === undefined || cell.text.length > longestCell) return undefined;
  const found = findDurations(cell.text);
  return found.length === 1 ? found[0] : undefined;
}

/** Heads a column of times without saying of what. */
const plainTime =
  /^(?:max(?:imum|\.)? |target |planned )?(?:time(?:frame|line)?s?|days|hours|deadlines?|targets?|sla|slo|period|limit|due(?: date)?|within|frist(?:en)?|zeit(?:raum|ziel)?|tage|ziel(?:zeit)?|dauer)(?:\W.*)?$/iu;
const firstAnswer =
  /\b(?:first|initial) (?:response|reply|reaction|feedback)|erst(?:e |)reaktion|erste rückmeldung/iu;

function subjectOf(text: string): Subject | undefined {
  if (firstAnswer.test(text)) return 'acknowledge';
  const kinds = cuesOf(text).map(({ kind }) => kind);
  if (/\bresponse\b|reaktion/iu.test(text) && !kinds.includes('fix')) return undefined;
  const named = kinds.find((kind) => kind === 'fix' || kind === 'acknowledge' || kind === 'notify');
  return named === 'fix' || named === 'acknowledge' || named === 'notify' ? named : undefined;
}

function meaningOf(page: Page, row: TableRow, cell: TableCell | undefined): Meaning | undefined {
  const subject = cell === undefined ? undefined : subjectOf(cell.text);
  return subject === undefined ? undefined : { subject, span: rowSpan(page, row, ['subject']) };
}

/** The nearest of the lines above the table that says what its times are for. */
function meaningAbove(page: Page, header: TableRow): Meaning | undefined {
  const index = page.rows.findIndex(({ start }) => start >= header.start);
  for (const { start, end } of page.rows.slice(Math.max(0, index - rowsAbove), index).reverse()) {
    const text = page.layout.slice(start, end);
    const subject = text.length > longestHeading ? undefined : subjectOf(text);
    if (subject === undefined) continue;
    const span: PageSpan = {
      ...{ page: page.number, view: 'layout', start, end },
      ...{ attributes: ['subject'], link: 'report section' },
    };
    return { subject, span };
  }
  return undefined;
}

function rowSpan(page: Page, row: TableRow, attributes: readonly string[]): PageSpan {
  return { page: page.number, view: 'layout', start: row.start, end: row.end, attributes };
}

function tableClaim(
  page: Page,
  row: TableRow,
  { subject, span }: Meaning,
  severity: Severity,
  duration: FoundDuration,
): PageCandidate {
  const isOwn = span.start === row.start;
  const main = rowSpan(page, row, ['severity', 'duration', ...(isOwn ? ['subject'] : [])]);
  const found = {
    ...{ subject, severity, duration: duration.iso },
    ...{ businessDays: duration.days === 'business', durationAt: row.start },
    span: { start: row.start, end: row.end },
  };
  const others: PageSpan[] = isOwn ? [] : [{ ...span, link: span.link ?? 'table row' }];
  return commitmentCandidate(found, 'asserted', [main, ...others]);
}

import {
  areaLines,
  countsLine,
  decisionLines,
  type ReportSection,
  reportHead,
  reportSections,
} from './report-sections.ts';
import type { SupplierReport } from './supplier-report.ts';

/** Supplier text must not become a link, an image, a table cell, a line or emphasis. */
function escaped(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ');
  return oneLine.replace(/[\\`*_[\]<>|#~&]/gu, (sign) => `\\${sign}`);
}

function table({ columns, rows }: NonNullable<ReportSection['table']>): string[] {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`);
}

/** Five cells, one per level; question marks where nothing is known. */
function bar(level: string): string {
  if (level === 'unknown') return '?????';
  const filled = Number(level.slice(1)) + 1;
  return '■'.repeat(filled) + '□'.repeat(5 - filled);
}

function section({ title, table: rows, lines = [], none = '' }: ReportSection): string[] {
  const body =
    rows && rows.rows.length > 0 ? table(rows) : lines.map((line) => `- ${escaped(line)}`);
  return [`## ${title}`, '', ...(body.length > 0 ? body : [none]), ''];
}

/** The report as Markdown (CommonMark with tables). */
export function reportMarkdown(report: SupplierReport): string {
  return [
    `# ${escaped(report.supplier.name)}: supplier report`,
    '',
    ...reportHead(report).map(escaped),
    '',
    ...decisionLines(report).flatMap((line) => [escaped(line), '']),
    '## Levels per area',
    '',
    ...table({
      columns: ['Area', 'Level', '', 'Unknown'],
      rows: areaLines(report).map(({ label, level, unknown }) => [
        label,
        level,
        bar(level),
        unknown,
      ]),
    }),
    '',
    escaped(countsLine(report)),
    '',
    ...reportSections(report).flatMap(section),
  ].join('\n');
}

import {
  areaLines,
  countsLine,
  decisionLines,
  type ReportSection,
  reportHead,
  reportSections,
} from './report-sections.ts';
import { reportStyle } from './report-style.ts';
import type { SupplierReport } from './supplier-report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');

function table({ columns, rows }: NonNullable<ReportSection['table']>): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', columns)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

/** Five segments, hatched when unknown; the words stand beside it for those who cannot see it. */
function bar(level: string): string {
  const filled = level === 'unknown' ? -1 : Number(level.slice(1));
  const segments = [0, 1, 2, 3, 4].map(
    (step) => `<i class="${step <= filled ? 'on' : 'off'}"></i>`,
  );
  return `<span class="bar ${level === 'unknown' ? 'hatched' : level}" aria-hidden="true">${segments.join('')}</span>`;
}

function section({ title, table: rows, lines = [], none = '' }: ReportSection): string {
  const head = `<h2>${escaped(title)}</h2>`;
  if (rows && rows.rows.length > 0) return `${head}${table(rows)}`;
  if (lines.length === 0) return `${head}<p>${escaped(none)}</p>`;
  return `${head}<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

/** A page of its own: no script, no request, prints on paper. */
export function reportHtml(report: SupplierReport): string {
  const name = escaped(report.supplier.name);
  const areas = areaLines(report).map(
    ({ label, level, unknown }) =>
      `<li>${bar(level)} ${escaped(label)}: <b>${level}</b>, ${unknown}</li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}: supplier report</title><style>${reportStyle}</style></head><body>
<header><h1>${name}</h1><p>${reportHead(report).map(escaped).join('<br>')}</p></header>
<div class="decision">${decisionLines(report)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</div>
<ul class="areas">${areas.join('')}</ul>
<p>${escaped(countsLine(report))}</p>
${reportSections(report).map(section).join('\n')}
</body></html>
`;
}

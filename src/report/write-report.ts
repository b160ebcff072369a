import { reportCsv } from './report-csv.ts';
import type { ReportFormat } from './report-file.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import type { SupplierReport } from './supplier-report.ts';

/** The report as text; a PDF is printed outside the core (ports/print-report.ts). */
export function writeReport(report: SupplierReport, format: Exclude<ReportFormat, 'pdf'>): string {
  switch (format) {
    case 'md':
      return reportMarkdown(report);
    case 'html':
      return reportHtml(report);
    case 'csv':
      return reportCsv(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

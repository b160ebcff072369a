import { formatCsv } from '../suppliers/format-csv.ts';
import type { ReportFinding, SupplierReport } from './supplier-report.ts';

const head = [
  'supplier',
  'asOf',
  'criterion',
  'title',
  'mustHave',
  'level',
  'target',
  'status',
  'adequate',
  'file',
  'page',
  'quote',
  'why',
] as const;

/** One line per criterion, safe to open in a spreadsheet. */
export function reportCsv(report: SupplierReport): string {
  const row = (finding: ReportFinding) => [
    report.supplier.name,
    report.asOf,
    finding.criterion,
    finding.title,
    finding.mustHave ? 'yes' : 'no',
    finding.level,
    finding.target,
    finding.status,
    finding.adequate ?? '',
    finding.proof?.file ?? '',
    finding.proof?.page ?? '',
    finding.proof?.quote ?? '',
    finding.reasons.join(' '),
  ];
  const findings = [...report.mustHaves, ...report.others];
  return formatCsv([head, ...findings.map(row)]);
}

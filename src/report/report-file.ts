/** How the report on a supplier can be written. */
export const reportFormats = ['pdf', 'html', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportMediaTypes = {
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
} as const satisfies Readonly<Record<ReportFormat, string>>;

/** "kestrel-controls-s-r-o-report-2026-11-24.pdf": a name that every file system takes. */
export function reportFileName(supplier: string, asOf: string, format: ReportFormat): string {
  const plain = supplier
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
  return `${plain || 'supplier'}-report-${asOf}.${format}`;
}

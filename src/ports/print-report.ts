import type { SupplierReport } from '../report/supplier-report.ts';

/** Writes a report as a PDF: the same report gives the same bytes, and its text can be selected. */
export type PrintReport = (report: SupplierReport) => Promise<Uint8Array>;

import { count } from '../../answers/words.ts';
import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import { evidenceOf } from '../../records/link-record.ts';
import { redactReport } from '../../report/redact-report.ts';
import { type ReportFormat, reportFileName, reportMediaTypes } from '../../report/report-file.ts';
import type { SupplierReport } from '../../report/supplier-report.ts';
import { writeReport } from '../../report/write-report.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Turn } from '../message.ts';
import { leaksOf, mayBeReadBy, type Quoted, restricted } from '../quoted-papers.ts';
import { asking, type Reply, reply } from '../reply.ts';
import { loadReport } from './load-report.ts';

/**
 * The report as a file. A file can be handed on, so it holds words of restricted papers only where
 * somebody who may see them asked for it alone; else it leaves them out and says so.
 */
export async function reportReply(
  desk: IngestDesk,
  supplier: Supplier,
  turn: Pick<Turn, 'person' | 'where'>,
  { asOf, format: wished }: Readonly<{ asOf: string; format?: ReportFormat }>,
): Promise<Reply> {
  const [whole, papers] = await Promise.all([
    loadReport(desk, supplier, asOf),
    hiddenFrom(desk, supplier, turn),
  ]);
  const report =
    papers.length === 0
      ? whole
      : redactReport(whole, {
          evidence: new Map(papers.map(({ evidence }) => [evidence.id, evidence.file])),
          leaks: leaksOf(papers),
          next: 'Who handed them in, or owns the supplier here, gets them in a chat with me alone.',
        });
  const preferred = wished ?? 'pdf';
  const format = preferred === 'pdf' && !desk.printReport ? 'html' : preferred;
  const { name } = supplier;
  const left = count(papers.length, 'paper');
  return reply({
    headline: `Report on ${name}, as of ${asOf}`,
    text:
      papers.length === 0
        ? 'With the evidence index and its hashes.'
        : `With the evidence index and its hashes. The words of ${left} are confidential and left out.`,
    bars: report.areas.map(({ area, level, unknownShare }) => ({
      label: area,
      level,
      unknownShare,
    })),
    facts: [{ label: 'Must-haves open', value: String(report.counts.mustHaveOpen) }],
    file: {
      name: reportFileName(name, asOf, format),
      mediaType: reportMediaTypes[format],
      ...(await contentOf(desk, report, format)),
    },
    actions: [asking('What is missing?', `What is missing for ${name}?`)],
  });
}

async function contentOf(
  { printReport }: IngestDesk,
  report: SupplierReport,
  format: ReportFormat,
): Promise<Pick<NonNullable<Reply['file']>, 'content' | 'encoding'>> {
  if (format !== 'pdf' || !printReport) {
    return { content: writeReport(report, format === 'pdf' ? 'html' : format) };
  }
  return { content: (await printReport(report)).toBase64(), encoding: 'base64' };
}

/** Restricted papers whose words may not be in a file for this person in this place. */
async function hiddenFrom(
  { place }: IngestDesk,
  { id }: Supplier,
  reader: Pick<Turn, 'person' | 'where'>,
): Promise<Quoted[]> {
  const papers = await evidenceOf(place, id);
  const found = await Promise.all(papers.map((paper) => restricted(place, paper)));
  return found.filter((one) => one !== undefined).filter((paper) => !mayBeReadBy(reader, paper));
}

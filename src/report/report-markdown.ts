import {
  orderedProducts,
  type Proof,
  type ReportFinding,
  type SupplierReport,
} from './supplier-report.ts';

/** Supplier text must not become a link, an image, a table cell or emphasis. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/gu, (sign) => `\\${sign}`);
}

const dash = '–';
const shown = (value: string | null | undefined) =>
  value === null || value === undefined || value === '' ? dash : escaped(value);

function place(proof: Proof | undefined): string {
  if (proof === undefined) return dash;
  const page = proof.page === undefined ? '' : `, p. ${proof.page}`;
  return `${escaped(proof.file)}${page}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['None on file.', ''];
  const lines = [head, head.map(() => '---'), ...rows];
  return [...lines.map((cells) => `| ${cells.join(' | ')} |`), ''];
}

/** Five cells, one per level; a question mark for the share that is unknown. */
function bar(level: string): string {
  if (level === 'unknown') return '?????';
  const filled = Number(level.slice(1)) + 1;
  return '■'.repeat(filled) + '□'.repeat(5 - filled);
}

function findingRow(finding: ReportFinding): string[] {
  return [
    `${finding.criterion} ${escaped(finding.title)}`,
    finding.level,
    finding.target,
    finding.status,
    place(finding.proof),
    escaped(finding.reasons.join(' ')),
  ];
}

/** The report as Markdown (CommonMark with tables). */
export function reportMarkdown(report: SupplierReport): string {
  const { supplier, counts } = report;
  return [
    `# ${escaped(supplier.name)}: supplier report`,
    '',
    `As of ${report.asOf}. Legal entity: ${shown(supplier.contractingEntity)}. Ordered: ${shown(orderedProducts(supplier))}. ` +
      `Criticality: ${shown(supplier.tier)}. Owner: ${shown(supplier.owner)}.`,
    '',
    'Decision (approve, conditions, reject): ____________  by: ____________  on: ____________',
    '',
    '## Levels per area',
    '',
    ...table(
      ['area', 'level', '', 'unknown'],
      report.areas.map(({ area, level, unknownShare }) => [
        area,
        level,
        bar(level),
        `${Math.round(unknownShare * 100)} %`,
      ]),
    ),
    `met ${counts.met}, partial ${counts.partial}, gap ${counts.gap}, unknown ${counts.unknown}, lapsing ${counts.lapsing}, ` +
      `expired ${counts.expired}, refuted ${counts.refuted}, disputed ${counts.disputed}; must-haves open: ${counts.mustHaveOpen}`,
    '',
    '## Must-haves',
    '',
    ...table(
      ['criterion', 'level', 'target', 'status', 'proof', 'why'],
      report.mustHaves.map(findingRow),
    ),
    '## Certificates, audits and tests',
    '',
    ...table(
      ['paper', 'says', 'holder', 'issuer', 'level', 'scope', 'valid until', 'place'],
      report.papers.map((paper) => [
        shown(paper.what),
        paper.polarity,
        shown(paper.holder),
        shown(paper.issuer),
        shown(paper.level),
        shown(paper.scope),
        shown(paper.validUntil),
        place(paper.proof),
      ]),
    ),
    '## Top findings',
    '',
    ...report.topFindings.map(
      ({ id, reason, proof }) =>
        `- ${id}: ${escaped(reason)}${proof === undefined ? '' : ` “${escaped(proof.quote)}” (${place(proof)})`}`,
    ),
    ...(report.topFindings.length === 0 ? ['None.'] : []),
    '',
    '## Disputed',
    '',
    ...report.disputes.flatMap(({ topic, sides }) => [
      `- ${escaped(topic)}`,
      ...sides.map((side) => `  - “${escaped(side.quote)}” (${place(side)})`),
    ]),
    ...(report.disputes.length === 0 ? ['Nothing.'] : []),
    '',
    '## Other criteria',
    '',
    ...table(
      ['criterion', 'level', 'target', 'status', 'proof', 'why'],
      report.others.map(findingRow),
    ),
    `Next review: ${report.nextReview ?? 'no printed expiry on file'}.`,
    '',
    '## Evidence',
    '',
    ...table(
      ['file', 'kind', 'effective', 'received', 'pages', 'warnings', 'SHA-256'],
      report.evidence.map((one) => [
        escaped(one.file),
        one.kind,
        shown(one.effectiveDate),
        one.receivedOn,
        String(one.pages),
        shown(one.warnings.join(', ')),
        one.sha256,
      ]),
    ),
    '## Method and limits',
    '',
    ...report.limits.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

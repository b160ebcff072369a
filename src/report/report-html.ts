import { reportStyle } from './report-style.ts';
import {
  orderedProducts,
  type Proof,
  type ReportFinding,
  type SupplierReport,
} from './supplier-report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
const shown = (value: string | null | undefined) => escaped(value || '–');

function place(proof: Proof | undefined): string {
  if (proof === undefined) return '–';
  const page = proof.page === undefined ? '' : `, p. ${proof.page}`;
  return `<cite title="${escaped(proof.quote)}">${escaped(proof.file)}${page}</cite>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>None on file.</p>';
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

/** Five segments, hatched when unknown; the words stand beside it for those who cannot see it. */
function bar(level: string): string {
  const filled = level === 'unknown' ? -1 : Number(level.slice(1));
  const segments = [0, 1, 2, 3, 4].map(
    (step) => `<i class="${step <= filled ? 'on' : 'off'}"></i>`,
  );
  return `<span class="bar ${level === 'unknown' ? 'hatched' : level}" aria-hidden="true">${segments.join('')}</span>`;
}

function findings(rows: readonly ReportFinding[]): string {
  return table(
    ['Criterion', 'Level', 'Target', 'Status', 'Proof', 'Why'],
    rows.map((finding) => [
      `<b>${finding.criterion}</b> ${escaped(finding.title)}`,
      finding.level,
      finding.target,
      `<span class="status">${finding.status}</span>`,
      place(finding.proof),
      escaped(finding.reasons.join(' ')),
    ]),
  );
}

function summary(report: SupplierReport): string {
  const { supplier, counts } = report;
  const areas = report.areas.map(
    ({ area, level, unknownShare }) =>
      `<li>${bar(level)} <b>${area}</b> ${level}, ${Math.round(unknownShare * 100)} % unknown</li>`,
  );
  return `<header><h1>${escaped(supplier.name)}</h1>
<p>Legal entity ${shown(supplier.contractingEntity)} · ordered ${shown(orderedProducts(supplier))} · ${shown(supplier.tier)} · owner ${shown(supplier.owner)} · as of ${report.asOf}</p></header>
<p class="decision">Decision: ☐ approve ☐ conditions ☐ reject &nbsp; by ______________ on ____________</p>
<ul class="areas">${areas.join('')}</ul>
<p>Met ${counts.met}, partial ${counts.partial}, gap ${counts.gap}, unknown ${counts.unknown}, lapsing ${counts.lapsing}, expired ${counts.expired}, refuted ${counts.refuted}, disputed ${counts.disputed}; must-haves open ${counts.mustHaveOpen}.</p>`;
}

/** A page of its own: no script, no request, prints on paper. */
export function reportHtml(report: SupplierReport): string {
  const papers = report.papers.map((paper) => [
    shown(paper.what),
    paper.polarity,
    shown(paper.holder),
    shown(paper.issuer),
    shown(paper.level),
    shown(paper.scope),
    shown(paper.validUntil),
    place(paper.proof),
  ]);
  const top = report.topFindings.map(
    ({ id, reason, proof }) =>
      `<li><b>${id}</b> ${escaped(reason)}${proof === undefined ? '' : ` <q>${escaped(proof.quote)}</q> ${place(proof)}`}</li>`,
  );
  const disputes = report.disputes.map(
    ({ topic, sides }) =>
      `<li>${escaped(topic)}: ${sides.map((side) => `<q>${escaped(side.quote)}</q> ${place(side)}`).join(' against ')}</li>`,
  );
  const evidence = report.evidence.map((one) => [
    escaped(one.file),
    one.kind,
    shown(one.effectiveDate),
    one.receivedOn,
    String(one.pages),
    shown(one.warnings.join(', ')),
    `<code>${one.sha256}</code>`,
  ]);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.supplier.name)}: supplier report</title><style>${reportStyle}</style></head><body>
${summary(report)}
<h2>Must-haves</h2>${findings(report.mustHaves)}
<h2>Certificates, audits and tests</h2>${table(['Paper', 'Says', 'Holder', 'Issuer', 'Level', 'Scope', 'Valid until', 'Place'], papers)}
<h2>Top findings</h2>${top.length === 0 ? '<p>None.</p>' : `<ul>${top.join('')}</ul>`}
<h2>Disputed</h2>${disputes.length === 0 ? '<p>Nothing.</p>' : `<ul>${disputes.join('')}</ul>`}
<h2>Other criteria</h2>${findings(report.others)}
<p>Next review: ${report.nextReview ?? 'no printed expiry on file'}.</p>
<h2>Evidence</h2>${table(['File', 'Kind', 'Effective', 'Received', 'Pages', 'Warnings', 'SHA-256'], evidence)}
<h2>Method and limits</h2><ul>${report.limits.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
</body></html>
`;
}

import { type Citation, type Claim, isClaimOf } from '../claims/claim.ts';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding, Posture } from '../posture/posture.ts';
import type { Supplier } from '../suppliers/supplier.ts';

type EvidenceWithClaims = Readonly<{ evidence: Evidence; claims: readonly Claim[] }>;

/** Where a statement stands: the file name, the page (1-based) and the words. */
export type Proof = Readonly<{ file: string; page?: number; quote: string }>;

export type ReportFinding = Readonly<{
  criterion: string;
  title: string;
  question: string;
  mustHave: boolean;
  level: Finding['level'];
  target: Finding['target'];
  status: Finding['status'];
  adequate?: Finding['adequate'];
  reasons: readonly string[];
  proof?: Proof;
}>;

type ReportPaper = Readonly<{
  what: string;
  holder: string | null;
  issuer: string | null;
  level: string | null;
  scope: string | null;
  /** YYYY-MM-DD or YYYY-MM; null when the paper prints none. */
  validUntil: string | null;
  polarity: Claim['polarity'];
  proof: Proof;
}>;

/** The one-page supplier report as data; the renderers only draw it. */
export type SupplierReport = Readonly<{
  supplier: Supplier;
  asOf: string;
  areas: Posture['areas'];
  counts: Posture['counts'];
  mustHaves: readonly ReportFinding[];
  others: readonly ReportFinding[];
  papers: readonly ReportPaper[];
  /** At most five, with the words that fired them. */
  topFindings: readonly Readonly<{ id: string; reason: string; proof?: Proof }>[];
  disputes: readonly Readonly<{ topic: string; sides: readonly Proof[] }>[];
  decisions: Posture['decisions'];
  /** The first printed date on which something lapses; absent when nothing on file does. */
  nextReview?: string;
  evidence: readonly Readonly<{
    file: string;
    kind: string;
    effectiveDate: string | null;
    receivedOn: string;
    sha256: string;
    pages: number;
    warnings: readonly string[];
  }>[];
  limits: readonly string[];
}>;

export type ReportInput = Readonly<{
  supplier: Supplier;
  posture: Posture;
  evidence: readonly EvidenceWithClaims[];
}>;

const limits: readonly string[] = [
  'Levels grade how well a practice is proven (E0 to E4), not how good it is; unknown is never a no.',
  'Every statement is a verbatim quote whose place was checked by code; the rules that set the levels are public.',
  'Registries, trust lists and the web were not asked; what no document on file says is not known here.',
  'SBOMs were not read by this version.',
];

export function supplierReport({ supplier, posture, evidence }: ReportInput): SupplierReport {
  const files = new Map(evidence.map((one) => [one.evidence.id, one.evidence.file]));
  const prove = (citation: Citation | undefined): { proof?: Proof } =>
    citation === undefined ? {} : { proof: proofOf(citation, files) };
  const findings = posture.findings.map((finding) => ({
    ...describe(finding),
    ...prove(finding.citations[0]),
  }));
  const papers = evidence.flatMap(({ claims }) => claims.flatMap((claim) => paper(claim, files)));
  const next = papers
    .flatMap(({ validUntil }) => validUntil ?? [])
    .filter((date) => date > posture.asOf);
  return {
    supplier,
    asOf: posture.asOf,
    areas: posture.areas,
    counts: posture.counts,
    mustHaves: findings.filter(({ mustHave }) => mustHave),
    others: findings.filter(({ mustHave }) => !mustHave),
    papers,
    topFindings: posture.traps
      .slice(0, 5)
      .map(({ id, reason, citation }) => ({ id, reason, ...prove(citation) })),
    disputes: posture.disputes.map(({ topic, sides }) => ({
      topic,
      sides: sides.map(({ citation }) => proofOf(citation, files)),
    })),
    decisions: posture.decisions,
    ...(next.length === 0 ? {} : { nextReview: next.toSorted()[0] ?? '' }),
    evidence: evidence.map(({ evidence: one }) => ({
      file: one.file,
      kind: one.classification?.kind ?? 'other',
      effectiveDate: one.classification?.effectiveDate ?? null,
      receivedOn: one.receivedAt.slice(0, 10),
      sha256: one.sha256,
      pages: one.pages,
      warnings: one.warnings.map(({ code }) => code),
    })),
    limits,
  };
}

/** What we buy, in one line: "K7 HMI 4.2.1, K7 PLC series"; empty when nothing is registered. */
export function orderedProducts({ orders }: Supplier): string {
  return orders
    .map(({ product, version }) => [product, version].filter(Boolean).join(' '))
    .join(', ');
}

function proofOf(citation: Citation, files: ReadonlyMap<string, string>): Proof {
  return {
    file: files.get(citation.evidenceId) ?? citation.evidenceId,
    ...(citation.page === undefined ? {} : { page: citation.page }),
    quote: citation.quote.replace(/\s+/gu, ' ').trim(),
  };
}

function describe(finding: Finding): Omit<ReportFinding, 'proof'> {
  const entry = findCriterion(finding.criterion);
  return {
    criterion: finding.criterion,
    title: entry?.title ?? finding.criterion,
    question: entry?.question ?? '',
    mustHave: finding.mustHave,
    level: finding.level,
    target: finding.target,
    status: finding.status,
    ...(finding.adequate === undefined ? {} : { adequate: finding.adequate }),
    reasons: [...finding.caps.map(({ id, reason }) => `${id}: ${reason}`), ...finding.notes],
  };
}

function paper(claim: Claim, files: ReadonlyMap<string, string>): ReportPaper[] {
  const proof = proofOf(claim.citation, files);
  const { polarity } = claim;
  if (isClaimOf('certification', claim)) {
    const { standard, edition, holder, issuer, level, scope, expiresOn } = claim.attributes;
    const what = [standard ?? 'Certificate', edition].filter((part) => part !== null).join(':');
    return [{ what, holder, issuer, level, scope, validUntil: expiresOn, polarity, proof }];
  }
  if (isClaimOf('assurance-report', claim)) {
    const { standard, reportType, form, holder, auditor, opinion, periodEnd } = claim.attributes;
    const what = [standard, reportType, form].filter((part) => part !== null).join(' ');
    const scope = periodEnd === null ? null : `period ends ${periodEnd}`;
    return [
      { what, holder, issuer: auditor, level: opinion, scope, validUntil: null, polarity, proof },
    ];
  }
  if (isClaimOf('security-test', claim)) {
    const { testKind, client, tester, target, reportedOn } = claim.attributes;
    const what = testKind ?? 'security test';
    const level = reportedOn === null ? null : `reported ${reportedOn}`;
    return [
      {
        what,
        holder: client,
        issuer: tester,
        level,
        scope: target,
        validUntil: null,
        polarity,
        proof,
      },
    ];
  }
  return [];
}

import {
  type EvidenceRequest,
  isPending,
  missingTitles,
} from '../answers/requests/evidence-request.ts';
import type { Citation } from '../claims/claim.ts';
import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { EvidenceOnFile } from '../criteria/evidence-on-file.ts';
import type { Finding, Posture } from '../posture/posture.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { type Proof, papersIn, proofOf, type ReportPaper } from './report-papers.ts';
import { type ReportSbom, reportSboms } from './report-sboms.ts';

export type ReportFinding = Readonly<{
  criterion: string;
  title: string;
  question: string;
  mustHave: boolean;
  level: Finding['level'];
  target: Finding['target'];
  status: Finding['status'];
  adequate?: Finding['adequate'];
  /** What was proven and what is demanded, where the criterion has a number. */
  adequacy?: Finding['adequacy'];
  reasons: readonly string[];
  /** Ids of the evidence it stands on. */
  evidence: readonly string[];
  proof?: Proof;
  /** First day on which what proves it ends, YYYY-MM-DD. */
  until?: string;
}>;

/** The one-page supplier report as data; the renderers only draw it. Dates: YYYY-MM-DD. */
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
  sboms: readonly ReportSbom[];
  disputes: readonly Readonly<{ topic: string; sides: readonly Proof[] }>[];
  decisions: Posture['decisions'];
  /** What the supplier was asked for and has not sent. */
  requests: readonly Readonly<
    Pick<EvidenceRequest, 'id' | 'askedOn' | 'deadline' | 'state'> & { missing: readonly string[] }
  >[];
  /** What comes first: something lapses, or a person wanted to look again. */
  nextReview?: Readonly<{ on: string; what: string }>;
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
  evidence: readonly EvidenceOnFile[];
  requests: readonly EvidenceRequest[];
}>;

const limits: readonly string[] = [
  'Levels grade how well a practice is proven (E0 to E4), not how good it is; unknown is never a no.',
  'Every statement is a verbatim quote whose place was checked by code; the rules that set the levels are public.',
  'Registries, trust lists and the web were not asked; what no document on file says is not known here.',
  'An SBOM says what its author put into it; a component that no feed names is not thereby free of vulnerabilities.',
];

export function supplierReport(input: ReportInput): SupplierReport {
  const { supplier, posture, evidence, requests } = input;
  const files = new Map(evidence.map((one) => [one.evidence.id, one.evidence.file]));
  const prove = (citation: Citation | undefined): { proof?: Proof } =>
    citation === undefined ? {} : { proof: proofOf(citation, files) };
  const findings = posture.findings.map((finding) => ({
    ...describe(finding),
    ...prove(finding.citations[0]),
    ...ends(finding, posture),
  }));
  const review = nextReview(posture);
  return {
    supplier,
    asOf: posture.asOf,
    areas: posture.areas,
    counts: posture.counts,
    mustHaves: findings.filter(({ mustHave }) => mustHave),
    others: findings.filter(({ mustHave }) => !mustHave),
    papers: evidence.flatMap(({ claims }) =>
      claims.flatMap((claim) => papersIn(claim, { files, posture })),
    ),
    topFindings: firstOfEach(posture.traps)
      .slice(0, 5)
      .map(({ id, reason, citation }) => ({ id, reason, ...prove(citation) })),
    sboms: reportSboms(evidence),
    disputes: posture.disputes.map(({ topic, sides }) => ({
      topic,
      sides: sides.map(({ citation }) => proofOf(citation, files)),
    })),
    decisions: posture.decisions,
    requests: requests.filter(isPending).map((request) => ({
      id: request.id,
      askedOn: request.askedOn,
      deadline: request.deadline,
      state: request.state,
      missing: missingTitles(request),
    })),
    ...(review && { nextReview: review }),
    evidence: evidence.map(({ evidence: one }) => ({
      file: one.file,
      kind: one.classification?.kind ?? 'other',
      effectiveDate: one.classification?.effectiveDate ?? null,
      receivedOn: one.receivedAt.slice(0, 10),
      sha256: one.sha256,
      pages: one.pages,
      warnings: [...new Set(one.warnings.map(({ code }) => code))],
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

/** The same rule may say the same of several criteria. */
function firstOfEach(traps: Posture['traps']): Posture['traps'] {
  const once = new Map<string, Posture['traps'][number]>();
  for (const trap of traps) once.getOrInsert(`${trap.id} ${trap.reason}`, trap);
  return [...once.values()];
}

function ends({ claims }: Finding, { expiries }: Posture): { until?: string } {
  const first = expiries.find(({ claim }) => claims.includes(claim));
  return first ? { until: first.on } : {};
}

function nextReview({ asOf, expiries, decisions }: Posture): SupplierReport['nextReview'] {
  const wished = decisions.flatMap(({ decision, state }) => {
    if (state !== 'in force') return [];
    if (decision.kind === 'risk acceptance') {
      return { on: decision.until, what: `the accepted risk of ${decision.criterion} ends` };
    }
    const on = decision.kind === 'decision' ? decision.reviewOn : undefined;
    return on === undefined ? [] : { on, what: 'the decision is to be looked at again' };
  });
  const lapses = expiries
    .filter((expiry) => expiry.void === undefined)
    .map(({ on, what }) => ({ on, what: `${what} ends` }));
  return [...wished, ...lapses]
    .filter(({ on }) => on > asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
}

function describe(finding: Finding): Omit<ReportFinding, 'proof' | 'until'> {
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
    ...(finding.adequacy === undefined ? {} : { adequacy: finding.adequacy }),
    evidence: [...new Set(finding.citations.map(({ evidenceId }) => evidenceId))],
    reasons: [...finding.caps.map(({ id, reason }) => `${id}: ${reason}`), ...finding.notes],
  };
}

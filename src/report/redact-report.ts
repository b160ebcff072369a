import { listed } from '../answers/words.ts';
import type { Proof, ReportPaper } from './report-papers.ts';
import type { ReportFinding, SupplierReport } from './supplier-report.ts';

/** Papers whose words somebody may not see. */
export type HiddenPapers = Readonly<{
  /** Id to file name. */
  evidence: ReadonlyMap<string, string>;
  /** Whether a text repeats their words. */
  leaks: (text: string) => boolean;
  /** Whom to ask for them. */
  next: string;
}>;

/** The report without the words of some papers; levels, files and dates stay, and it says so. */
export function redactReport(report: SupplierReport, hidden: HiddenPapers): SupplierReport {
  const { evidence, leaks, next } = hidden;
  const isHidden = ({ evidenceId, quote }: Proof) => evidence.has(evidenceId) || leaks(quote);
  const proofs = (proof: Proof): Proof => (isHidden(proof) ? { ...proof, quote: '' } : proof);
  const finding = (one: ReportFinding): ReportFinding => {
    const { proof, adequacy, ...rest } = one;
    const isFromHidden = one.evidence.some((id) => evidence.has(id));
    return {
      ...rest,
      reasons: isFromHidden ? [] : one.reasons.filter((reason) => !leaks(reason)),
      ...(adequacy && !isFromHidden && { adequacy }),
      ...(proof && { proof: proofs(proof) }),
    };
  };
  return {
    ...report,
    mustHaves: report.mustHaves.map(finding),
    others: report.others.map(finding),
    papers: report.papers.map((paper) =>
      isHidden(paper.proof) ? nameOnly(paper, proofs(paper.proof)) : paper,
    ),
    topFindings: report.topFindings.map(({ id, reason, proof }) => ({
      id,
      reason: leaks(reason) || (proof && isHidden(proof)) ? 'The reason is confidential.' : reason,
      ...(proof && { proof: proofs(proof) }),
    })),
    disputes: report.disputes.map(({ topic, sides }) => ({ topic, sides: sides.map(proofs) })),
    limits: [
      ...report.limits,
      `The words of ${listed([...evidence.values()])} are confidential and left out. ${next}`,
    ],
  };
}

/** What it is and until when; whose, of what and with what result stays with those who may read it. */
function nameOnly(paper: ReportPaper, proof: Proof): ReportPaper {
  const { what, validUntil, polarity, inScope } = paper;
  const unsaid = { number: null, holder: null, sites: [], issuer: null, level: null, scope: null };
  return { what, ...unsaid, validUntil, polarity, ...(inScope && { inScope }), proof };
}

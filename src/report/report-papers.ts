import { type Citation, type Claim, isClaimOf } from '../claims/claim.ts';
import type { Decision } from '../criteria/decisions.ts';
import type { Certificate, Posture } from '../posture/posture.ts';

/** Where a statement stands: the file name, the page (1-based) and the words. */
export type Proof = Readonly<{ evidenceId: string; file: string; page?: number; quote: string }>;

/** A certificate, an auditor's report or a security test, as the paper prints it. */
export type ReportPaper = Readonly<{
  what: string;
  number: string | null;
  holder: string | null;
  sites: readonly string[];
  issuer: string | null;
  level: string | null;
  scope: string | null;
  /** Whether entity, site and product match what we buy; only of certificates. */
  inScope?: Certificate['inScope'];
  /** YYYY-MM-DD or YYYY-MM; null when the paper prints none. */
  validUntil: string | null;
  /** Who has seen the certificate in a registry, and when; nobody unless a person says so. */
  confirmedBy?: string;
  polarity: Claim['polarity'];
  proof: Proof;
}>;

type Known = Readonly<{ files: ReadonlyMap<string, string>; posture: Posture }>;

export function proofOf(citation: Citation, files: ReadonlyMap<string, string>): Proof {
  return {
    evidenceId: citation.evidenceId,
    file: files.get(citation.evidenceId) ?? citation.evidenceId,
    ...(citation.page === undefined ? {} : { page: citation.page }),
    quote: citation.quote.replace(/\s+/gu, ' ').trim(),
  };
}

const nothing = { number: null, sites: [], scope: null, validUntil: null } as const;

/** What a claim says about a certificate, report or test; nothing of any other claim. */
export function papersIn(claim: Claim, { files, posture }: Known): ReportPaper[] {
  const common = { polarity: claim.polarity, proof: proofOf(claim.citation, files) };
  if (isClaimOf('certification', claim)) {
    const { standard, edition, holder, issuer, level, scope, expiresOn } = claim.attributes;
    const judged = posture.certificates.find((one) => one.claim === claim.id);
    const confirmed = posture.decisions.map(({ decision }) => confirmation(decision, claim.id));
    const [confirmedBy] = confirmed.filter((one) => one !== undefined);
    return [
      {
        what: [standard ?? 'Certificate', edition].filter((part) => part !== null).join(':'),
        number: claim.attributes.certificateNumber,
        holder,
        sites: claim.attributes.sites ?? [],
        issuer,
        level,
        scope,
        ...(judged && { inScope: judged.inScope }),
        validUntil: expiresOn,
        ...(confirmedBy !== undefined && { confirmedBy }),
        ...common,
      },
    ];
  }
  if (isClaimOf('assurance-report', claim)) {
    const { standard, reportType, form, holder, auditor, opinion, periodEnd } = claim.attributes;
    const what = [standard, reportType, form].filter((part) => part !== null).join(' ');
    const scope = periodEnd === null ? null : `period ends ${periodEnd}`;
    const number = claim.attributes.reportNumber;
    const said = { number, holder, issuer: auditor, level: opinion, scope };
    return [{ ...nothing, ...said, what, ...common }];
  }
  if (isClaimOf('security-test', claim)) {
    const { testKind, client, tester, target, reportedOn } = claim.attributes;
    const level = reportedOn === null ? null : `reported ${reportedOn}`;
    const said = { holder: client, issuer: tester, level, scope: target };
    return [{ ...nothing, ...said, what: testKind ?? 'security test', ...common }];
  }
  return [];
}

function confirmation(decision: Decision, claim: string): string | undefined {
  if (decision.kind !== 'confirmation' || decision.claim !== claim) return undefined;
  return `${decision.person}, ${decision.date}`;
}

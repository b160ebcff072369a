import type { Claim } from '../claims/claim.ts';
import { countingClaims, isAsserted, isClaimOf } from '../claims/claim.ts';
import { foldText } from '../suppliers/fold-text.ts';
import type { EvidenceOnFile } from './evidence-on-file.ts';

export type ClaimOf<T extends Claim['type']> = Extract<Claim, { type: T }>;

/** What a supplier's own paper is, beside its kind; decides between the ranks 7, 8, 10 and 11. */
type PaperStyle = 'marketing' | 'documentation' | 'security.txt' | 'plain';

/** An evidence that counts, with what judgement asks about it again and again. */
export type Paper = EvidenceOnFile &
  Readonly<{
    /** All that was read in it, also what does not count and is only one side of a dispute. */
    read: readonly Claim[];
    kind: NonNullable<EvidenceOnFile['evidence']['classification']>['kind'];
    /** The date the paper speaks of itself; freshness counts from it. */
    effective?: string;
    title: string;
    style: PaperStyle;
    /** The assurance report this paper is, when it is one. */
    report?: ClaimOf<'assurance-report'>;
  }>;

const marketing =
  /\b(?:brochures?|broschuere|broschure|flyer|data ?sheets?|datenblatt|datenblatter|press (?:release|info)|pressemitteilung|blog|newsletter|white ?papers?|case study|product page|web ?(?:site|page)|marketing|prospekt|slides?|slide deck|presentation|prasentation|webinar|trust cent(?:er|re))\b/u;
const documentation =
  /\b(?:manual|guide|guideline|handbook|handbuch|hardening|hartung|instructions?|anleitung|betriebsanleitung|benutzerhandbuch|user documentation|release notes|life ?cycle (?:page|policy|statement)|technical documentation|product documentation|produktdokumentation)\b/u;

export function paperOf(filed: EvidenceOnFile): Paper {
  const onFile = { ...filed, claims: countingClaims(filed.claims) };
  const { classification, file } = onFile.evidence;
  const kind = classification?.kind ?? 'other';
  const title = classification?.title ?? file;
  const words = foldText(`${title} ${file}`).replace(/[_\-.]+/gu, ' ');
  const report = kind === 'audit-report' ? assuranceReportIn(onFile.claims) : undefined;
  return {
    ...onFile,
    read: filed.claims,
    kind,
    title,
    style: isSecurityTxt(onFile.claims) ? 'security.txt' : styleOf(kind, words),
    ...(classification?.effectiveDate !== undefined && { effective: classification.effectiveDate }),
    ...(report && { report }),
  };
}

/** Its VUL-01 claim runs from the contact line to the expiry line of RFC 9116. */
function isSecurityTxt(claims: readonly Claim[]): boolean {
  return claims.some(
    ({ type, citation }) =>
      type === 'practice' && /(?:^|\n|\s)contact: ?(?:mailto:|https:|tel:)/iu.test(citation.quote),
  );
}

function styleOf(kind: Paper['kind'], words: string): PaperStyle {
  if (kind === 'architecture') return 'documentation';
  if (kind !== 'other' && kind !== 'policy') return 'plain';
  if (documentation.test(words)) return 'documentation';
  return kind === 'other' && marketing.test(words) ? 'marketing' : 'plain';
}

function assuranceReportIn(claims: readonly Claim[]): ClaimOf<'assurance-report'> | undefined {
  const reports = claims.filter((claim) => isClaimOf('assurance-report', claim));
  return reports.find((claim) => isAsserted(claim) && claim.attributes.form !== 'bridge letter');
}

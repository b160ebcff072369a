import { compareEntities } from '../suppliers/company-name.ts';
import { isCertificatePaper, isRecognised } from './caps/issuer.ts';
import type { Rank } from './evidence-ranks.ts';
import { matchProduct, type ProductMatch } from './matching/product.ts';
import type { ClaimOf } from './paper.ts';
import type { Weighing } from './weighing.ts';

type Unranked = Omit<Weighing, 'rank'>;

/** How strong the evidence of a claim is, from 1 to 11 (evidence-ranks.ts). */
export function rankEvidence(weighing: Unranked): Rank {
  const { claim } = weighing;
  switch (claim.type) {
    case 'certification':
      return certificateRank(weighing, claim);
    case 'assurance-report':
      return reportRank(weighing, claim);
    case 'security-test':
      return testRank(weighing, claim);
    case 'commitment':
    case 'support-period':
      return promiseRank(weighing);
    default:
      return paperRank(weighing);
  }
}

function certificateRank(weighing: Unranked, claim: ClaimOf<'certification'>): Rank {
  const { paper, dossier } = weighing;
  if (!isCertificatePaper(paper, claim)) return paperRank(weighing);
  const confirmed = dossier.decisions.some(
    (decision) => decision.kind === 'confirmation' && decision.claim === claim.id,
  );
  if (confirmed) return 1;
  if (paper.kind === 'certification-report' || paper.kind === 'audit-report') return 3;
  return isRecognised(claim, dossier.policy) ? 2 : 6;
}

function reportRank(weighing: Unranked, { attributes }: ClaimOf<'assurance-report'>): Rank {
  const { paper } = weighing;
  if (attributes.form === 'bridge letter') return 9;
  if (paper.kind === 'attestation-letter') return attributes.auditor === null ? 9 : 6;
  if (paper.kind !== 'audit-report') return paperRank(weighing);
  return attributes.reportType === 'Type 2' ? 3 : 6;
}

const reportKinds = ['security-test-report', 'certification-report', 'audit-report'];

function testRank(weighing: Unranked, { attributes }: ClaimOf<'security-test'>): Rank {
  const isLetter = weighing.paper.kind === 'attestation-letter';
  if (!isLetter && !reportKinds.includes(weighing.paper.kind)) return paperRank(weighing);
  if (!isIndependent(weighing, attributes)) return isLetter ? 9 : 7;
  return !isLetter && isWholeTest(weighing, attributes) ? 5 : 6;
}

/** A test of the asked kind with a retest, or with nothing to retest. */
function isWholeTest(
  { criterion }: Unranked,
  { testKind, findings, retest }: ClaimOf<'security-test'>['attributes'],
): boolean {
  if (criterion === 'SCD-06' && testKind !== 'penetration test') return false;
  const counts = Object.values(findings ?? {});
  const nothingFound = counts.length > 0 && counts.every((count) => count === 0);
  return nothingFound || retest === 'partial' || retest === 'complete';
}

/** The tester is named and is neither the supplier nor the client itself. */
export function isIndependent(
  { dossier }: Pick<Weighing, 'dossier'>,
  { tester, client }: Pick<ClaimOf<'security-test'>['attributes'], 'tester' | 'client'>,
): boolean {
  if (tester === null) return false;
  const { name, aliases, contractingEntity, manufacturer } = dossier.supplier;
  return ![name, ...aliases, contractingEntity, manufacturer, client].some(
    (own) => own != null && compareEntities(own, tester) !== 'different',
  );
}

/** A promise in documentation is rank 8: the document shows the product, not that it is kept. */
function promiseRank(weighing: Unranked): Rank {
  const rank = paperRank(weighing);
  return rank === 7 ? 8 : rank;
}

function paperRank(weighing: Unranked): Rank {
  const { claim, paper } = weighing;
  switch (paper.kind) {
    case 'certification-report':
      return 3;
    case 'audit-report':
      return auditRank(weighing);
    case 'certificate':
      return 6;
    case 'sbom':
    case 'vex':
    case 'advisory':
      if (claim.citation.pointer !== undefined) return 4;
      return /\.(?:json|jws|xml|spdx|cdx)$/iu.test(paper.evidence.file) ? 4 : 7;
    case 'security-test-report':
      return 5;
    case 'threat-model':
    case 'scan-result':
    case 'incident-report':
      return 7;
    case 'architecture':
    case 'policy':
    case 'other':
      return ownPaperRank(weighing);
    case 'contract':
      return 8;
    case 'questionnaire':
    case 'attestation-letter':
      return isBareYes(weighing) ? 10 : 9;
  }
}

const tested =
  /\b(?:inspected|observed|reperformed|re-performed|inquired|tested|sampled|selected a sample|no exceptions? (?:were |was )?noted|without exception|no deviations?|eingesehen|geprüft|stichprobe|beobachtet|keine (?:abweichung|feststellung))/iu;

/** In a SOC report only a control whose test is quoted is audited; the rest is described. */
function auditRank({ claim, paper }: Unranked): Rank {
  if (paper.report === undefined) return 3;
  const isTested = tested.test(claim.citation.quote);
  return isTested && paper.report.attributes.reportType === 'Type 2' ? 3 : 6;
}

function ownPaperRank(weighing: Unranked): Rank {
  const { paper } = weighing;
  if (paper.style === 'security.txt') return 7;
  if (paper.style === 'marketing') return 11;
  if (paper.style === 'documentation' && describesOrder(weighing)) return 7;
  const { owner, approvedBy } = paper.evidence.classification ?? {};
  const isOwned = owner !== undefined || approvedBy !== undefined;
  const isDated = paper.effective !== undefined;
  const isPolicy = paper.kind !== 'other' || paper.style === 'documentation';
  return isPolicy && isDated && isOwned ? 8 : 10;
}

/** The claim or the title names the delivered product, and its version where the order names one. */
export function describesOrder(weighing: Unranked): boolean {
  const { claim, paper, order } = weighing;
  if (order.product?.version !== undefined) {
    const stated = `${claim.subject?.version ?? ''} ${claim.subject?.product ?? paper.title}`;
    if (!/\d/u.test(claim.subject?.version ?? '') && !/\d\.\d/u.test(stated)) return false;
  }
  return productOfPaper(weighing) === 'covers';
}

/** Which product the claim, or else the title of its paper, speaks of. */
export function productOfPaper({ claim, paper, order }: Unranked): ProductMatch {
  if (order.product === undefined) return 'not stated';
  const { product, version } = claim.subject ?? {};
  const named = product === undefined ? paper.title : product;
  return matchProduct(version === undefined ? named : `${named} version ${version}`, order.product);
}

/** An answer of one word behind the question: a statement without specifics. */
function isBareYes({ claim, paper }: Unranked): boolean {
  if (paper.kind !== 'questionnaire') return false;
  const { quote } = claim.citation;
  const question = quote.lastIndexOf('?');
  if (question < 0) return false;
  const words = quote
    .slice(question + 1)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:yes|ja|oui|si|sí|x|y|n|a)$/iu.test(word));
  return words.length < 3;
}

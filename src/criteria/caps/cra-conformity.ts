import type { CapRule, Hit } from '../weighing.ts';

const processCertificate = /62443-4-1|\bSDLA\b/u;
const conformity =
  /\b(?:compl(?:y|ies|iant|iance)|conform(?:s|ity|ant|it[äa]t)?|certified|certificate|ready|meets?|fulfil+s?|erfüllt|konform|zertifiziert)\b/iu;
const substance =
  /\bart(?:icle|ikel|\.)? ?14\b|\breport(?:ing|s)? |support period|unterstützungszeitraum|risk assessment|risikobewertung|declaration of conformity|konformitätserklärung|notified body|benannte stelle|important product|critical product|class (?:I|II)\b|technical (?:file|documentation)|annex (?:VII|VIII)\b|module [ABCH]\b/iu;

/**
 * T32 and the weak claim of conformity: no harmonised standard is cited yet, so that "CRA
 * compliant" is a claim, and a 2018 process certificate is no conformity at all.
 */
export const craConformityCaps: CapRule = ({ claim, paper, criterion }) => {
  if (criterion !== 'GOV-09') return [];
  const { quote } = claim.citation;
  const hits: Hit[] = [];
  const isOnCertificate = paper.kind === 'certificate' && paper.claims.some(isProcessCertificate);
  if (processCertificate.test(quote) || isOnCertificate) {
    const reason = 'A certificate for IEC 62443-4-1:2018 is no conformity with the CRA.';
    hits.push({ id: 'T32', reason, atMost: 'E1' });
  }
  if (claim.type === 'certification' || (conformity.test(quote) && !substance.test(quote))) {
    const reason =
      'Conformity with the CRA is only a claim while no harmonised standard is cited in the Official Journal.';
    hits.push({ id: 'weak evidence', reason, atMost: 'E1' });
  }
  return hits;
};

/** The European amendment A11:2026 aligns the process standard with the CRA. */
function isProcessCertificate(claim: Parameters<CapRule>[0]['claim']): boolean {
  if (claim.type !== 'certification' || claim.polarity !== 'asserted') return false;
  const { standard, edition } = claim.attributes;
  return processCertificate.test(standard ?? '') && !/A11/u.test(edition ?? '');
}

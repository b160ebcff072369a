import { type Statement, say } from '../statement.ts';
import { listed, sentence, short } from '../words.ts';
import type { Certificate, CertificationClaim } from './certificates.ts';
import { isNoFact, quoteStatement } from './quote-statement.ts';

/** "IEC 62443-4-1:2018, ML 3". */
export function certificateTitle({ attributes }: CertificationClaim): string {
  const { standard, edition, level } = attributes;
  const name = `${standard ?? 'a standard that is not stated'}${edition ? `:${edition}` : ''}`;
  return level ? `${name}, ${level}` : name;
}

/** One sentence with everything the paper states, and the quotes it stands in. */
export function describeCertificate({ claim, paper }: Certificate): Statement {
  if (isNoFact(claim)) return quoteStatement({ claim, evidence: paper.evidence });
  const { certificateNumber, holder, issuer, issuedOn, validFrom, expiresOn } = claim.attributes;
  const { product, sites } = claim.attributes;
  const from = validFrom ?? issuedOn;
  const parts = [
    certificateTitle(claim),
    ...(certificateNumber ? [`number ${certificateNumber}`] : []),
    holder ? `held by ${holder}` : 'holder not stated',
    issuer ? `issued by ${issuer}` : 'issuer not stated',
    ...(from ? [`from ${from}`] : []),
    expiresOn ? `valid until ${expiresOn}` : 'without a stated expiry',
    ...(sites?.length ? [`sites ${listed(sites.map((site) => short(site, 80)))}`] : []),
    ...(product ? [`product ${short(product, 120)}`] : []),
  ];
  const proofs = Object.values(claim.support).slice(0, 8);
  return say(`"${paper.evidence.file}": ${parts.join(', ')}.`, claim.citation, ...proofs);
}

/** Every rule that speaks against a certificate, one line each. */
export function problemLines({ problems, lapsing, claim }: Certificate): Statement[] {
  return [
    ...problems.map(({ id, reason }) => say(`- ${id}: ${sentence(reason)}`, claim.citation)),
    ...(lapsing
      ? [say('- It is in the 30 days of grace: the level is kept, and lapses after them.')]
      : []),
  ];
}

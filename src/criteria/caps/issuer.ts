import { findBodies } from '../../claims/bodies.ts';
import { sameLegalEntity } from '../../suppliers/company-name.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { ClaimOf, Paper } from '../paper.ts';
import type { Policy } from '../policy.ts';
import { forClaims } from '../weighing.ts';

type Certification = Pick<ClaimOf<'certification'>, 'attributes'>;

const mutualRecognition = /\b(?:CCRA|SOG-?IS|Common Criteria Recognition|EUCC)\b/u;

/** What the issuer and the marks of a certificate name; the same for every criterion and order. */
type Naming = Readonly<{ bodies: boolean; accredited: boolean; withoutMark: boolean }>;
const namings = new WeakMap<Certification['attributes'], Naming>();

function namingOf({ attributes }: Certification): Naming {
  const known = namings.get(attributes);
  if (known) return known;
  const { issuer, accreditation, standard } = attributes;
  const marks = accreditation ?? '';
  const schemes = findBodies([issuer, marks, standard].join('\n'));
  const issuers = issuer === null ? [] : findBodies(issuer);
  const accreditors = findBodies(`accreditation: ${marks}`);
  const naming = {
    bodies: issuers.some(({ kind }) => kind !== 'accreditation'),
    accredited:
      accreditors.some(({ kind }) => kind === 'accreditation') || mutualRecognition.test(marks),
    withoutMark: schemes.some(({ countsWithoutMark }) => countsWithoutMark),
  };
  namings.set(attributes, naming);
  return naming;
}

/**
 * T07: recognised is a body on the list (or named by the workspace) with the mark of an
 * accreditation body printed, whose number is not validated. IECEE and ISASecure need no mark; the
 * mark of a national authority is that of the mutual recognition agreements.
 */
export function isRecognised(claim: Certification, policy: Policy): boolean {
  const { accredited, withoutMark } = namingOf(claim);
  return withoutMark || (accredited && isKnownBody(claim, policy));
}

function isKnownBody(claim: Certification, { recognisedBodies }: Policy): boolean {
  const name = foldText(claim.attributes.issuer ?? '');
  return namingOf(claim).bodies || recognisedBodies.some((body) => name.includes(foldText(body)));
}

/** The paper is a certificate or a report on one, and not a sentence that mentions it. */
export function isCertificatePaper(paper: Paper, { attributes }: Certification): boolean {
  if (paper.kind === 'certificate' || paper.kind === 'certification-report') return true;
  if (paper.kind === 'audit-report') return paper.report === undefined;
  return paper.kind === 'attestation-letter' && attributes.issuer !== null;
}

/** The issuer is the holder itself. */
function isOwnWord({ attributes: { issuer, holder } }: Certification): boolean {
  return issuer !== null && holder !== null && sameLegalEntity(issuer, holder);
}

/** T07 and T08: who says that the supplier is certified; hedged words do not say it at all. */
export const issuerCaps = forClaims('certification', ({ claim, paper, dossier, as }) => {
  if (as === 'other part' || claim.polarity === 'hedged') return [];
  if (!isCertificatePaper(paper, claim)) {
    const reason = 'This paper says that there is a certificate, and is none.';
    return [{ id: 'T08', reason, atMost: 'E1' }];
  }
  if (isOwnWord(claim)) {
    const reason = 'The holder issued this certificate itself.';
    return [{ id: 'T08', reason, atMost: 'E1' }];
  }
  if (isRecognised(claim, dossier.policy)) return [];
  const { issuer } = claim.attributes;
  const reason = isKnownBody(claim, dossier.policy)
    ? `No mark of an accreditation body was found beside the issuer "${issuer}".`
    : `The issuer ${issuer === null ? 'is not stated' : `"${issuer}" is not on the list of recognised bodies`}.`;
  return [{ id: 'T07', reason, atMost: 'E2' }];
});

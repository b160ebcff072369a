import { isRecognised } from '../../criteria/caps/issuer.ts';
import { maturityOf } from '../../criteria/caps/maturity.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { describeCertificate, problemLines } from './certificate-words.ts';
import type { Certificate } from './certificates.ts';

/** Level, issuer and signature, as printed; what is not printed is never guessed. */
export function answerDetail(
  question: QuestionOf<'certification'>,
  certificate: Certificate,
  facts: SupplierFacts,
): Findings {
  if (question.aspect === 'issuer') return issuer(certificate, facts);
  if (question.aspect === 'signed') return signed(certificate, facts);
  return level(certificate, facts);
}

function level(certificate: Certificate, facts: SupplierFacts): Findings {
  const { claim, paper } = certificate;
  const { level: printed, levelsPerPractice, standard } = claim.attributes;
  const practices = Object.entries(levelsPerPractice ?? {});
  if (!printed && practices.length === 0) {
    return refuse(
      'document_does_not_say',
      facts,
      { criterion: 'GOV-01' },
      say(
        `"${paper.evidence.file}" states no level. Ask for the assessment report.`,
        claim.citation,
      ),
    );
  }
  const isProcess = standard === 'IEC 62443-4-1';
  const maturity = maturityOf(claim.attributes);
  return {
    statements: [
      ...(printed ? [say(`It states ${printed}.`, claim.support['level'] ?? claim.citation)] : []),
      practices.length > 0
        ? say(
            `By practice: ${practices.map(([practice, one]) => `${practice} ${one}`).join(', ')}.`,
            claim.support['levelsPerPractice'] ?? claim.citation,
          )
        : say('It does not list levels by practice: ask for the assessment report.'),
      ...(isProcess && maturity === 'invalid'
        ? [say('That is no maturity level of IEC 62443-4-1, which knows ML 1 to ML 4 (T33).')]
        : []),
      describeCertificate(certificate),
      ...problemLines(certificate),
    ],
  };
}

/** Accreditation is answered from the mark that is printed; its number is not validated. */
function issuer(certificate: Certificate, facts: SupplierFacts): Findings {
  const { claim, paper } = certificate;
  const { issuer: body } = claim.attributes;
  if (!body) {
    return refuse(
      'document_does_not_say',
      facts,
      { criterion: 'GOV-01' },
      say(`"${paper.evidence.file}" names no issuer.`, claim.citation),
    );
  }
  const recognised = isRecognised(claim, facts.input.policy);
  return {
    verdict: recognised ? 'yes' : 'unknown',
    statements: [
      say(`It was issued by ${body}.`, claim.support['issuer'] ?? claim.citation),
      accreditationLine(certificate, recognised),
      say('Verify the accreditation for this standard in the registry of the accreditation body.'),
    ],
  };
}

function accreditationLine({ claim }: Certificate, recognised: boolean): Statement {
  const { accreditation } = claim.attributes;
  if (!accreditation)
    return say(
      recognised
        ? 'The issuer is on the list of recognised bodies; no mark is needed for it.'
        : 'An accreditation mark is not shown on the paper (T07).',
    );
  const mark = say(`It shows: ${accreditation}.`, claim.support['accreditation'] ?? claim.citation);
  return recognised
    ? mark
    : { ...mark, text: `${mark.text} The issuer is not on the list of recognised bodies (T07).` };
}

function signed({ claim, paper }: Certificate, facts: SupplierFacts): Findings {
  const { signedBy, issuedOn } = claim.attributes;
  const { support, citation } = claim;
  const dated = issuedOn ? [say(`It is dated ${issuedOn}.`, support['issuedOn'] ?? citation)] : [];
  if (!signedBy) {
    const why = say(`"${paper.evidence.file}" names no signatory that could be read.`, citation);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-01' }, why, ...dated);
  }
  return {
    statements: [
      say(`"${paper.evidence.file}" was signed by ${signedBy}.`, support['signedBy'] ?? citation),
      ...(dated.length > 0 ? dated : [say('A date of signature is not stated.')]),
    ],
  };
}

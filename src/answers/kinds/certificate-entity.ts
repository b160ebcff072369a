import { registeredEntities } from '../../criteria/matching/entity.ts';
import { compareEntities } from '../../suppliers/company-name.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { problemLines } from './certificate-words.ts';
import type { Certificate } from './certificates.ts';

/**
 * "The certificate is for Kestrel Holding AG, we buy from Kestrel Controls s.r.o.: is that OK?"
 * The legal form is never ignored: a sister company's certificate is void for us.
 */
export function answerEntity(
  question: QuestionOf<'certification'>,
  certificate: Certificate | undefined,
  facts: SupplierFacts,
): Findings {
  const { supplier } = facts.input;
  const holder = question.entity ?? certificate?.claim.attributes.holder;
  const ours = registeredEntities(supplier).manufacturer ?? supplier.name;
  if (!holder) {
    const why = say(`"${certificate?.paper.evidence.file}" states no holder.`);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-02' }, why);
  }
  const printed = certificate ? printedHolder(certificate, holder) : [];
  switch (compareEntities(holder, ours)) {
    case 'same':
      return {
        verdict: 'yes',
        statements: [
          say(`${holder} is the legal entity you buy from.`),
          ...printed,
          ...(certificate ? problemLines(certificate) : []),
        ],
      };
    case 'form not stated':
      return {
        verdict: 'unknown',
        statements: [
          say(
            `"${holder}" is printed without the legal form of ${ours}: whether it is the same company is not shown.`,
          ),
          ...printed,
          askFor(ours),
        ],
      };
    default:
      return {
        verdict: 'no',
        statements: [
          say(
            `No: ${holder} is another legal entity than ${ours}, from whom you buy, so that the certificate counts as E1 at most (T03).`,
          ),
          ...printed,
          askFor(ours),
        ],
      };
  }
}

function printedHolder({ claim }: Certificate, holder: string): Statement[] {
  const printed = claim.attributes.holder;
  if (printed === null) return [];
  const proof = claim.support['holder'] ?? claim.citation;
  const isSame = compareEntities(printed, holder) === 'same';
  return [
    say(
      `The certificate on file is held by ${printed}${isSame ? '' : `, not by ${holder}`}.`,
      proof,
    ),
  ];
}

function askFor(ours: string): Statement {
  return say(`Ask for: the annex that lists ${ours}, or a certificate in its name.`);
}

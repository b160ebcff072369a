import { isOtherPart, standardRole } from '../../criteria/standard-roles.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { requestFor } from '../requests/requestable.ts';
import { say } from '../statement.ts';
import { describeCertificate, problemLines } from './certificate-words.ts';
import type { Certificate } from './certificates.ts';

/** "Does that prove a secure development process?": what a kind of paper can prove at all. */
export function answerProof(
  question: QuestionOf<'certification'>,
  meant: readonly Certificate[],
  facts: SupplierFacts | undefined,
): Findings {
  const [best] = meant;
  const { verdict, because, ask } = ruling(question, best);
  return {
    verdict,
    statements: [
      say(`${verdict === 'no' ? 'No' : verdict === 'yes' ? 'Yes' : 'Partly'}: ${because}`),
      ...(best ? [describeCertificate(best), ...problemLines(best)] : []),
      ...(!best && facts ? [say(`No such paper of ${facts.posture.supplier} is on file.`)] : []),
      ...(ask ? [say(`Ask for: ${requestFor(ask)?.title}.`)] : []),
    ],
  };
}

type Ruling = Readonly<{ verdict: Verdict; because: string; ask?: string }>;

function ruling(
  { standard, topic, level }: QuestionOf<'certification'>,
  best: Certificate | undefined,
): Ruling {
  if (topic === 'CRA') {
    return {
      verdict: 'no',
      because:
        'no certificate for a 2018 edition of IEC 62443-4-1 shows conformity with the Cyber Resilience Act; the duty is on the manufacturer, and "CRA compliant" is a claim today (T32).',
      ask: 'GOV-09',
    };
  }
  if (standard === 'CSA STAR') {
    return level === '1' || level === undefined
      ? {
          verdict: 'no',
          because:
            'STAR Level 1 is a self-assessment that nobody audited (T21); Level 2 is a certification or attestation by a third party.',
          ask: 'GOV-05',
        }
      : {
          verdict: 'partly',
          because:
            'STAR Level 2 is certified by a third party, for a cloud service; it says nothing about how a product is developed.',
        };
  }
  if (isOtherPart(standard ?? null)) {
    return {
      verdict: 'no',
      because: `${standard} certifies what a product, system or service can do; it presumes a development process and does not state its maturity (T01). Only IEC 62443-4-1 certifies the process.`,
      ask: 'GOV-01',
    };
  }
  switch (standardRole(standard ?? null)) {
    case 'process':
      return best
        ? {
            verdict: best.verdict,
            because:
              'IEC 62443-4-1 certifies the development process, at the maturity level and in the scope it prints.',
          }
        : {
            verdict: 'yes',
            because:
              'IEC 62443-4-1 certifies the development process, at the maturity level and in the scope it prints.',
          };
    case 'management':
      return {
        verdict: 'no',
        because: `${standard} certifies how an organisation manages information security in a scope; it proves no secure development process, and speaks of development only if its scope does.`,
        ask: 'GOV-01',
      };
    case 'product':
      return {
        verdict: 'no',
        because: `${standard} certifies a product, not the process that made it.`,
        ask: 'GOV-01',
      };
    default:
      return {
        verdict: 'no',
        because: `${standard ?? 'that paper'} does not certify a secure development process.`,
        ask: 'GOV-01',
      };
  }
}

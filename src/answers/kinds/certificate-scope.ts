import { developmentScope } from '../../criteria/caps/development-scope.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { say } from '../statement.ts';
import { short } from '../words.ts';
import { problemLines } from './certificate-words.ts';
import { type Certificate, whileInForce } from './certificates.ts';

/** "Is software development inside the scope?", "does it cover the X200?" */
export function answerScope(
  question: QuestionOf<'certification'>,
  certificate: Certificate,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const { claim, paper } = certificate;
  const { scope, product } = claim.attributes;
  const stated = scope ?? product;
  if (!stated) {
    const why = say(`"${paper.evidence.file}" states no scope: its annex may.`, claim.citation);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-02' }, why);
  }
  const proof = claim.support['scope'] ?? claim.support['product'] ?? claim.citation;
  const quoted = say(`Its scope reads: "${short(stated, 400)}".`, proof);
  const { topic } = question;
  const inScope = topic ? topicVerdict(topic, stated) : undefined;
  const found = inScope ?? productVerdict(question, certificate);
  const verdict = found && whileInForce(found, certificate, asOf);
  return {
    ...(verdict ? { verdict } : {}),
    statements: [
      ...(inScope ? [say(`${openings[inScope]}: ${topic} ${named[inScope]}.`)] : []),
      quoted,
      ...problemLines(certificate),
      ...(verdict === 'unknown'
        ? [say('Ask for: the annex or the Statement of Applicability.')]
        : []),
    ],
  };
}

const openings = { yes: 'Yes', no: 'No', unknown: 'The scope is silent' } as const;
const named = {
  yes: 'is inside it',
  no: 'is not named in it',
  unknown: 'is neither named nor excluded',
} as const;

function productVerdict(
  { product }: QuestionOf<'certification'>,
  { problems, verdict }: Certificate,
): Verdict | undefined {
  if (product === undefined) return undefined;
  if (problems.some(({ id }) => id === 'T05')) return 'no';
  const isSilent = problems.some(({ reason }) => reason.includes('states no product'));
  return isSilent ? 'unknown' : verdict;
}

const topicWords: Readonly<Record<string, RegExp>> = {
  manufacturing: /manufactur|production|fertigung|produktion|herstellung/u,
  hosting: /hosting|data cent|cloud|rechenzentr/u,
  support: /support|maintenance|wartung/u,
};

function topicVerdict(topic: string, stated: string): 'yes' | 'no' | 'unknown' {
  if (topic !== 'software development') {
    return topicWords[topic]?.test(foldText(stated)) ? 'yes' : 'no';
  }
  const found = developmentScope(stated);
  if (found === 'included') return 'yes';
  return found === 'silent' ? 'unknown' : 'no';
}

import { z } from 'zod';
import { standardUse } from '../../claims/standards.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { specificsIn } from '../specifics.ts';
import { say } from '../statement.ts';
import { answerAssuranceReport } from './assurance-report-answers.ts';
import { answerCertification } from './certification-answers.ts';
import { answerPractice } from './practice-answers.ts';

export const claimCheckDataSchema = z.object({
  statement: z.string(),
  criterion: z.string().optional(),
  standard: z.string().optional(),
});

type Question = QuestionOf<'claim-check'>;

/** "They say they are certified: is that true?": the statement against verified claims. */
export function answerClaimCheck(question: Question, facts: SupplierFacts, asOf: string): Findings {
  const { statement, standard, criterion } = question;
  const findings = checked(question, facts, asOf);
  const supported = findings.reason ? 'unknown' : (findings.verdict ?? 'unknown');
  const said = say(`What they say ${words[supported]} by the documents on file.`);
  const data = {
    statement,
    ...(standard ? { standard } : {}),
    ...(criterion ? { criterion } : {}),
  };
  return {
    ...findings,
    statements: [said, ...findings.statements],
    ...(findings.reason ? {} : { data }),
  };
}

const words: Readonly<Record<Verdict, string>> = {
  yes: 'is supported',
  partly: 'is supported in part',
  no: 'is not supported',
  unknown: 'is not supported',
  disputed: 'is disputed',
};

/** The answer to what the statement claims. */
function checked(
  { supplier, standard, criterion, statement }: Question,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const aspect = 'held';
  if (standard && standardUse(standard) === 'report') {
    const kind = 'assurance-report';
    const expects = 'qualified';
    return answerAssuranceReport({ kind, supplier, standard, aspect, expects }, facts, asOf);
  }
  if (standard) {
    return answerCertification({ kind: 'certification', supplier, standard, aspect }, facts, asOf);
  }
  const specifics = specificsIn(statement);
  return answerPractice(
    {
      kind: 'practice',
      supplier,
      criterion: criterion ?? 'GOV-07',
      others: [],
      specifics,
      aspect: 'done',
    },
    facts,
  );
}

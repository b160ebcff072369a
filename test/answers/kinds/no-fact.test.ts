import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/answers/answer.ts';
import type { SupplierFacts } from '../../../src/answers/facts.ts';
import { answerAssuranceReport } from '../../../src/answers/kinds/assurance-report-answers.ts';
import { answerCertification } from '../../../src/answers/kinds/certification-answers.ts';
import { answerSecurityTest } from '../../../src/answers/kinds/security-test-answers.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { assuranceReport, certification, securityTest } from '../../support/claims.ts';
import { onFile, today } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';

type Ask = (facts: SupplierFacts) => Findings;

const kinds: readonly (readonly [string, Claim, Ask])[] = [
  [
    'report',
    assuranceReport(),
    (facts) => {
      const asked = { standard: 'SOC 2', aspect: 'held', expects: 'unqualified' } as const;
      const { supplier } = facts.posture;
      return answerAssuranceReport({ kind: 'assurance-report', supplier, ...asked }, facts, today);
    },
  ],
  [
    'certificate',
    certification(),
    (facts) => {
      const { supplier } = facts.posture;
      const question = { kind: 'certification', supplier, aspect: 'held' } as const;
      return answerCertification(question, facts, today);
    },
  ],
  [
    'test',
    securityTest({ testKind: 'penetration test' }),
    (facts) => {
      const { supplier } = facts.posture;
      const question = { kind: 'security-test', supplier, aspect: 'exists' } as const;
      return answerSecurityTest(question, facts, today);
    },
  ],
];
const spoken = {
  negated: 'says that it is not done',
  planned: 'speaks of a plan',
  hedged: 'hedges',
  'other-party': 'speaks of somebody else',
} as const;
const polarities = ['negated', 'planned', 'hedged', 'other-party'] as const;

describe('src/answers/kinds/quote-statement.ts', () => {
  test.each(
    kinds.flatMap(([name, claim, ask]) =>
      polarities.map((polarity) => [name, polarity, claim, ask] as const),
    ),
  )('a %s that is only %s is not told as one that is there', (_name, polarity, claim, ask) => {
    const paper = onFile({ kind: 'policy' }, [{ ...claim, polarity }]);
    const { verdict, statements } = ask(factsOf([paper]));
    const text = statements.map((one) => one.text).join('\n');
    expect(verdict).not.toBe('yes');
    expect(text).not.toMatch(/It is a|The last one on file is|valid until/u);
    if (polarity !== 'planned' || _name !== 'test') expect(text).toContain(spoken[polarity]);
  });
});

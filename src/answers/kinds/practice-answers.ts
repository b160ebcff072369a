import { z } from 'zod';
import { polarities } from '../../claims/claim-types.ts';
import { levelSchema } from '../../criteria/criterion.ts';
import { type EvidenceKind, evidenceKindSchema } from '../../evidence/evidence.ts';
import { type Finding, statusSchema } from '../../posture/posture.ts';
import { type Findings, verdictSchema } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { claimsOn, findingOf, kindOf, papersOf, type Stated } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import type { RefusalReason } from '../refusal-reasons.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { criterionName, levelName, sentence, short } from '../words.ts';
import { detailStatements } from './practice-details.ts';
import {
  asAsked,
  jointVerdict,
  practiceVerdict,
  restsOnCertificate,
  unsaidIn,
} from './practice-verdict.ts';
import { quoteStatement } from './quote-statement.ts';

export const practiceDataSchema = z.object({
  criteria: z.array(
    z.object({
      criterion: z.string(),
      verdict: verdictSchema,
      level: levelSchema,
      status: statusSchema,
      evidence: z.array(
        z.object({
          evidenceId: z.string(),
          file: z.string(),
          kind: evidenceKindSchema,
          polarity: z.enum(polarities),
          quote: z.string(),
        }),
      ),
    }),
  ),
});

type Question = QuestionOf<'practice'>;

/** Papers in which a supplier says how it works; if one is on file and silent, it does not say. */
const tellingKinds: readonly EvidenceKind[] = [
  'policy',
  'questionnaire',
  'audit-report',
  'architecture',
  'contract',
  'attestation-letter',
  'certification-report',
  'threat-model',
];

/** One practice, or several named in one question; each part has its own verdict. */
export function answerPractice(question: Question, facts: SupplierFacts): Findings {
  const parts = [question.criterion, ...question.others].map((criterion) =>
    partOf(criterion, question, facts),
  );
  const known = parts.filter(({ row }) => row.level !== 'unknown');
  if (known.length === 0) return refusePractice(question, facts);
  return {
    verdict: jointVerdict(parts.map(({ verdict }) => verdict)),
    statements: parts.flatMap(({ statements }) => statements),
    data: { criteria: parts.map(({ row }) => row) },
  };
}

function partOf(criterion: string, question: Question, facts: SupplierFacts) {
  const finding = findingOf(facts, criterion);
  const stated = claimsOn(facts, criterion);
  const unsaid = unsaidIn(criterion, question, stated);
  const verdict = asAsked(practiceVerdict(finding, stated), criterion, question, unsaid);
  const missing = unsaid.map((name) => say(`- No document on file speaks of ${name}.`));
  return {
    verdict,
    statements: [...statementsOf(criterion, finding, stated, question, facts), ...missing],
    row: {
      criterion,
      verdict,
      level: finding?.level ?? ('unknown' as const),
      status: finding?.status ?? ('unknown' as const),
      evidence: stated.map(({ claim, evidence }) => ({
        evidenceId: evidence.id,
        file: evidence.file,
        kind: kindOf(evidence),
        polarity: claim.polarity,
        quote: claim.citation.quote,
      })),
    },
  };
}

function statementsOf(
  criterion: string,
  finding: Finding | undefined,
  stated: readonly Stated[],
  question: Question,
  facts: SupplierFacts,
): Statement[] {
  const name = criterionName(criterion);
  const { supplier } = facts.posture;
  if (!finding || finding.level === 'unknown') {
    return [say(`${name}: unknown. No document of ${supplier} speaks to it; unknown is not no.`)];
  }
  const proof =
    stated.length > 0
      ? stated.slice(0, 3).map(quoteStatement)
      : finding.citations
          .slice(0, 3)
          .map((citation) => say(`- "${short(citation.quote)}"`, citation));
  return [
    say(
      `${name} of ${supplier}: ${levelName(finding.level)}, ${finding.status} (target ${finding.target}).`,
      finding.citations[0],
    ),
    ...finding.caps.map(({ id, reason }) => say(`- ${id}: ${sentence(reason)}`)),
    ...proof,
    ...(restsOnCertificate(criterion, stated) ? [onlyCertificate] : []),
    ...detailStatements(question.aspect, criterion, facts),
  ];
}

const onlyCertificate = say(
  '- No document says so itself: it rests on a certificate that requires or presumes it.',
);

function refusePractice(question: Question, facts: SupplierFacts): Findings {
  const { criterion, others } = question;
  const telling = papersOf(facts).some((paper) => tellingKinds.includes(kindOf(paper)));
  const reason: RefusalReason = telling ? 'document_does_not_say' : 'no_document';
  const names = [criterion, ...others].map(criterionName).join(', ');
  const { supplier } = facts.posture;
  const why = telling
    ? `The documents of ${supplier} on file do not speak to ${names}.`
    : `No document of ${supplier} that could say so is on file (${names}).`;
  const notes = findingOf(facts, criterion)?.notes ?? [];
  return refuse(
    reason,
    facts,
    { criterion, kinds: tellingKinds },
    say(`${why} Unknown is not no.`),
    ...notes.map((note) => say(sentence(note))),
  );
}

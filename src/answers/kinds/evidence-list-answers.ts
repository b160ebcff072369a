import { z } from 'zod';
import { openDossier } from '../../criteria/dossier.ts';
import { evidenceRanks, type Rank } from '../../criteria/evidence-ranks.ts';
import { rankEvidence } from '../../criteria/rank-evidence.ts';
import { type Evidence, evidenceKindSchema } from '../../evidence/evidence.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import {
  claimsOn,
  findingOf,
  isSample,
  kindOf,
  paperDate,
  papersOf,
  type Stated,
} from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { say } from '../statement.ts';
import { count, criterionName, levelName, sentence, short } from '../words.ts';
import { evidenceRow } from './evidence-rows.ts';
import { answerSbomList } from './sbom-list-answers.ts';

export const evidenceListDataSchema = z.object({
  evidence: z.array(
    z.object({
      evidenceId: z.string(),
      file: z.string(),
      kind: evidenceKindSchema,
      /** Of the paper, else of its receipt. */
      date: z.string(),
      pages: z.number().int(),
      status: z.enum(['checked', 'failed', 'not read yet']),
      /** Samples, templates and superseded papers do not count. */
      counts: z.boolean(),
      warnings: z.array(z.string()),
      /** 1 (strongest) to 11, where a criterion is asked about. */
      rank: z.number().int().optional(),
    }),
  ),
});

type Question = QuestionOf<'evidence-list'>;

/** "What evidence do we have?", and for a criterion how strong each is. */
export function answerEvidenceList(question: Question, facts: SupplierFacts): Findings {
  if (question.criterion) return ofCriterion(question.criterion, facts);
  if (question.evidenceKind === 'sbom') return answerSbomList(question, facts);
  const files = facts.input.evidence
    .map(({ evidence }) => evidence)
    .filter((one) => !question.evidenceKind || kindOf(one) === question.evidenceKind)
    .toSorted((a, b) => (paperDate(a) < paperDate(b) ? 1 : -1));
  const what = question.evidenceKind ?? 'evidence';
  if (files.length === 0) {
    const why = say(`No ${what} of ${facts.posture.supplier} is on file.`);
    return refuse('no_document', facts, {}, why);
  }
  return {
    statements: [
      say(`${count(files.length, 'document')} of ${facts.posture.supplier} on file:`),
      ...files.slice(0, 25).map((one) => say(`- ${lineOf(one)}`)),
      ...(files.length > 25 ? [say(`- and ${files.length - 25} more.`)] : []),
    ],
    data: { evidence: files.map((one) => evidenceRow(one)) },
  };
}

function lineOf(evidence: Evidence): string {
  const notes = [
    ...(isSample(evidence) ? ['sample or template, never counts'] : []),
    ...(evidence.classification?.draft ? ['draft'] : []),
    ...(evidence.supersededBy ? ['superseded'] : []),
    ...(evidence.progress.status === 'failed' ? [evidence.progress.error.message] : []),
  ];
  const about = [kindOf(evidence), paperDate(evidence), count(evidence.pages, 'page'), ...notes];
  return `"${evidence.file}" (${about.join(', ')})`;
}

/** Strongest first: how strong a paper is follows from its kind, not from what it promises. */
function ofCriterion(criterion: string, facts: SupplierFacts): Findings {
  const ranked = claimsOn(facts, criterion)
    .map((stated) => ({ stated, rank: rankOf(stated, criterion, facts) }))
    .toSorted((a, b) => a.rank - b.rank);
  const finding = findingOf(facts, criterion);
  if (ranked.length === 0 || !finding) {
    const none = `Nothing on file of ${facts.posture.supplier} speaks to ${criterionName(criterion)}.`;
    const reason = papersOf(facts).length > 0 ? 'document_does_not_say' : 'no_document';
    return refuse(reason, facts, { criterion }, say(`${none} Unknown is not no.`));
  }
  const papers = [...new Map(ranked.map((one) => [one.stated.evidence.id, one])).values()];
  return {
    statements: [
      say(
        `${criterionName(criterion)}: ${count(ranked.length, 'statement')} in ${count(papers.length, 'document')}, together ${levelName(finding.level)} (target ${finding.target}). Strongest first:`,
      ),
      ...ranked
        .slice(0, 8)
        .map(({ stated, rank }) =>
          say(
            `- Rank ${rank} of 11, ${evidenceRanks[rank - 1]?.kind}: "${stated.evidence.file}" (${stated.claim.polarity}): "${short(stated.claim.citation.quote)}"`,
            stated.claim.citation,
          ),
        ),
      ...finding.caps.map(({ id, reason }) => say(`- ${id}: ${sentence(reason)}`)),
    ],
    data: { evidence: papers.map(({ stated, rank }) => evidenceRow(stated.evidence, rank)) },
  };
}

function rankOf({ claim, evidence }: Stated, criterion: string, { input }: SupplierFacts): Rank {
  const dossier = openDossier(input);
  const paper = dossier.papers.find((one) => one.evidence.id === evidence.id);
  const order = dossier.orders[0] ?? { kind: 'product' as const, registered: false };
  return paper ? rankEvidence({ claim, paper, criterion, as: 'answer', order, dossier }) : 11;
}

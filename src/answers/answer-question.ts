import { judgePosture } from '../posture/judge-posture.ts';
import { type Answer, answerOf, type Findings } from './answer.ts';
import type { Facts, SupplierFacts } from './facts.ts';
import { answerAnswerCheck } from './kinds/answer-check-answers.ts';
import { answerAssuranceReport } from './kinds/assurance-report-answers.ts';
import { answerCampaign } from './kinds/campaign-answers.ts';
import { answerCertification } from './kinds/certification-answers.ts';
import { answerChanges } from './kinds/change-answers.ts';
import { answerClaimCheck } from './kinds/claim-check-answers.ts';
import { answerCommitment } from './kinds/commitment-answers.ts';
import { answerCompare } from './kinds/compare-answers.ts';
import { answerComponent } from './kinds/component-answers.ts';
import { answerDraft } from './kinds/draft-answers.ts';
import { answerEvidenceList } from './kinds/evidence-list-answers.ts';
import { answerExpiries } from './kinds/expiry-answers.ts';
import { answerExport } from './kinds/export-answers.ts';
import { answerDisputes, answerRedFlags } from './kinds/flag-answers.ts';
import { answerIncidents } from './kinds/incident-answers.ts';
import { answerLicence } from './kinds/licence-answers.ts';
import { answerOpen, help } from './kinds/open-answers.ts';
import { answerOpenVulnerabilities } from './kinds/open-vulnerability-answers.ts';
import { answerPortfolio } from './kinds/portfolio-answers.ts';
import { answerExplain, answerGaps, answerPosture } from './kinds/posture-answers.ts';
import { answerPractice } from './kinds/practice-answers.ts';
import {
  answerExceptions,
  answerSubservice,
  answerUserControls,
} from './kinds/report-list-answers.ts';
import { answerAlternatives, answerNextRequests } from './kinds/request-answers.ts';
import { answerSbomDiff } from './kinds/sbom-diff-answers.ts';
import { answerSbomQuality } from './kinds/sbom-quality-answers.ts';
import { answerSecurityTest } from './kinds/security-test-answers.ts';
import { answerSupportPeriod } from './kinds/support-period-answers.ts';
import { answerVulnerability } from './kinds/vulnerability-answers.ts';
import type { Question, QuestionOf } from './question.ts';
import { say } from './statement.ts';

/**
 * Answers a typed question from loaded facts: pure, without a model. A question that names a day is
 * answered for that day, over all evidence on file now.
 */
export function answerQuestion(question: Question, facts: Facts): Answer {
  const asOf = ('on' in question ? question.on : undefined) ?? facts.asOf;
  const findings = findingsFor(question, facts, asOf);
  const searched = facts.components?.sboms ?? [];
  const concerned = facts.vulnerability?.concerned ?? [];
  const files = new Map([
    ...searched.map(({ evidenceId, file }) => [evidenceId, file] as const),
    ...[...facts.bySupplier.values(), ...concerned].flatMap(({ input }) =>
      input.evidence.map(({ evidence }) => [evidence.id, evidence.file] as const),
    ),
  ]);
  const shown = [...facts.shown.values()];
  const fileOf = (id: string) =>
    files.get(id) ?? shown.map((one) => one.files.get(id)).find(Boolean) ?? id;
  return answerOf(question, findings, { asOf, fileOf });
}

function findingsFor(question: Question, all: Facts, asOf: string): Findings {
  const name = 'supplier' in question ? question.supplier : undefined;
  const loaded = name === undefined ? undefined : all.bySupplier.get(name);
  if (name !== undefined && loaded === undefined) return unknownSupplier(name);
  const facts = loaded && judgedAt(loaded, asOf);
  return general(question, facts, all, asOf) ?? (facts ? ofOne(question, facts, asOf) : help());
}

/** The loaded posture is of one day; for another day it is judged again from the same records. */
function judgedAt(facts: SupplierFacts, asOf: string): SupplierFacts {
  if (facts.posture.asOf === asOf) return facts;
  const input = { ...facts.input, asOf };
  return { ...facts, input, posture: judgePosture(input) };
}

function unknownSupplier(name: string): Findings {
  return {
    reason: 'supplier_unknown',
    statements: [say(`${name} is not a supplier in this workspace.`)],
  };
}

/** Kinds that can be asked without a supplier. */
function general(
  question: Question,
  facts: SupplierFacts | undefined,
  all: Facts,
  asOf: string,
): Findings | undefined {
  switch (question.kind) {
    case 'certification':
      return answerCertification(question, facts, asOf);
    case 'component':
      return ofComponents(question, facts, all);
    case 'vulnerability':
      return question.id === undefined
        ? answerOpenVulnerabilities(question, facts, all)
        : answerVulnerability(question.id, question, facts, all);
    case 'sbom-quality':
      return facts && answerSbomQuality(question, facts, all);
    case 'sbom-diff':
      return facts && answerSbomDiff(question, facts, all);
    case 'changes':
      return answerChanges(question, facts, all);
    case 'expiries':
      return answerExpiries(question, facts, all, asOf);
    case 'portfolio':
      return answerPortfolio(question, all, asOf);
    case 'export':
      return answerExport(question, all, asOf);
    case 'compare':
      return answerCompare(
        question,
        question.suppliers.flatMap((name) => {
          const one = all.bySupplier.get(name);
          return one ? [judgedAt(one, asOf)] : [];
        }),
      );
    case 'alternatives':
      return answerAlternatives(question, facts);
    case 'draft':
      return answerDraft(question, facts, all);
    case 'open':
      return answerOpen(question, facts);
    case 'help':
      return help();
    default:
      return undefined;
  }
}

function ofComponents(
  question: QuestionOf<'component'>,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  switch (question.aspect) {
    case 'licence':
      return answerLicence(question, facts, all);
    case 'campaign':
      return answerCampaign(question, facts, all);
    case 'listed':
      return answerComponent(question, facts, all);
  }
}

function ofOne(question: Question, facts: SupplierFacts, asOf: string): Findings {
  switch (question.kind) {
    case 'posture':
      return answerPosture(question, facts);
    case 'assurance-report':
      return answerAssuranceReport(question, facts, asOf);
    case 'exceptions':
      return answerExceptions(question, facts);
    case 'subservice':
      return answerSubservice(question, facts);
    case 'user-controls':
      return answerUserControls(question, facts);
    case 'security-test':
      return answerSecurityTest(question, facts, asOf);
    case 'practice':
      return answerPractice(question, facts);
    case 'commitment':
      return answerCommitment(question, facts);
    case 'support-period':
      return answerSupportPeriod(question, facts, asOf);
    case 'incidents':
      return answerIncidents(question, facts);
    case 'evidence-list':
      return answerEvidenceList(question, facts);
    case 'gaps':
      return answerGaps(question, facts);
    case 'disputes':
      return answerDisputes(question, facts);
    case 'red-flags':
      return answerRedFlags(question, facts);
    case 'explain':
      return answerExplain(question, facts);
    case 'claim-check':
      return answerClaimCheck(question, facts, asOf);
    case 'answer-check':
      return answerAnswerCheck(question, facts);
    case 'next-requests':
      return answerNextRequests(question, facts);
    default:
      return help();
  }
}

import { catalogue } from '../criteria/catalogue/catalogue.ts';
import type { Answer, Findings } from './answer.ts';
import { answerOf } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { type Facts, type FactsNeeded, factsNeeded, type SupplierFacts } from './facts.ts';
import { isOpenMustHave } from './kinds/posture-answers.ts';
import { type RefusalData, refuse } from './refuse.ts';
import { type Statement, say } from './statement.ts';
import type { Guarded } from './understand-question/guards.ts';
import type { Understanding } from './understand-question/understanding.ts';
import { count, criterionName } from './words.ts';

type Refused = Extract<Understanding, { outcome: 'refused' }>;
type Clarify = Extract<Understanding, { outcome: 'clarify' }>;

/** What has to be loaded to answer: nothing when asking back, no words when refusing. */
export function factsFor(understanding: Understanding): FactsNeeded {
  if (understanding.outcome === 'understood') return factsNeeded(understanding.question);
  const supplier = understanding.outcome === 'refused' ? nameIn(understanding) : undefined;
  const isShown = supplier !== undefined && mayShow(understanding as Refused);
  return { suppliers: isShown ? [supplier] : [], texts: false, summaries: false, sboms: false };
}

function nameIn({ question }: Refused): string | undefined {
  return 'supplier' in question ? question.supplier : undefined;
}

/** Nothing is looked up for a name nobody has, or for somebody else's evidence. */
function mayShow({ reason }: Refused): boolean {
  return reason !== 'supplier_unknown' && reason !== 'no_access';
}

/** The answer to a question as understood: an answer, a refusal, or a question back. */
export function answerUnderstanding(understanding: Understanding, facts: Facts): Answer {
  switch (understanding.outcome) {
    case 'understood':
      return answerQuestion(understanding.question, facts);
    case 'clarify':
      return askBack(understanding, facts);
    case 'refused':
      return refused(understanding, facts);
  }
}

function askBack(understanding: Clarify, { asOf, suppliers }: Facts): Answer {
  const { question, options, reason } = understanding;
  const more = suppliers.length > options.length && understanding.because === 'not named';
  const text = [
    askedBecause(understanding),
    ...options.map(({ label }) => `- ${label}`),
    ...(more ? ['Name the supplier in your question.'] : []),
  ].join('\n');
  return { outcome: 'clarify', reason, question, text, citations: [], options, asOf };
}

function askedBecause({ because, typed, options }: Clarify): string {
  const [only, another] = options;
  switch (because) {
    case 'several fit':
      return typed ? `Which supplier do you mean by "${typed}"?` : 'Which supplier do you mean?';
    case 'other legal form':
      return `"${typed}" is not registered; the legal form makes it another company. Do you mean:`;
    case 'similar name':
      return only && !another
        ? `"${typed}" is not a supplier in this workspace. Do you mean ${only.label}?`
        : `"${typed}" is not a supplier in this workspace. Do you mean:`;
    case 'not named':
      return 'Which supplier do you mean?';
  }
}

function refused(understanding: Refused, facts: Facts): Answer {
  const { question, about, reason } = understanding;
  const name = nameIn(understanding);
  const known = name && mayShow(understanding) ? facts.bySupplier.get(name) : undefined;
  const findings =
    reason === 'supplier_unknown' || !about
      ? unknownSupplier(understanding, facts)
      : guarded(understanding, about, known);
  const files = new Map(known?.input.evidence.map(({ evidence }) => [evidence.id, evidence.file]));
  return answerOf(question, findings, { asOf: facts.asOf, fileOf: (id) => files.get(id) ?? id });
}

function unknownSupplier({ typed }: Refused, { suppliers }: Facts): Findings {
  const who = typed
    ? `"${typed}" is not a supplier in this workspace`
    : 'No supplier is registered';
  const title = 'The IEC 62443-4-1 certificate of the supplier with its scope annex';
  const askFor = [{ title, why: 'Nothing about this company is on file.', acceptedInstead: [] }];
  return {
    reason: 'supplier_unknown',
    statements: [
      say(`${who}, and I answer only from the evidence of registered suppliers.`),
      ...(suppliers.length > 0
        ? [say(`${count(suppliers.length, 'supplier')} are registered; ask "list all suppliers".`)]
        : []),
      say(
        'Register the company, or hand in its evidence, for example its certificate to IEC 62443-4-1.',
      ),
    ],
    data: { nearest: null, askFor } satisfies RefusalData,
  };
}

function guarded(
  { reason, question }: Refused,
  about: Guarded['about'],
  facts: SupplierFacts | undefined,
): Findings {
  const asked = 'text' in question && typeof question.text === 'string' ? question.text : '';
  const criterion = criterionFor(about, asked);
  const why = whyNot(about, criterion).map((text) => say(text));
  if (about === 'other unit') {
    const data: RefusalData = { nearest: null, askFor: [] };
    return { reason, statements: why, data };
  }
  return refuse(reason, facts, { criterion }, ...why, ...(facts ? [standing(facts)] : []));
}

/** What the evidence does show, offered instead. */
function standing({ posture }: SupplierFacts): Statement {
  const open = posture.findings.filter(isOpenMustHave).map(({ criterion }) => criterion);
  const list =
    open.length > 0 ? `: ${open.slice(0, 6).join(', ')}${open.length > 6 ? ' and more' : ''}` : '';
  return say(
    `What the evidence of ${posture.supplier} shows on ${posture.asOf}: ${count(open.length, 'must-have')} open${list}.`,
  );
}

/** A requirement id of IEC 62443-4-1 leads to the criterion it is mapped to. */
function criterionFor(about: Guarded['about'], asked: string): string {
  const id = /\b(?:S[MRDIG]|SVV|SUM|DM)-\d{1,2}\b/iu.exec(asked)?.[0].toUpperCase();
  const mapped = id && catalogue.find(({ mapping }) => mapping.iec62443.includes(id));
  if (mapped) return mapped.id;
  const usual: Readonly<Record<Guarded['about'], string>> = {
    future: 'VUL-07',
    person: 'GOV-07',
    market: 'GOV-01',
    law: 'GOV-07',
    'standard text': 'GOV-01',
    'other unit': 'GOV-01',
    choice: 'GOV-01',
    'levels on demand': 'GOV-01',
  };
  return usual[about];
}

function whyNot(about: Guarded['about'], criterion: string): string[] {
  switch (about) {
    case 'future':
      return ['That is a prediction, which no document can prove.'];
    case 'person':
      return ['I judge documents, not people: trust in a person is for you to decide.'];
    case 'market':
      return [
        'Prices, customers and markets are not loaded here: I answer from the evidence of suppliers.',
      ];
    case 'law':
      return [
        'That is a legal question, for your lawyers. NIS 2 puts the duty on the buyer, the Cyber Resilience Act on the manufacturer; whether a contract or a company complies is no matter of the evidence on file.',
      ];
    case 'standard text':
      return [
        `The text of standards is protected by copyright and is not stored here. In own words it is about: ${criterionName(criterion)}. ${catalogue.find(({ id }) => id === criterion)?.question ?? ''}`,
      ];
    case 'other unit':
      return ['You have no access to that. I answer from the evidence of this workspace.'];
    case 'choice':
      return [
        'Which supplier to choose is your decision. Ask me to compare two of them, for example on vulnerability management.',
      ];
    case 'levels on demand':
      return ['Levels are computed from verified claims by rules; nobody can set one by asking.'];
  }
}

import type { Answer, Verdict } from '../../answers/answer.ts';
import { exportDataSchema } from '../../answers/kinds/export-answers.ts';
import { postureDataSchema } from '../../answers/kinds/posture-answers.ts';
import type { RefusalReason } from '../../answers/refusal-reasons.ts';
import type { Option } from '../../answers/understand-question/understanding.ts';
import { areaNames, count } from '../../answers/words.ts';
import { type Action, asking, type LevelBar, type Reply, reply } from '../reply.ts';
import { answerTable } from './answer-table.ts';

/** An answer as a reply: the verdict on top, then sentences, table or bars, and proofs. */
export function answerReply(answer: Answer): Reply {
  const { question, text, citations, data, asOf } = answer;
  const supplier = supplierOf(answer);
  const table = answerTable(question.kind, data);
  const file = fileOf(answer);
  return reply({
    headline: headlineOf(answer),
    tone: toneOf(answer),
    text,
    facts: [
      ...(supplier ? [{ label: 'Supplier', value: supplier }] : []),
      { label: 'As of', value: asOf },
      ...modelFacts(answer),
    ],
    ...(table ? { table } : {}),
    bars: barsOf(answer),
    citations,
    actions: actionsOf(answer),
    rateable: true,
    ...(file ? { file } : {}),
  });
}

function supplierOf({ question }: Answer): string | undefined {
  return 'supplier' in question ? question.supplier : undefined;
}

const modelWords = {
  read: 'read the question; code answered it',
  wrote: 'wrote the sentences; code checked each against its quotes',
  investigated: 'looked up several answers and wrote the sentences; code checked each',
} as const;

/** What a language model had to do with it. */
function modelFacts({ model }: Answer): Reply['facts'] {
  if (!model) return [];
  const { name, did, dropped } = model;
  const left = dropped === 0 ? '' : `; ${count(dropped, 'sentence')} left out that nothing proves`;
  return [{ label: 'Language model', value: `${name} ${modelWords[did]}${left}` }];
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  unknown: 'Unknown',
  disputed: 'Disputed',
};

const reasonWords: Readonly<Record<RefusalReason, string>> = {
  no_document: 'No document on file answers that',
  document_does_not_say: 'The documents on file do not say',
  document_out_of_scope: 'The document on file is about something else',
  document_expired: 'The document on file has expired',
  supplier_unknown: 'Not a supplier in this workspace',
  ambiguous_supplier: 'Which supplier do you mean?',
  prediction: 'That is a prediction',
  legal_advice: 'That is a legal question',
  personal_judgement: 'That is a judgement for people',
  external_fact_not_loaded: 'That is not loaded here',
  no_access: 'You have no access to that',
  copyrighted_text: 'That text is protected by copyright',
};

/** Where the name of a kind is not what a person would call it. */
const kindWords: Readonly<Partial<Record<Answer['question']['kind'], string>>> = {
  gaps: 'what is missing',
  expiries: 'what ends soon',
  changes: 'what changed',
  portfolio: 'your suppliers',
  compare: 'comparison',
  explain: 'why this level',
  'evidence-list': 'papers on file',
  'next-requests': 'what to ask for next',
  component: 'components',
  'sbom-quality': 'SBOM quality',
  'sbom-diff': 'what changed between SBOMs',
  vulnerability: 'vulnerabilities',
  open: 'what the papers say',
  help: 'what you can ask',
};

function headlineOf(answer: Answer): string {
  const { outcome, reason, verdict, question } = answer;
  if (outcome !== 'answered' && reason) return reasonWords[reason];
  const supplier = supplierOf(answer);
  const kind = kindWords[question.kind] ?? question.kind.replaceAll('-', ' ');
  const about = supplier ? `${supplier}: ${kind}` : kind;
  if (verdict) return `${verdictWords[verdict]} (${about})`;
  return about.charAt(0).toUpperCase() + about.slice(1);
}

function toneOf({ outcome, verdict, question }: Answer): Reply['tone'] {
  if (outcome !== 'answered') return 'warning';
  if (asksForTrouble(question) && verdict !== 'disputed') {
    return verdict === 'no' ? 'neutral' : 'warning';
  }
  if (verdict === 'yes') return 'good';
  if (verdict === 'no' || verdict === 'disputed') return 'bad';
  return verdict ? 'warning' : 'neutral';
}

/** Where "yes" is bad news, and "no" means only that nothing is known. */
function asksForTrouble(question: Answer['question']): boolean {
  switch (question.kind) {
    case 'exceptions':
    case 'incidents':
    case 'disputes':
    case 'red-flags':
      return true;
    case 'vulnerability':
      return (question.expects ?? 'affected') === 'affected';
    case 'component':
      return question.aspect === 'campaign';
    default:
      return false;
  }
}

function barsOf({ question, data }: Answer): LevelBar[] {
  if (question.kind !== 'posture') return [];
  const posture = postureDataSchema.safeParse(data).data;
  return (posture?.areas ?? []).map(({ area, level, unknownShare }) => ({
    label: areaNames[area],
    level,
    unknownShare,
  }));
}

/** Characters of a question that a button can hold. */
const longestAsk = 1_500;

/** Where the question is too long for a button, the bare name answers the question back. */
function optionAction({ label, question }: Option): Action {
  return asking(label, question.length <= longestAsk ? question : label);
}

/** What a person usually asks next. */
function actionsOf(answer: Answer): Action[] {
  const { outcome, options, question } = answer;
  if (options) return options.map(optionAction);
  const supplier = supplierOf(answer);
  if (!supplier || answer.reason === 'supplier_unknown' || answer.reason === 'no_access') return [];
  const write = asking(
    'Write the request',
    `Write the e-mail asking ${supplier} for the missing documents.`,
  );
  if (question.kind === 'draft' && question.document === 'evidence-request') {
    const does = { do: 'open', form: 'request', supplier } as const;
    return [{ label: 'Request evidence', does }];
  }
  if (question.kind === 'posture') {
    const missing = asking('What is missing?', `What is missing for ${supplier}?`);
    return [missing, write, settingsAction(supplier)];
  }
  const isAsking = outcome === 'refused' || asksFor.includes(question.kind);
  return [...(isAsking ? [write] : []), ...overrideAction(answer, supplier)];
}

const asksFor: readonly string[] = ['gaps', 'next-requests'];

function settingsAction(supplier: string): Action {
  return { label: 'Settings', does: { do: 'open', form: 'supplier', supplier } };
}

/** Where an answer is about one criterion, a person may know better. */
function overrideAction({ question, reason }: Answer, supplier: string): Action[] {
  const isJudged = reason === undefined || reason === 'document_does_not_say';
  const criterion = 'criterion' in question ? question.criterion : undefined;
  if (!isJudged || typeof criterion !== 'string' || !mayDiffer.includes(question.kind)) return [];
  const does = { do: 'open', form: 'override', supplier, criterion } as const;
  return [{ label: 'I see this differently', does }];
}

const mayDiffer: readonly string[] = ['explain', 'practice', 'posture'];

function fileOf({ question, data }: Answer): Reply['file'] {
  if (question.kind !== 'export') return undefined;
  const file = exportDataSchema.safeParse(data).data;
  return file && { name: file.name, mediaType: 'text/csv', content: file.content };
}

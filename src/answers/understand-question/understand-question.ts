import { foldText } from '../../suppliers/fold-text.ts';
import { type Question, questionSchema } from '../question.ts';
import { cleanQuestion } from './clean-question.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { type Guarded, guardedBy } from './guards.ts';
import {
  type NamedSupplier,
  type Need,
  nameSupplier,
  options,
  supplierAsTyped,
} from './name-supplier.ts';
import type { QuestionDraft } from './question-draft.ts';
import { readIntent } from './read-intent.ts';
import { type QuestionContext, type Reading, readWords } from './reading.ts';
import type { Option, Understanding } from './understanding.ts';

/**
 * Reads a question by rules: of whom, what, and for which day. Asks back instead of guessing, and
 * refuses what evidence cannot answer. Throws QUESTION_INVALID.
 */
export function understandQuestion(text: string, context: QuestionContext): Understanding {
  const reading = asAnswered(readWords(cleanQuestion(text), context));
  const guarded = guardedBy(reading);
  if (guarded) return refuse(reading, guarded);
  const follow = followUp(reading);
  if (follow?.outcome === 'which') return askWhich(reading);
  if (follow?.outcome === 'narrowed') return { outcome: 'understood', question: follow.question };
  if (follow?.outcome === 'again') return again(reading, follow);
  return decide(reading, follow?.draft ?? readIntent(reading));
}

/**
 * The same for what somebody else takes the question for. Guards, dates and who is meant are still
 * the rules' to decide; `typed`: a supplier as written, where the rules find none.
 */
export function understandAs(
  text: string,
  { draft, typed }: Readonly<{ draft: QuestionDraft; typed?: string }>,
  context: QuestionContext,
): Understanding {
  const reading = asAnswered(readWords(cleanQuestion(text), context));
  const guarded = guardedBy(reading);
  if (guarded) return refuse(reading, guarded);
  const understood = decide(reading, draft);
  const isNamed = typed !== undefined && foldText(reading.text).includes(foldText(typed));
  if (!isNamed || understood.outcome !== 'clarify' || understood.because !== 'not named') {
    return understood;
  }
  const named = supplierAsTyped(reading, typed);
  if (named.outcome === 'named') {
    return { outcome: 'understood', question: complete(reading, draft, named) };
  }
  if (named.outcome !== 'ask') return understood;
  const { because, options } = named;
  return { ...understood, because, options, typed };
}

/** A name, a number or "yes" answers the question that was asked back: that question as meant. */
function asAnswered(reading: Reading): Reading {
  const { asked, ...memory } = reading.context.memory;
  if (!asked) return reading;
  const context = { ...reading.context, memory };
  const before = understandQuestion(asked, context);
  const options = before.outcome === 'clarify' ? before.options : [];
  const name = bareName(reading);
  const byName =
    name && (options.find(({ label }) => label === name)?.question ?? `${name}: ${asked}`);
  const chosen = byName || chosenOption(reading.said, options)?.question;
  return chosen ? readWords(cleanQuestion(chosen), context) : reading;
}

function bareName({ said, mentions }: Reading): string | undefined {
  const [mention] = mentions;
  const isBare = mention && /^[@?.! ]*$/u.test(said);
  return isBare && mention.resolution.outcome === 'resolved'
    ? mention.resolution.supplier.name
    : undefined;
}

function chosenOption(said: string, options: readonly Option[]): Option | undefined {
  const number = /^(\d)[.)]?$/u.exec(said)?.[1];
  if (number) return options[Number(number) - 1];
  const agrees = /^(?:yes|yep|yeah|ja|genau|correct|right|exactly|sure|ok|okay)\b[.! ]*$/u.test(
    said,
  );
  return agrees && options.length === 1 ? options[0] : undefined;
}

function decide(reading: Reading, draft: QuestionDraft): Understanding {
  const named = nameSupplier(reading, draft, needOf(draft, reading.said));
  const reason = 'supplier_unknown';
  if (named.outcome === 'unknown') {
    const question = { ...draft, supplier: named.typed };
    return { outcome: 'refused', reason, question, typed: named.typed };
  }
  if (named.outcome === 'named' || named.outcome === 'nobody') {
    return { outcome: 'understood', question: complete(reading, draft, named) };
  }
  if (reading.context.suppliers.length === 0) {
    return { outcome: 'refused', reason, question: draft };
  }
  const { because, typed, options } = named;
  return {
    outcome: 'clarify',
    reason: 'ambiguous_supplier',
    because,
    question: draft,
    options,
    ...(typed ? { typed } : {}),
  };
}

const overAll: readonly QuestionDraft['kind'][] = ['portfolio', 'export', 'help', 'compare'];
const optional: readonly QuestionDraft['kind'][] = ['expiries', 'changes'];
const ofThread: readonly QuestionDraft['kind'][] = ['vulnerability', 'alternatives'];

/** "The SBOM" is that of the thread; "which suppliers" and "are we" are over all of them. */
const ofTheSbom = /\b(?:the|this|that|die|der|dieser?) (?:sbom|stuckliste)\b/u;
const ofEverybody =
  /\b(?:which|any|all|other|welche|alle) (?:suppliers?|vendors?|lieferanten?)\b|^who\b|^wer\b|\b(?:are|is|sind) (?:we|wir)\b|\b(?:our|unsere[rn]?) (?:suppliers|products|lieferanten|produkte)\b/u;

function needOf(draft: QuestionDraft, said: string): Need {
  if (draft.kind === 'component') return componentNeed(draft, said);
  if (draft.kind === 'vulnerability' && ofEverybody.test(said)) return 'optional';
  if (overAll.includes(draft.kind)) return 'none';
  if (optional.includes(draft.kind)) return 'optional';
  if (ofThread.includes(draft.kind)) return 'thread';
  if (draft.kind === 'draft') return draft.document === 'evidence-request' ? 'one' : 'optional';
  return draft.kind === 'certification' && draft.aspect === 'proves' ? 'optional' : 'one';
}

function componentNeed({ aspect }: Extract<QuestionDraft, { kind: 'component' }>, said: string) {
  if (aspect === 'licence') return 'one';
  return ofTheSbom.test(said) ? 'thread' : 'optional';
}

/** Kinds whose answer can be given for another day than today. */
const dated: readonly QuestionDraft['kind'][] = [
  'posture',
  'certification',
  'assurance-report',
  'support-period',
  'practice',
  'gaps',
  'compare',
  'portfolio',
  'explain',
  'red-flags',
];

/** A question of nobody in particular that needs a supplier keeps its words as an open one. */
function complete(reading: Reading, draft: QuestionDraft, named: NamedSupplier): Question {
  const { on } = reading.dates;
  const parsed = questionSchema.safeParse({
    ...draft,
    ...(named.outcome === 'named' ? { supplier: named.supplier.name } : {}),
    ...(on && dated.includes(draft.kind) ? { on } : {}),
  });
  return parsed.success ? parsed.data : { kind: 'open', text: reading.text };
}

function again(reading: Reading, follow: Extract<FollowUp, { outcome: 'again' }>): Understanding {
  const {
    supplier: _,
    on: __,
    evidence: ___,
    ...draft
  } = {
    supplier: undefined,
    evidence: undefined,
    ...follow.question,
  };
  if (!follow.supplier) return decide(reading, draft as QuestionDraft);
  const supplier = reading.context.suppliers.find(({ name }) => name === follow.supplier);
  if (!supplier) return askWhich(reading);
  return {
    outcome: 'understood',
    question: complete(reading, draft as QuestionDraft, { outcome: 'named', supplier }),
  };
}

function askWhich(reading: Reading): Understanding {
  const { suppliers, memory } = reading.context;
  const compared = suppliers.filter(({ name }) => memory.compared?.includes(name));
  const candidates = compared.length > 0 ? compared : suppliers;
  return {
    outcome: 'clarify',
    reason: 'ambiguous_supplier',
    because: 'not named',
    question: { kind: 'open', text: reading.text },
    options: options({ text: 'overview' }, candidates),
  };
}

/** The refusal still names the supplier, so that it can say what the evidence does show. */
function refuse(reading: Reading, { reason, about }: Guarded): Understanding {
  const draft: QuestionDraft = { kind: 'open', text: reading.text };
  const named = nameSupplier(reading, draft, 'optional');
  const inThread = reading.context.memory.supplier;
  const question = complete(reading, draft, named);
  const known = question.kind === 'open' && !question.supplier && inThread;
  return {
    outcome: 'refused',
    reason,
    about,
    question: known ? { ...question, supplier: inThread } : question,
  };
}

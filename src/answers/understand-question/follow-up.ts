import { foldText } from '../../suppliers/fold-text.ts';
import type { Question, QuestionOf } from '../question.ts';
import { onlyIn } from './intents/components.ts';
import { vocabulary } from './ordinary-words.ts';
import { found, type QuestionDraft } from './question-draft.ts';
import type { Reading } from './reading.ts';
import { versionRange } from './version-range.ts';

/** A question that has its meaning from the thread: the draft, or the last question of another. */
export type FollowUp =
  | Readonly<{ outcome: 'draft'; draft: QuestionDraft }>
  | Readonly<{ outcome: 'again'; question: Question; supplier?: string }>
  /** The last question narrowed, of whom it was asked before. */
  | Readonly<{ outcome: 'narrowed'; question: Question }>
  | Readonly<{ outcome: 'which' }>;

const other = /\bother (?:one|supplier|company|vendor)\b|\b(?:the|den|die|der|das) andere[nr]?\b/u;
const opener =
  /^(?:and|und|what about|how about|was ist mit|wie sieht es (?:bei|mit)|same for|now)\b/u;

/** Reads "who signed it?", "is that still valid on …?", "what about the other one?". */
export function followUp(reading: Reading): FollowUp | undefined {
  return (
    otherOne(reading) ??
    signature(reading) ??
    validity(reading) ??
    narrowed(reading) ??
    ofTheirVex(reading) ??
    sameAgain(reading)
  );
}

function otherOne({ said, mentions, context }: Reading): FollowUp | undefined {
  if (!other.test(said) || mentions.length > 0) return undefined;
  const { compared = [], supplier, question } = context.memory;
  const rest = compared.filter((name) => name !== supplier);
  const [only, another] = rest;
  if (!only || another || !question || question.kind === 'compare') return { outcome: 'which' };
  return { outcome: 'again', question, supplier: only };
}

function signature({ said, context, mentions, standards }: Reading): FollowUp | undefined {
  const asks =
    /\b(?:who|wer)\b.{0,20}\b(?:signed|issued|wrote|unterschrieben|unterzeichnet|ausgestellt)\b|\bsigned by whom\b/u;
  const { evidence, question } = context.memory;
  if (!asks.test(said) || !question || mentions.length > 0 || standards.length > 0)
    return undefined;
  const about = { aspect: 'signed' as const, ...found('evidence', evidence) };
  if (question?.kind === 'assurance-report')
    return { outcome: 'draft', draft: { kind: 'assurance-report', ...about } };
  if (question?.kind === 'security-test')
    return { outcome: 'draft', draft: { kind: 'security-test', ...about } };
  const issuer = /\b(?:issued|ausgestellt)\b/u.test(said);
  return {
    outcome: 'draft',
    draft: {
      kind: 'certification',
      ...found('evidence', evidence),
      aspect: issuer ? 'issuer' : 'signed',
      ...standardOf(question),
    },
  };
}

function standardOf(question: Question | undefined): { standard?: string } {
  return question?.kind === 'certification' && question.standard
    ? { standard: question.standard }
    : {};
}

/** "It" is the paper the thread was about. */
function validity(reading: Reading): FollowUp | undefined {
  const { said, context, mentions, standards } = reading;
  const { question } = context.memory;
  const asks =
    /\b(?:it|that|this|das|es|dies)\b.{0,60}\b(?:valid|expir\w*|in date|gultig\w*|abgelaufen|current)\b|\b(?:when|until when|wann|bis wann)\b.{0,20}\b(?:it|that|es|das)\b.{0,20}\b(?:expir\w*|valid|run out|ab|gultig)\b/u;
  if (!asks.test(said) || !question || mentions.length > 0 || standards.length > 0)
    return undefined;
  if (question.kind === 'assurance-report') {
    return {
      outcome: 'draft',
      draft: { kind: 'assurance-report', aspect: 'valid', standard: question.standard },
    };
  }
  if (question.kind === 'certification')
    return { outcome: 'draft', draft: validOf(question, context.memory.evidence) };
  return { outcome: 'again', question };
}

function validOf(
  question: QuestionOf<'certification'>,
  evidence: string | undefined,
): QuestionDraft {
  return {
    kind: 'certification',
    aspect: 'valid',
    ...standardOf(question),
    ...(evidence ? { evidence } : {}),
  };
}

/** "Which of them are direct?", "and zlib?" after a question about a component. */
function narrowed({ said, mentions, context, products }: Reading): FollowUp | undefined {
  const { question } = context.memory;
  if (question?.kind !== 'component' || question.aspect !== 'listed' || mentions.length > 0) {
    return undefined;
  }
  const only = onlyIn(said);
  const ofThem =
    /\b(?:of|are|is) (?:them|those|these|they|it)\b|\b(?:davon|welche|which|ones?)\b|^(?:and|only|und|nur)\b/u;
  if (only && ofThem.test(said)) return { outcome: 'narrowed', question: { ...question, only } };
  const range = bareRange.test(said) ? versionRange(said) : undefined;
  if (range) return { outcome: 'narrowed', question: { ...question, range } };
  const next = /^(?:and|what about|how about|und|was ist mit) (@?[a-z][\w./+-]{1,80})\??$/u.exec(
    said,
  );
  const [, name] = next ?? [];
  if (!name || products.length > 0 || vocabulary.isOrdinary(name)) return undefined;
  const { range: _, only: __, ...rest } = question;
  return { outcome: 'narrowed', question: { ...rest, search: name.replace(/\.$/u, '') } };
}

/** "And older than 3.0.13?", "which of them are < 2?": versions and no other name. */
const bareRange =
  /^(?:(?:and|only|und|nur|what about|which|welche|of them|davon|are|sind|the ones|those|versions?|versionen) )*(?:older|newer|earlier|later|lower|higher|before|below|up to|vor|unter|alter|neuer|kleiner|<|>|=)/u;

/** "Does their VEX say so?" after a question about one vulnerability is about that one. */
function ofTheirVex({ said, mentions, context }: Reading): FollowUp | undefined {
  const { question, supplier } = context.memory;
  const isOne = question?.kind === 'vulnerability' && question.id !== undefined;
  const asks = /\bvex\b.{0,20}\b(?:says?|sagt|mentions?|confirms?|bestatigt)\b/u;
  if (!isOne || mentions.length > 0 || !supplier || !asks.test(said)) return undefined;
  return /\d{4}/u.test(said) ? undefined : { outcome: 'again', question, supplier };
}

/** "And Nordwerk?", "what about the X300?", "and on 1 May?": the last question of something else. */
function sameAgain({ said, mentions, products, dates, context }: Reading): FollowUp | undefined {
  const { question } = context.memory;
  if (!question || !opener.test(said)) return undefined;
  const rest = letters(
    said.replace(opener, '').replace(/\b(?:for|at|of|in|from|the|bei|fur|mit|von)\b/gu, ''),
  );
  if (mentions.length > 0) return rest === '' ? { outcome: 'again', question } : undefined;
  const [product] = products;
  if (product && rest === letters(foldText(product))) {
    return {
      outcome: 'again',
      question:
        'product' in question || takesProduct(question)
          ? ({ ...question, product } as Question)
          : question,
    };
  }
  const isDate =
    dates.on !== undefined &&
    /^(?:as of|on|by|until|am|zum|per) \d/u.test(said.replace(opener, '').trim());
  return isDate ? { outcome: 'again', question } : undefined;
}

function letters(text: string): string {
  return text.replace(/[^a-z0-9]/gu, '');
}

function takesProduct({ kind }: Question): boolean {
  return ['certification', 'security-test', 'support-period', 'evidence-list'].includes(kind);
}

import type { Question } from '../question.ts';
import type { RefusalReason } from '../refusal-reasons.ts';
import type { Guarded } from './guards.ts';
import type { QuestionDraft } from './question-draft.ts';

/** One way to go on: the label of a button, and the question it asks. */
export type Option = Readonly<{ label: string; question: string }>;

/** A question that may still lack its supplier, or name one that nobody is registered under. */
export type AskedQuestion = Question | (QuestionDraft & Readonly<{ supplier?: string }>);

/** What a question means, what it cannot get, or what has to be asked back first. */
export type Understanding =
  | Readonly<{ outcome: 'understood'; question: Question }>
  | Readonly<{
      outcome: 'refused';
      reason: RefusalReason;
      question: AskedQuestion;
      about?: Guarded['about'];
      /** The name nobody is registered under, as typed. */
      typed?: string;
    }>
  | Readonly<{
      outcome: 'clarify';
      reason: 'ambiguous_supplier';
      because: 'several fit' | 'other legal form' | 'similar name' | 'not named';
      /** The name as typed. */
      typed?: string;
      question: AskedQuestion;
      options: readonly Option[];
    }>;

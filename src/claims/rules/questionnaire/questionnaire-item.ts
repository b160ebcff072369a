import type { Span, View } from '../../../evidence/document.ts';
import type { AnswerWord } from './item-answer.ts';

/** Words of an item and where they stand, line by line. */
export type ItemText = Readonly<{ text: string; pieces: readonly Span[] }>;

/**
 * One question with its answer. `span` holds all of it in `view`; `remark` is what the supplier
 * wrote besides (or instead of) the answer word.
 */
export type QuestionnaireItem = Readonly<{
  page: number;
  view: View;
  span: Span;
  question: ItemText;
  answer?: AnswerWord;
  remark?: ItemText;
}>;

import type { Answer } from '../../answers/answer.ts';
import type { QuestionContext } from '../../answers/understand-question/reading.ts';
import type { Understanding } from '../../answers/understand-question/understanding.ts';
import type { Model } from '../../ports/model.ts';
import type { ModelWork } from '../../ports/model-work.ts';
import type { Desk } from '../../records/desk.ts';

/** What is shown while a language model works on an answer. */
export type Watch = Readonly<{
  /** What is being looked up, in a few words. */
  working(text: string): void;
  /** The answer so far: every sentence of it is proven. */
  writing(answer: Answer): Promise<void>;
}>;

/** A question that the rules are unsure about, with what it takes to go on. */
export type ModelQuestion = Readonly<{
  desk: Desk;
  model: Model;
  /** As the person wrote it. */
  text: string;
  context: QuestionContext;
  /** What the rules take it for. */
  byRules: Understanding;
  /** Answers from the records, without a model. */
  answering: (understanding: Understanding) => Promise<Answer>;
  work: ModelWork;
  watch: Watch;
}>;

/** The words to be read: of a question that was asked back, the first ones too. */
export function wordsOf({ text, byRules }: Pick<ModelQuestion, 'byRules' | 'text'>): string {
  const { question } = byRules;
  return question.kind === 'open' ? question.text : text;
}

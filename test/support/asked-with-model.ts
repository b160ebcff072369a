import type { Desk } from '../../src/records/desk.ts';
import { type Answers, answeringModel } from './answering-models.ts';

/** The model, and the desk where it is set up. */
export function askedWithModel(
  desk: Desk,
  answers: Answers,
  more: Parameters<typeof answeringModel>[1] = {},
) {
  const model = answeringModel(answers, more);
  return { model, at: { ...desk, model } satisfies Desk };
}

import type { z } from 'zod';
import type { questionSchema } from '../question.ts';
import type { Reading } from './reading.ts';

type WithoutSubject<T> = T extends unknown ? Omit<T, 'supplier' | 'on'> : never;

/** What is asked, before it is known of whom and for which day. */
export type QuestionDraft = WithoutSubject<z.input<typeof questionSchema>>;

/** One way to understand a question; undefined when it means something else. */
export type Intent = (reading: Reading) => QuestionDraft | undefined;

/** Leaves out what was not found, as the schemas want it. */
export function found<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

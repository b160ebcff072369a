import { AssayError } from '../../errors.ts';

/** Characters. */
const maxQuestionLength = 4000;

/**
 * The question as it is read: control and invisible characters are spaces, white space is single.
 * Throws QUESTION_INVALID when nothing is left or it is too long to be a question.
 */
export function cleanQuestion(text: string): string {
  if (text.length > maxQuestionLength) {
    throw new AssayError({
      code: 'QUESTION_INVALID',
      message: `The question has ${text.length} characters; ${maxQuestionLength} are allowed.`,
      remedy: 'Ask in a few sentences, and hand in long text as a file.',
    });
  }
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .trim();
  if (/[\p{L}\p{N}]/u.test(clean)) return clean;
  throw new AssayError({
    code: 'QUESTION_INVALID',
    message: 'The question is empty.',
    remedy: 'Ask for example: is Kestrel Controls certified to IEC 62443-4-1?',
  });
}

import type { Citation } from '../claims/claim.ts';

/** One sentence of an answer and the proof it rests on; none when it says what is computed. */
export type Statement = Readonly<{ text: string; cites: readonly Citation[] }>;

export function say(text: string, ...cites: readonly (Citation | undefined)[]): Statement {
  return { text, cites: cites.filter((one) => one !== undefined) };
}

/** The sentences with a number for each proof, and the proofs in that order, each once. */
export function compose(statements: readonly Statement[]): {
  text: string;
  citations: Citation[];
} {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const sentences = statements.map(({ text, cites }) => {
    const marks = cites.map((cite) => {
      const key = `${cite.evidenceId}|${cite.page ?? ''}|${cite.pointer ?? ''}|${cite.quote}`;
      const known = numbers.get(key);
      if (known) return known;
      numbers.set(key, citations.push(cite));
      return citations.length;
    });
    return withMarks(text.replace(/\.\.(?=\s|$)/gu, '.'), [...new Set(marks)]);
  });
  return { text: joined(sentences), citations };
}

/** "Valid until 2028 [1][2]." keeps its full stop at the end. */
function withMarks(text: string, marks: readonly number[]): string {
  if (marks.length === 0) return text;
  const shown = marks.map((mark) => `[${mark}]`).join('');
  const end = /[.:?!]$/u.exec(text)?.[0] ?? '';
  return `${end ? text.slice(0, -1) : text} ${shown}${end}`;
}

/** List items stand on lines of their own; a text that brings line breaks keeps them. */
function joined(sentences: readonly string[]): string {
  const isItem = (sentence: string | undefined) => sentence?.startsWith('- ') ?? false;
  return sentences.reduce((text, sentence, at) => {
    if (at === 0 || text.endsWith('\n') || sentence.startsWith('\n')) return text + sentence;
    const breaks = isItem(sentence) || isItem(sentences[at - 1]);
    return `${text}${breaks ? '\n' : ' '}${sentence}`;
  }, '');
}

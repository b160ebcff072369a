import type { AnswerWriter } from '../../../src/ports/answer-writer.ts';
import type { Connection } from '../connection/connection.ts';
import { type Chance, marking } from '../extraction/marking.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { answerText } from './answer-text.ts';

const maxOutputTokens = 800;
const maxAsked = 4_000;

/** Phrases answers in prose that streams; sees the question, what code says and the quotes. */
export function answerWriter(connection: Connection, chance?: Chance): AnswerWriter {
  return {
    async *write(asked, answer, work) {
      const { open, close } = marking(chance);
      const input = [
        `Question: ${asked.slice(0, maxAsked).replaceAll('\n', ' ')}`,
        open,
        answerText(answer),
        close,
      ].join('\n');
      const prompt = await loadPrompt('write-answer');
      yield* connection.stream({ prompt, input, maxOutputTokens }, work);
    },
  };
}

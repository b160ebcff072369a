import type { Answer } from '../../src/answers/answer.ts';
import type { Investigation, LookUp } from '../../src/ports/investigator.ts';
import type { Model } from '../../src/ports/model.ts';
import type { ModelWork } from '../../src/ports/model-work.ts';
import type { QuestionReading } from '../../src/ports/question-reader.ts';
import { readingModel } from './reading-models.ts';

/** What the model of a test says about questions. */
export type Answers = Readonly<{
  reads?: (text: string) => QuestionReading | Promise<QuestionReading>;
  writes?: (answer: Answer, work: ModelWork) => AsyncIterable<string> | Iterable<string>;
  investigates?: (lookUp: LookUp) => Promise<Investigation>;
}>;

export type AnsweringModel = Model &
  Readonly<{
    /** Questions it was asked to read. */
    readings: readonly string[];
    /** Everything it was shown: answers to phrase, and answers it looked up. */
    shown: readonly Answer[];
  }>;

/** A model that only speaks about questions; every request of it costs ten tokens. */
export function answeringModel(
  { reads, writes, investigates }: Answers,
  more: Partial<Pick<Model, 'evidence' | 'budget'>> = {},
): AnsweringModel {
  const readings: string[] = [];
  const shown: Answer[] = [];
  const pay = async ({ meter }: ModelWork) => {
    await meter.permit(10);
    meter.book({ requests: 1, inputTokens: 6, outputTokens: 4 });
  };
  return {
    ...readingModel(async function* () {}, more),
    questionReader: {
      async read(text, _context, work) {
        readings.push(text);
        await pay(work);
        return (await reads?.(text)) ?? { as: 'open' };
      },
    },
    answerWriter: {
      async *write(_asked, answer, work) {
        shown.push(answer);
        await pay(work);
        yield* writes?.(answer, work) ?? [];
      },
    },
    investigator: {
      async investigate(_asked, { lookUp }, work) {
        await pay(work);
        const looking: LookUp = async (question) => {
          const answer = await lookUp(question);
          shown.push(answer);
          return answer;
        };
        return (await investigates?.(looking)) ?? { prose: '', answers: [] };
      },
    },
    readings,
    shown,
  };
}

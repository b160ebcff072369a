import type { Answer } from '../../../src/answers/answer.ts';
import type { AssayError } from '../../../src/errors.ts';
import type { Investigator } from '../../../src/ports/investigator.ts';
import type { Connection } from '../connection/connection.ts';
import { modelError, unusable } from '../connection/model-error.ts';
import { type Chance, marking } from '../extraction/marking.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { callLimits, maxRequests } from './call-limits.ts';
import { lookUpTool } from './look-up-tool.ts';

const maxOutputTokens = 1_500;
const maxAsked = 4_000;

/** An agent with one read-only tool, `look_up`; it ends at its limits whatever the model wants. */
export function investigator(connection: Connection, chance?: Chance): Investigator {
  return {
    async investigate(asked, { asOf, lookUp }, work) {
      const { open, close } = marking(chance);
      const [{ createAgent }, model, prompt, middleware] = await Promise.all([
        import('langchain'),
        connection.chatModel(work, { maxOutputTokens }),
        loadPrompt('investigate'),
        callLimits(),
      ]);
      const answers: Answer[] = [];
      const tool = await lookUpTool({ asked, lookUp, answers, marks: { open, close } });
      const agent = createAgent({
        model,
        tools: [tool],
        systemPrompt: prompt.text,
        middleware,
      });
      const input = [`Today: ${asOf}`, open, asked.slice(0, maxAsked), close].join('\n');
      try {
        const { messages } = await agent.invoke(
          { messages: [{ role: 'user', content: input }] },
          { signal: work.signal, recursionLimit: 10 * maxRequests },
        );
        return { prose: messages.at(-1)?.text ?? '', answers };
      } catch (error) {
        throw whyEnded(error, work.signal);
      }
    },
  };
}

const limitErrors: readonly string[] = [
  'ModelCallLimitMiddlewareError',
  'ToolCallLimitExceededError',
  'GraphRecursionError',
];

/** An end at a limit is an answer of no use. */
function whyEnded(error: unknown, signal: AbortSignal): AssayError {
  const isLimit = error instanceof Error && limitErrors.includes(error.name);
  return isLimit
    ? unusable('The language model came to no answer within its limit of steps.')
    : modelError(error, signal);
}

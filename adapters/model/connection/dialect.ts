import type { StructuredMode } from '../../../src/model-config.ts';
import type { Refusal } from './failure.ts';
import { isReasoningModel } from './is-reasoning-model.ts';

type Shape = Exclude<StructuredMode, 'auto'>;
type OutputLimit = 'max_completion_tokens' | 'max_tokens' | 'none';

/** What a server understands of a request. Begins with what it should and learns from refusals. */
export type Dialect = Readonly<{
  /** Ways to ask for a shape, best first; the first is used. */
  shapes: readonly Shape[];
  /** Names of the limit of an answer's tokens; the first is used. */
  limits: readonly OutputLimit[];
  temperature: boolean;
  effort: boolean;
  streamUsage: boolean;
}>;

const shapes: readonly Shape[] = ['json_schema', 'json_object', 'prompt'];

/** What is assumed of a server before it has said anything. `isOwn`: OpenAI's own or Azure's. */
export function openingDialect(
  model: string,
  structured: StructuredMode,
  { isOwn }: Readonly<{ isOwn: boolean }>,
): Dialect {
  const thinks = isReasoningModel(model);
  return {
    shapes: structured === 'auto' ? shapes : [structured],
    limits:
      isOwn || thinks
        ? ['max_completion_tokens', 'max_tokens', 'none']
        : ['max_tokens', 'max_completion_tokens', 'none'],
    temperature: !thinks,
    effort: thinks && isOwn,
    streamUsage: true,
  };
}

type Lesson = readonly [named: RegExp, learn: (dialect: Dialect) => Dialect];

/** Most special first: a message may name several things. */
const lessons: readonly Lesson[] = [
  [/reasoning_effort/iu, (dialect) => ({ ...dialect, effort: false })],
  [/stream_options|include_usage/iu, (dialect) => ({ ...dialect, streamUsage: false })],
  [/\btemperature\b/iu, (dialect) => ({ ...dialect, temperature: false })],
  [
    /response_format|json_schema|json_object|structured[ _]output|guided|grammar/iu,
    (dialect) => ({ ...dialect, shapes: withoutFirst(dialect.shapes) }),
  ],
  [
    /max_(?:completion_)?tokens/iu,
    (dialect) => ({ ...dialect, limits: withoutFirst(dialect.limits) }),
  ],
];

/** The last is kept: there is nothing left to try. */
function withoutFirst<T>(ways: readonly T[]): readonly T[] {
  return ways.length > 1 ? ways.slice(1) : ways;
}

/** What a server's refusal of a request teaches; undefined when nothing that was not known. */
export function learn(dialect: Dialect, refusal: Refusal): Dialect | undefined {
  for (const words of [refusal.param, refusal.message]) {
    const [, lesson] = lessons.find(([named]) => named.test(words)) ?? [];
    const learned = lesson?.(dialect);
    if (learned && JSON.stringify(learned) !== JSON.stringify(dialect)) return learned;
  }
  return undefined;
}

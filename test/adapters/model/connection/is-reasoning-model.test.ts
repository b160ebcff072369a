import { expect, test } from 'vitest';
import {
  isReasoningModel,
  mayThink,
} from '../../../../adapters/model/connection/is-reasoning-model.ts';

test.each(['o3', 'o4-mini', 'gpt-5-mini', 'gpt-5.4', 'openai/gpt-5', 'gpt-10'])(
  '%s thinks and takes no temperature',
  (model) => {
    expect([isReasoningModel(model), mayThink(model)]).toEqual([true, true]);
  },
);

test.each(['qwen3:14b', 'deepseek-r1:8b', 'openai/gpt-oss-20b', 'Qwen/QwQ-32B'])(
  '%s thinks and takes a temperature',
  (model) => {
    expect([isReasoningModel(model), mayThink(model)]).toEqual([false, true]);
  },
);

test.each(['gpt-4o-mini', 'gpt-5-chat-latest', 'llama3.3', 'mistral-small', 'olmo2', 'our-own'])(
  '%s just answers',
  (model) => {
    expect([isReasoningModel(model), mayThink(model)]).toEqual([false, false]);
  },
);

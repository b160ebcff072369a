import type { ModelConfig } from '../../../src/model-config.ts';
import type { ModelWork } from '../../../src/ports/model-work.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { modelError } from '../connection/model-error.ts';
import { maxOutputTokens, probeConnection } from './probe.ts';

const name = 'tools of the model';

const clock = {
  type: 'function',
  function: {
    name: 'current_time',
    description: 'Tells the time.',
    parameters: { type: 'object', properties: {}, additionalProperties: false },
  },
};

/** Whether the model calls a tool it is given. Throws AssayError MODEL_… when it cannot be asked. */
export async function checkTools(config: ModelConfig, work: ModelWork): Promise<CheckUp> {
  if (await callsTool(config, work))
    return { name, state: 'ok', detail: 'it calls what it is given' };
  return {
    name,
    state: 'warning',
    detail: 'it called none; questions of several steps are answered in single ones',
    remedy: 'Choose a model, or settings of its server, with tool calls.',
  };
}

async function callsTool(config: ModelConfig, work: ModelWork): Promise<boolean> {
  try {
    const model = await probeConnection(config, 'prompt').chatModel(work, { maxOutputTokens });
    const answer = await model
      .bindTools?.([clock])
      .invoke('What time is it? Use the tool.', { signal: work.signal });
    return (answer?.tool_calls ?? []).some((call) => call.name === clock.function.name);
  } catch (error) {
    const { code } = modelError(error, work.signal);
    if (code === 'MODEL_REFUSED' || code === 'MODEL_ANSWER_UNUSABLE') return false;
    throw modelError(error, work.signal);
  }
}

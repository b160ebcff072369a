import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { forgetTracing } from '../../../src/config.ts';
import type { ModelConfig } from '../../../src/model-config.ts';
import type { Fetch } from './send.ts';

/** Servers without keys are given this one: the openai package insists on a key. */
const noKey = 'none';

/** Our own `fetch` has deadlines and repeats; the libraries have neither. Milliseconds. */
const forever = 2 ** 31 - 1;

/**
 * The only place where a model is constructed: LangChain's class for chat completions. Not
 * `ChatOpenAI`, which speaks the Responses API with models of some names.
 */
export async function openChatModel(
  { server, model }: Pick<ModelConfig, 'server' | 'model'>,
  { fetch, maxOutputTokens }: Readonly<{ fetch: Fetch; maxOutputTokens: number }>,
): Promise<BaseChatModel> {
  forgetTracing();
  const { AzureChatOpenAICompletions, ChatOpenAICompletions } = await import('@langchain/openai');
  const configuration = { fetch, logLevel: 'off' } as const;
  const fields = {
    model,
    temperature: 0,
    maxTokens: maxOutputTokens,
    maxRetries: 0,
    timeout: forever,
    onFailedAttempt(error: unknown) {
      throw error;
    },
  };
  if (server.kind === 'openai') {
    return new ChatOpenAICompletions({
      ...fields,
      apiKey: server.apiKey ?? noKey,
      configuration: { ...configuration, baseURL: server.baseUrl },
    });
  }
  return new AzureChatOpenAICompletions({
    ...fields,
    azureOpenAIApiKey: server.apiKey,
    azureOpenAIApiVersion: server.apiVersion,
    azureOpenAIEndpoint: server.endpoint,
    azureOpenAIApiDeploymentName: model,
    /** Otherwise taken from the environment, where it would go before the endpoint. */
    azureOpenAIBasePath: '',
    configuration,
  });
}

/** Names of the models a server says it has. Errors are those of the openai package. */
export async function listModels(
  { server }: Pick<ModelConfig, 'server'>,
  fetch: Fetch,
): Promise<readonly string[]> {
  forgetTracing();
  const { AzureOpenAI, OpenAI } = await import('openai');
  const options = { fetch, logLevel: 'off', maxRetries: 0, timeout: forever } as const;
  const client =
    server.kind === 'openai'
      ? new OpenAI({ ...options, apiKey: server.apiKey ?? noKey, baseURL: server.baseUrl })
      : new AzureOpenAI({
          ...options,
          apiKey: server.apiKey,
          apiVersion: server.apiVersion,
          endpoint: server.endpoint,
        });
  const { data } = await client.models.list();
  return data.map(({ id }) => id);
}

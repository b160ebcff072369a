import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../../adapters/model/connection/connect.ts';
import { outputSchema } from '../../../../adapters/model/connection/output-schema.ts';
import type { ModelConfig } from '../../../../src/model-config.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { countedWork, modelAt, modelRequest } from '../../../support/model-connections.ts';
import {
  type ModelReply,
  type OpenAiServer,
  openAiServer,
} from '../../../support/openai-server.ts';

const schema = outputSchema('claims', z.object({ claims: z.array(z.string()) }));
const answer: ModelReply = { content: '{"claims": ["certified"]}' };
let server: OpenAiServer;
afterEach(() => server.close());

type Body = OpenAiServer['requests'][number];

const refusal = (message: string, param = ''): ModelReply => ({
  status: 400,
  error: { message, param, type: 'invalid_request_error' },
});

/** Asks twice at a server that refuses what `refuses` says; both have to be answered. */
async function askTwice(
  refuses: (body: Body) => ModelReply | undefined,
  changed: Partial<ModelConfig> = {},
) {
  server = await openAiServer((body) => refuses(body) ?? answer);
  const connection = connect(modelAt(server, changed), { log: memoryLog() });
  for (const words of ['First page', 'Second page']) {
    const asked = await connection.ask(modelRequest(words), schema, countedWork());
    expect(asked).toMatchObject({ state: 'answered', value: { claims: ['certified'] } });
  }
  return server.requests;
}

const formatOf = (body: Body | undefined) => body?.response_format?.type;
const instructions = (body: Body | undefined) => String(body?.messages[0]?.content);

describe('a server that does not know', () => {
  test('json_schema is told the schema in words, and asked so from then on', async () => {
    const requests = await askTwice((body) =>
      formatOf(body) === 'json_schema'
        ? refusal("'response_format.type' : value must be one of text, json_object")
        : undefined,
    );
    expect(requests.map(formatOf)).toEqual(['json_schema', 'json_object', 'json_object']);
    expect(instructions(requests[0])).toBe('List the claims.');
    expect(instructions(requests[1])).toContain(JSON.stringify(schema.json));
  });

  test('any response format is asked in words alone', async () => {
    const requests = await askTwice((body) =>
      body.response_format ? refusal('Unsupported parameter', 'response_format') : undefined,
    );
    expect(requests.map(formatOf)).toEqual(['json_schema', 'json_object', undefined, undefined]);
    expect(instructions(requests[3])).toContain(JSON.stringify(schema.json));
  });

  test('a temperature is sent none', async () => {
    const requests = await askTwice((body) =>
      body.temperature === undefined
        ? undefined
        : refusal("Unsupported value: 'temperature' does not support 0 with this model."),
    );
    expect(requests.map(({ temperature }) => temperature)).toEqual([0, undefined, undefined]);
  });

  test('max_tokens is told max_completion_tokens', async () => {
    const requests = await askTwice((body) =>
      body.max_tokens === undefined
        ? undefined
        : refusal("Use 'max_completion_tokens' instead.", 'max_tokens'),
    );
    expect(requests.map((body) => body['max_completion_tokens'])).toEqual([undefined, 100, 100]);
  });

  test('the newer name of the limit is told the older one', async () => {
    const requests = await askTwice(
      (body) =>
        'max_completion_tokens' in body ? refusal('extra: max_completion_tokens') : undefined,
      { model: 'o4-mini' },
    );
    expect(requests.map((body) => body.max_tokens)).toEqual([undefined, 4_100, 4_100]);
  });

  test('several things is asked until it understands, once each', async () => {
    const requests = await askTwice((body) => {
      if (body.temperature !== undefined) return refusal('temperature');
      if (formatOf(body) === 'json_schema') return refusal('json_schema');
      return body.max_tokens === undefined ? undefined : refusal('max_tokens');
    });
    expect(requests).toHaveLength(5);
  });
});

test('requests side by side learn the same thing without a further request each', async () => {
  server = await openAiServer((body) =>
    body.temperature === undefined ? answer : refusal('temperature'),
  );
  const connection = connect(modelAt(server), { log: memoryLog() });
  const asks = ['a', 'b', 'c', 'd'].map((words) =>
    connection.ask(modelRequest(words), schema, countedWork()),
  );
  await Promise.all(asks);
  expect(server.requests.length).toBeLessThanOrEqual(8);
});

test('a way to ask for a shape that was chosen is not changed', async () => {
  server = await openAiServer((body) =>
    formatOf(body) === 'json_schema' ? refusal('response_format') : answer,
  );
  const connection = connect(modelAt(server, { structured: 'json_schema' }), { log: memoryLog() });
  const asked = connection.ask(modelRequest('x'), schema, countedWork());
  await expect(asked).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
  expect(server.requests).toHaveLength(1);
});

test('a refusal that names nothing is final', async () => {
  server = await openAiServer(() => refusal('Bad request'));
  const asked = connect(modelAt(server), { log: memoryLog() }).ask(
    modelRequest('x'),
    schema,
    countedWork(),
  );
  await expect(asked).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
  expect(server.requests).toHaveLength(1);
});

test('a model that thinks is given room for thoughts and no temperature', async () => {
  const [request] = await askTwice(() => undefined, { model: 'gpt-5-mini' });
  expect(request).toMatchObject({ max_completion_tokens: 4_100 });
  expect(request).not.toHaveProperty('temperature');
  expect(request?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

import { afterEach, expect, test } from 'vitest';
import { checkModel } from '../../../adapters/model/check-model.ts';
import { modelAt } from '../../support/model-connections.ts';
import { modelFaults } from '../../support/model-faults.ts';
import {
  json,
  type ModelReply,
  type OpenAiServer,
  openAiServer,
} from '../../support/openai-server.ts';

let server: OpenAiServer;
afterEach(() => server.close());

type Body = OpenAiServer['requests'][number];

const shaped = json({ colour_k7: 'blue' });
const called: ModelReply = { toolCalls: [{ name: 'current_time', arguments: '{}' }] };

/** Answers every probe, but for those that `says` answers. */
async function probed(says: (body: Body) => ModelReply | undefined = () => undefined) {
  server = await openAiServer((body) => says(body) ?? (body.tools ? called : shaped));
  return server;
}

test('a server that can do everything is right, for four requests', async () => {
  await probed();
  const checks = await checkModel(modelAt(server));
  expect(checks.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect(checks[1]?.detail).toBe('json_schema, json_object, prompt work');
  expect(checks[4]?.detail).toMatch(/this check used \d+ tokens/u);
  expect(server.requests).toHaveLength(4);
});

test('a server that accepts a schema without keeping to it is found out', async () => {
  await probed((body) =>
    body.response_format?.type === 'json_schema' ? json({ colour: 'blue' }) : undefined,
  );
  const [, shapes] = await checkModel(modelAt(server));
  expect(shapes).toMatchObject({ state: 'ok', detail: 'json_object, prompt work' });
  const [, chosen] = await checkModel(modelAt(server, { structured: 'json_schema' }));
  expect(chosen).toMatchObject({
    state: 'problem',
    remedy: 'Set ASSAY_MODEL_STRUCTURED to json_object, or to auto.',
  });
});

test('a model that calls no tools can still be used', async () => {
  await probed((body) => (body.tools ? { content: 'It is noon.' } : undefined));
  const [, , tools] = await checkModel(modelAt(server));
  expect(tools).toMatchObject({ name: 'tools of the model', state: 'warning' });
});

test.each(['prose', 'no answer at all'] as const)(
  'a server that answers with %s is no good, and neither is its key said to be',
  async (fault) => {
    await probed(() => modelFaults[fault]);
    const [model, shapes] = await checkModel(modelAt(server));
    expect(model).toMatchObject({ state: 'warning', detail: expect.stringMatching(/responds$/u) });
    expect(shapes).toMatchObject({ state: 'problem' });
  },
);

test.each([
  ['wrong key', 1, /key/u],
  ['quota spent', 1, /quota/u],
  ['model unknown', 1, /no such language model/u],
] as const)('%s is one problem after %i request', async (fault, requests, detail) => {
  await probed(() => modelFaults[fault]);
  const [model, evidence, ...others] = await checkModel(modelAt(server));
  expect(model).toMatchObject({ state: 'problem', detail: expect.stringMatching(detail) });
  expect(evidence).toMatchObject({ name: 'evidence for the model' });
  expect(others).toEqual([]);
  expect(server.requests).toHaveLength(requests);
});

test('an unknown model is told which there are', async () => {
  await probed(() => modelFaults['model unknown']);
  const [model] = await checkModel(modelAt(server));
  expect(model?.remedy).toMatch(/The server has: gpt-4, /u);
});

test.each([
  ['none', /none is sent to 127\.0\.0\.1:\d+/u],
  ['unrestricted', /no SOC report, no security test and nothing confidential/u],
  ['all', /all of it goes to 127\.0\.0\.1:\d+/u],
] as const)('says where evidence goes when %s may', async (evidence, detail) => {
  await probed();
  const checks = await checkModel(modelAt(server, { evidence }));
  expect(checks[3]?.detail).toMatch(detail);
});

test('a budget in dollars warns where no price is known', async () => {
  await probed();
  const checks = await checkModel(modelAt(server, { budget: { usd: 5 } }));
  expect(checks[4]).toMatchObject({ name: 'price of the model', state: 'warning' });
});

test('ends when nobody waits for it', async () => {
  await probed(() => modelFaults.hang);
  const stop = new AbortController();
  const checked = checkModel(modelAt(server), stop.signal);
  const refused = expect(checked).rejects.toMatchObject({ code: 'CANCELLED' });
  while (server.requests.length === 0) await new Promise(setImmediate);
  stop.abort();
  await refused;
});

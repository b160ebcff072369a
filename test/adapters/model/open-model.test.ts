import { afterEach, expect, test } from 'vitest';
import { openModel } from '../../../adapters/model/open-model.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { countedWork, modelAt } from '../../support/model-connections.ts';
import { json, type OpenAiServer, openAiServer } from '../../support/openai-server.ts';

let server: OpenAiServer;
afterEach(() => server.close());
const log = memoryLog();

test('a model is what its settings say, and asks nobody before it is asked', async () => {
  server = await openAiServer();
  const model = openModel(modelAt(server, { concurrency: 7, budget: { tokens: 9 } }), { log });
  expect(model).toMatchObject({
    name: 'small-model',
    evidence: 'all',
    concurrency: 7,
    budget: { tokens: 9 },
    extractor: { id: 'langchain:small-model' },
  });
  expect(model).not.toHaveProperty('vendor');
  expect(server.requests).toEqual([]);
});

test('preparing it asks nobody', async () => {
  server = await openAiServer();
  await openModel(modelAt(server), { log }).prepare();
  expect(server.requests).toEqual([]);
});

test('a model of OpenAI itself is paid to OpenAI', async () => {
  server = await openAiServer();
  const { vendor } = openModel(modelAt({ url: 'https://api.openai.com/v1' }), { log });
  expect(vendor).toBe('OpenAI');
});

test('the same chance marks the same request alike; without one no two are alike', async () => {
  server = await openAiServer(() => json({}));
  const chance = () => 0.5;
  const memory = {};
  const ask = async (options: Readonly<{ chance?: typeof chance }>) => {
    const { questionReader } = openModel(modelAt(server), { log, ...options });
    await questionReader
      .read('Who is late?', { memory, asOf: '2026-11-24' }, countedWork())
      .catch(() => undefined);
    return JSON.stringify(server.requests.at(-1));
  };
  expect(await ask({ chance })).toBe(await ask({ chance }));
  expect(await ask({})).not.toBe(await ask({}));
});

test('what is injected instead of the network is asked instead of it', async () => {
  server = await openAiServer();
  const asked: string[] = [];
  const fetch = (input: unknown) => {
    asked.push(String(input));
    return Promise.resolve(Response.json({ choices: [] }));
  };
  const { questionReader } = openModel(modelAt(server), { log, fetch });
  const read = questionReader.read(
    'Who is late?',
    { memory: {}, asOf: '2026-11-24' },
    countedWork(),
  );
  await expect(read).rejects.toMatchObject({ code: 'MODEL_ANSWER_UNUSABLE' });
  expect(asked).toEqual([`${server.url}/chat/completions`]);
  expect(server.requests).toEqual([]);
});

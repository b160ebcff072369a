import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const model = (environment: Readonly<Record<string, string>>) => readConfig({}, environment).model;

describe('the settings of a language model', () => {
  test('without a key or a server there is none', () => {
    expect(model({})).toBeUndefined();
    expect(model({ ASSAY_MODEL: 'some-model' })).toBeUndefined();
    expect(model({ OPENAI_API_KEY: '' })).toBeUndefined();
  });

  test('a key is enough for OpenAI, which sees no restricted evidence', () => {
    expect(model({ OPENAI_API_KEY: 'sk-test' })).toMatchObject({
      server: { kind: 'openai', baseUrl: 'https://api.openai.com/v1', apiKey: 'sk-test' },
      evidence: 'unrestricted',
      structured: 'auto',
      concurrency: 4,
      timeoutMs: 60_000,
      budget: {},
    });
  });

  test.each(['http://127.0.0.1:11434/v1', 'http://localhost:8000/v1', 'http://[::1]:8080/v1'])(
    'a server on this machine (%s) needs no key and may see everything',
    (address) => {
      const config = model({ OPENAI_BASE_URL: `${address}/` });
      expect(config).toMatchObject({ server: { baseUrl: address }, evidence: 'all' });
      expect(config?.server).not.toHaveProperty('apiKey');
    },
  );

  test.each(['https://127.0.0.1.example.com/v1', 'https://gateway.example/v1'])(
    'a server that only looks like this machine (%s) is somewhere else',
    (address) => {
      expect(model({ OPENAI_BASE_URL: address })?.evidence).toBe('unrestricted');
    },
  );

  test('what the model may see can be chosen, either way', () => {
    const local = { OPENAI_BASE_URL: 'http://127.0.0.1:1234/v1' };
    expect(model({ ...local, ASSAY_MODEL_EVIDENCE: 'none' })?.evidence).toBe('none');
    expect(model({ OPENAI_API_KEY: 'k', ASSAY_MODEL_EVIDENCE: 'all' })?.evidence).toBe('all');
  });

  test('Azure is an address, a key and a deployment', () => {
    const azure = {
      AZURE_OPENAI_ENDPOINT: 'https://factory.openai.azure.com/',
      AZURE_OPENAI_API_KEY: 'azure-key',
      ASSAY_MODEL: 'reader',
    };
    expect(model(azure)).toMatchObject({
      server: {
        kind: 'azure',
        endpoint: 'https://factory.openai.azure.com',
        apiKey: 'azure-key',
        apiVersion: '2024-10-21',
      },
      model: 'reader',
    });
  });

  test.each([
    [{ AZURE_OPENAI_ENDPOINT: 'https://factory.openai.azure.com' }, 'AZURE_OPENAI_API_KEY'],
    [{ AZURE_OPENAI_API_KEY: 'azure-key' }, 'AZURE_OPENAI_ENDPOINT'],
    [
      {
        AZURE_OPENAI_ENDPOINT: 'https://factory.openai.azure.com',
        AZURE_OPENAI_API_KEY: 'azure-key',
        OPENAI_API_KEY: 'sk-test',
      },
      'do not go together',
    ],
    [{ OPENAI_BASE_URL: 'ftp://gateway' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_BASE_URL: 'https://me:sk-test@gateway.example/v1' }, 'leave user and password out'],
    [{ OPENAI_API_KEY: 'k', ASSAY_MODEL_TIMEOUT: 'abc' }, 'use a whole number'],
    [{ OPENAI_API_KEY: 'k', ASSAY_MODEL_CONCURRENCY: '1.5' }, 'use a whole number'],
    [{ OPENAI_API_KEY: 'k', ASSAY_MODEL_EVIDENCE: 'some' }, 'ASSAY_MODEL_EVIDENCE'],
    [{ OPENAI_API_KEY: 'k', ASSAY_MODEL_BUDGET_USD: '-1' }, 'ASSAY_MODEL_BUDGET_USD'],
  ])('what does not go together is said, without a value: %o', (environment, named) => {
    const read = () => model(environment as Record<string, string>);
    expect(read).toThrow(named);
    expect(read).not.toThrow(/azure-key|sk-test/);
  });

  test('limits and budget are taken over', () => {
    const config = model({
      OPENAI_API_KEY: 'k',
      ASSAY_MODEL_CONCURRENCY: '8',
      ASSAY_MODEL_TOKENS_PER_MINUTE: '90000',
      ASSAY_MODEL_TIMEOUT: '30',
      ASSAY_MODEL_BUDGET_TOKENS: '1000000',
      ASSAY_MODEL_BUDGET_USD: '12.5',
    });
    expect(config).toMatchObject({
      concurrency: 8,
      tokensPerMinute: 90_000,
      timeoutMs: 30_000,
      budget: { tokens: 1_000_000, usd: 12.5 },
    });
  });
});

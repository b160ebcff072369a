import { afterAll, describe, expect, test } from 'vitest';
import { costsSchema } from '../../src/costs/costs.ts';
import { openAiServer } from '../support/openai-server.ts';
import { runAssay, temporaryData } from '../support/run-assay.ts';

const { folder: data, remove } = temporaryData();
const usage = { prompt_tokens: 1200, completion_tokens: 34 };
const server = await openAiServer(() => ({ content: '{"claims": []}', usage }));
afterAll(async () => {
  await server.close();
  remove();
});

const certificate = 'samples/evidence/kestrel-iec-62443-4-1-certificate.pdf';
const supplier = 'Kestrel Controls s.r.o.';

async function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const model = { OPENAI_BASE_URL: server.url, ASSAY_MODEL: 'qwen3:14b', ...settings };
  const { code, stdout } = await runAssay([...args, '--json'], { data, settings: model });
  return { code, said: JSON.parse(stdout) };
}

const costs = async () => costsSchema.strict().parse((await run(['costs'])).said);

describe('assay costs', () => {
  test('tells of a paper what the server counted, also after it was handed in again', async () => {
    const ingest = ['ingest', '--supplier', supplier, certificate];
    const { said } = await run(ingest);
    expect(said[0]).toMatchObject({ status: 'checked', tokens: 1234 });
    expect(server.requests).toHaveLength(1);
    const told = await costs();
    expect(told.total).toEqual({
      requests: 1,
      inputTokens: 1200,
      outputTokens: 34,
      tokens: 1234,
    });
    const file = 'kestrel-iec-62443-4-1-certificate.pdf';
    expect(told.documents.top).toMatchObject([
      { file, suppliers: [supplier], pages: 1, tokens: 1234, tokensPerPage: 1234 },
    ]);
    const again = await run(ingest);
    expect(again.said[0]).toMatchObject({ status: 'duplicate', tokens: 0 });
    expect(server.requests).toHaveLength(1);
    expect(await costs()).toEqual(told);
  });

  test('a spent budget asks nothing, and says so in words', async () => {
    const other = 'samples/evidence/kestrel-iso-27001-certificate.pdf';
    const before = server.requests.length;
    const settings = { ASSAY_MODEL_BUDGET_TOKENS: '1234' };
    const { said } = await run(['ingest', '--supplier', supplier, other], settings);
    expect(said[0]).toMatchObject({ status: 'checked', tokens: 0 });
    expect(server.requests).toHaveLength(before);
    const { stdout } = await runAssay(['costs'], { data, settings });
    expect(stdout).toContain('1,234 tokens in 1 request.');
    const doctor = await run(['doctor'], settings);
    expect(doctor.said).toContainEqual({
      name: 'model budget',
      state: 'warning',
      detail: expect.stringContaining('100 % used in workspace demo: 1,234 of 1,234 tokens'),
      remedy: expect.stringContaining('ASSAY_MODEL_BUDGET_TOKENS'),
    });
  });

  test('works without a model, and refuses what is no month', async () => {
    const { stdout } = await runAssay(['costs', '--month', '2020-02'], { data });
    expect(stdout).toBe('No language model was asked anything in February 2020.\n');
    const { code, said } = await run(['costs', '--month', '2026-13']);
    expect([code, said.error.code]).toEqual([2, 'BAD_USAGE']);
  });
});

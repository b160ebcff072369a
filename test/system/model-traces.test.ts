import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, type OpenAiServer, openAiServer } from '../support/openai-server.ts';

const program = fileURLToPath(new URL('../support/traced-process.ts', import.meta.url));
let model: OpenAiServer;
const traced: string[] = [];
const tracing = createServer((request, response) => {
  traced.push(String(request.url));
  request.resume().on('end', () => response.writeHead(200).end('{}'));
});

beforeAll(async () => {
  model = await openAiServer(() => json({ x: 'It did not pass.' }));
  await new Promise<void>((resolve) => tracing.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await model.close();
  tracing.closeAllConnections();
  await new Promise((resolve) => tracing.close(resolve));
});

/** Runs a process that asks a model in an environment that traces and logs all it can. */
async function ask(how: 'as Assay does' | 'bare'): Promise<string> {
  traced.length = 0;
  const endpoint = `http://127.0.0.1:${(tracing.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [program, how], {
    env: {
      PATH: process.env['PATH'],
      OPENAI_BASE_URL: model.url,
      LANGSMITH_TRACING: 'true',
      LANGSMITH_TRACING_V2: 'true',
      LANGCHAIN_TRACING: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGSMITH_API_KEY: 'lsv2-test',
      LANGCHAIN_API_KEY: 'lsv2-test',
      LANGSMITH_ENDPOINT: endpoint,
      LANGCHAIN_ENDPOINT: endpoint,
      LANGSMITH_GATEWAY: endpoint,
      LANGCHAIN_CALLBACKS_BACKGROUND: 'false',
      LANGCHAIN_VERBOSE: 'true',
      OPENAI_LOG: 'debug',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code, said).toBe(0);
  return said;
}

test('an environment that traces gets to see what LangChain alone asks', async () => {
  expect(await ask('bare')).toContain('Kestrel failed its audit.');
  expect(traced.length).toBeGreaterThan(0);
});

test('and nothing of what Assay asks, neither there nor in the log', async () => {
  const before = model.requests.length;
  expect(await ask('as Assay does')).toBe('');
  expect(traced).toEqual([]);
  expect(model.requests.length - before).toBe(3);
});

import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../../adapters/model/connection/connect.ts';
import { listModels } from '../../../../adapters/model/connection/open-clients.ts';
import { outputSchema } from '../../../../adapters/model/connection/output-schema.ts';
import { openTransport } from '../../../../adapters/model/connection/transport.ts';
import { AssayError } from '../../../../src/errors.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { countedWork, modelAt, modelRequest } from '../../../support/model-connections.ts';
import { json, type OpenAiServer, openAiServer } from '../../../support/openai-server.ts';

const schema = outputSchema('claims', z.object({ claims: z.array(z.string()) }));
const log = memoryLog();
let server: OpenAiServer;
afterEach(() => server.close());

describe('the transport', () => {
  test('sends nothing to another address, whoever asks for it', async () => {
    server = await openAiServer();
    const sent: string[] = [];
    const spy: typeof fetch = (input) => {
      sent.push(String(input));
      return Promise.resolve(Response.json({}));
    };
    const send = openTransport(modelAt(server), { log, fetch: spy })(countedWork());
    const elsewhere = ['https://api.smith.langchain.com/runs', `${server.origin}/v2/chat`];
    for (const url of [...elsewhere, server.url.replace('/v1', '/v10/chat')]) {
      await expect(send(url)).rejects.toBeInstanceOf(AssayError);
    }
    await send(`${server.url}/models`);
    expect(sent).toEqual([`${server.url}/models`]);
  });

  test('follows no redirect', async () => {
    server = await openAiServer(() => ({
      byHand: (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/v1' }).end(),
    }));
    const asked = connect(modelAt(server), { log }).ask(modelRequest('x'), schema, countedWork());
    await expect(asked).rejects.toMatchObject({
      code: 'MODEL_REFUSED',
      message: expect.stringContaining('elsewhere'),
    });
    expect(server.requests).toHaveLength(1);
  });

  test('reads an endless answer no further than anybody writes', async () => {
    server = await openAiServer(() => ({
      byHand(response) {
        response.writeHead(200, { 'content-type': 'application/json' });
        const pour = () => {
          while (response.writable && response.write(' '.repeat(1 << 20)));
        };
        response.on('drain', pour);
        pour();
      },
    }));
    const asked = connect(modelAt(server), { log }).ask(modelRequest('x'), schema, countedWork());
    await expect(asked).rejects.toMatchObject({ code: 'MODEL_ANSWER_UNUSABLE' });
    expect(server.requests).toHaveLength(1);
  });

  test('passes on what a replaced fetch says, and does not ask it again', async () => {
    server = await openAiServer();
    const unknown = new AssayError({ code: 'INTERNAL', message: 'No such exchange.', remedy: '-' });
    const fetch = () => Promise.reject(unknown);
    const connection = connect(modelAt(server), { log, fetch });
    await expect(connection.ask(modelRequest('x'), schema, countedWork())).rejects.toBe(unknown);
  });

  test('says in the log how often it asked again, and no word of what', async () => {
    server = await openAiServer(() => json({ claims: [] }));
    const lines: string[] = [];
    const keep = (fields: unknown, message: string) =>
      void lines.push(`${JSON.stringify(fields)} ${message}`);
    const noisy = { debug: keep, info: keep, warn: keep, error: keep };
    server.next({ status: 503, error: { message: 'Kestrel is overloaded' } });
    const connection = connect(modelAt(server), { log: noisy });
    await connection.ask(modelRequest('Kestrel is certified.'), schema, countedWork());
    expect(lines).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Kestrel');
  });
});

describe('the server is addressed', () => {
  test('with a placeholder where it has no key', async () => {
    server = await openAiServer(() => json({ claims: [] }));
    const headers: (string | null)[] = [];
    const spy: typeof fetch = (input, init) => {
      headers.push(new Headers(init?.headers).get('authorization'));
      return fetch(input, init);
    };
    const connection = connect(modelAt(server), { log, fetch: spy });
    await connection.ask(modelRequest('x'), schema, countedWork());
    const keyed = modelAt(server, {
      server: { kind: 'openai', baseUrl: server.url, apiKey: 'sk-test' },
    });
    const models = await listModels(
      keyed,
      openTransport(keyed, { log, fetch: spy })(countedWork()),
    );
    expect(headers).toEqual(['Bearer none', 'Bearer sk-test']);
    expect(models.length).toBeGreaterThan(0);
  });

  test('at Azure by deployment and version, with its own key', async () => {
    server = await openAiServer(() => json({ claims: [] }));
    const sent: string[] = [];
    const spy: typeof fetch = (input, init) => {
      sent.push(`${input} ${new Headers(init?.headers).get('api-key')}`);
      return fetch(input, init);
    };
    const azure = modelAt(server, {
      model: 'our-deployment',
      server: {
        kind: 'azure',
        endpoint: server.origin,
        apiKey: 'azure-key',
        apiVersion: '2024-10-21',
      },
    });
    const connection = connect(azure, { log, fetch: spy });
    const asked = await connection.ask(modelRequest('x'), schema, countedWork());
    expect(asked).toMatchObject({ state: 'answered', value: { claims: [] } });
    expect(sent).toEqual([
      `${server.origin}/openai/deployments/our-deployment/chat/completions?api-version=2024-10-21 azure-key`,
    ]);
    expect(server.requests[0]).toMatchObject({ max_completion_tokens: 100 });
  });
});

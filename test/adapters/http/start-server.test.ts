import { afterEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../adapters/http/start-server.ts';

const started: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

async function serve(isReady = true): Promise<RunningServer> {
  const server = await startServer({
    routes: [
      { path: '/slack/', handle: (request, response) => response.end(`slack ${request.url}`) },
      { path: '/api/messages', handle: (_, response) => response.end('teams') },
    ],
    port: 0,
    host: '127.0.0.1',
    isReady: () => isReady,
  });
  started.push(server);
  return server;
}

const get = async ({ port }: RunningServer, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return [response.status, await response.text()];
};

describe('adapters/http/start-server.ts', () => {
  test('every chat gets the requests below its path', async () => {
    const server = await serve();
    expect(await get(server, '/slack/events')).toEqual([200, 'slack /slack/events']);
    expect(await get(server, '/api/messages?a=1')).toEqual([200, 'teams']);
    expect(await get(server, '/api')).toEqual([404, 'There is nothing here.']);
  });

  test('it says that it lives, and whether it takes work', async () => {
    expect(await get(await serve(), '/livez')).toEqual([200, 'ok']);
    expect(await get(await serve(), '/readyz')).toEqual([200, 'ok']);
    expect(await get(await serve(false), '/readyz')).toEqual([503, 'not ready']);
  });

  test('a port that is taken is told, with what to do', async () => {
    const { port } = await serve();
    const second = startServer({ routes: [], port, host: '127.0.0.1', isReady: () => true });
    await expect(second).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      remedy: expect.stringContaining('PORT'),
    });
  });
});

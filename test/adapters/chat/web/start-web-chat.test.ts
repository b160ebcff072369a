import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startWebChat } from '../../../../adapters/chat/web/start-web-chat.ts';
import { AssayError } from '../../../../src/errors.ts';
import { memoryLog } from '../../../support/memory-log.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { webClient } from '../../../support/web-client.ts';

const bot = recordingBot({ prompts: [{ title: 'Kestrel?', message: 'How is Kestrel?' }] });
const client = await webClient(bot);
const { host } = new URL(client.url);

const message = { operation: 'operation-1', thread: 'thread-0001', text: 'Hello' };

describe('the address of the web chat', () => {
  test('is on the loopback interface', () => {
    expect(client.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  });

  test('is refused with a remedy when another program has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const starting = startWebChat(bot, { port, workspace: 'demo', log: memoryLog() });
    await expect(starting).rejects.toThrow(AssayError);
    await expect(starting).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
  });

  test('is another one when nobody chose a port and the usual one is in use', async () => {
    const chats = [
      await startWebChat(bot, { workspace: 'demo', log: memoryLog() }),
      await startWebChat(bot, { workspace: 'demo', log: memoryLog() }),
    ];
    onTestFinished(async () => void (await Promise.all(chats.map(({ close }) => close()))));
    const [first, second] = chats.map(({ url }) => Number(new URL(url).port));
    expect(first).toBeGreaterThanOrEqual(3000);
    expect(second).toBeGreaterThan(first ?? 0);
  });
});

describe('the page', () => {
  test('comes with a strict policy and no inline script or style', async () => {
    const { status, headers, text } = await client.raw('/', { headers: { Host: host } });
    expect(status).toBe(200);
    const policy = `${headers['content-security-policy']}`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toMatch(/<style|style="|\son\w+=|<script(?![^>]*src=)/u);
    expect(text).not.toMatch(/https?:\/\//u);
  });

  test('gives its cookie to no script and to no other site', async () => {
    const { headers } = await client.raw('/');
    expect(headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict$/u);
  });

  test('has a token that is not the cookie, because every port gets the cookie', async () => {
    const { headers, text } = await client.raw('/');
    const cookie = /=([^;]+)/u.exec(headers['set-cookie']?.[0] ?? '')?.[1];
    expect(cookie?.length).toBeGreaterThan(20);
    expect(text).not.toContain(cookie);
  });

  test('is served as JavaScript without types, and vendor files as they are', async () => {
    const script = await client.raw('/page/main.ts');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.text).not.toContain('readonly Prompt[]');
    for (const path of ['/vendor/pdf.mjs', '/vendor/pdf.worker.mjs', '/vendor/adaptivecards.js']) {
      const { status, headers } = await client.raw(path);
      expect([path, status, headers['content-type']]).toEqual([
        path,
        200,
        'text/javascript; charset=utf-8',
      ]);
    }
    const again = { 'If-None-Match': `${script.headers.etag}` };
    expect((await client.raw('/page/main.ts', { headers: again })).status).toBe(304);
  });

  test.each([
    '/page/../start-web-chat.ts',
    '/page/%2e%2e/start-web-chat.ts',
    '/page/..%2fstart-web-chat.ts',
    '/../../../package.json',
    '//etc/passwd',
    '/vendor/standard_fonts/',
    '/page/tsconfig.json/..',
    '/constructor',
    '/api/nothing',
    '/api/evidence/../prompts/x',
  ])('has nothing at %s', async (path) => {
    const { status, headers } = await client.get(path);
    expect([403, 404]).toContain(status);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('a request that is not from the page', () => {
  test.each(['evil.example', `evil.example:${host.split(':')[1]}`, '127.0.0.1', 'localhost:1'])(
    'is refused under the name %s',
    async (name) => {
      const { status, text } = await client.get('/api/prompts', { Host: name });
      expect(status).toBe(421);
      expect(text).toContain('Open http://127.0.0.1:');
      expect((await client.raw('/', { headers: { Host: name } })).status).toBe(421);
    },
  );

  test('may say localhost', async () => {
    const name = host.replace('127.0.0.1', 'localhost');
    expect((await client.raw('/', { headers: { Host: name } })).status).toBe(200);
  });

  test.each([
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:1' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'X-Assay-Token': 'wrong' },
    { Cookie: 'other=1' },
  ])('does nothing with %o', async (headers) => {
    const before = bot.received.length;
    expect((await client.post('/api/messages', message, headers)).status).toBe(403);
    expect(bot.received).toHaveLength(before);
  });

  test('does nothing without an origin', async () => {
    const { status } = await client.raw('/api/messages', {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(status).toBe(403);
    expect(bot.received).toEqual([]);
  });

  test('reads nothing without the cookie', async () => {
    expect((await client.raw('/api/prompts')).status).toBe(403);
    const { status } = await client.get('/api/prompts', { 'Sec-Fetch-Site': 'cross-site' });
    expect(status).toBe(403);
    expect((await client.get('/api/prompts')).status).toBe(200);
  });

  test('may be a link to the page, and nothing else', async () => {
    const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await client.raw('/', { headers: link })).status).toBe(200);
    expect((await client.get('/api/prompts', link)).status).toBe(403);
  });

  test('cannot change anything by other methods', async () => {
    const { status, headers } = await client.post('/', {});
    expect([status, headers.allow]).toEqual([405, 'GET']);
  });
});

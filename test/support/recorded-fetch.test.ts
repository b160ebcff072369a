import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type RecordedFetch, recordedFetch } from './recorded-fetch.ts';

const root = await mkdtemp(path.join(tmpdir(), 'assay-exchanges-'));
afterAll(() => rm(root, { recursive: true }));

const freshFolder = () => mkdtemp(path.join(root, 'f-'));
const today = '2026-11-24';
const key = 'sk-secret-of-ours';
const asked = { model: 'gpt-5-mini', messages: [{ role: 'user', content: 'Is it certified?' }] };
const reply = { choices: [{ message: { content: '{"claims":[]}' } }] };

/** A server that counts what reaches it. */
function server(...answers: (() => Response)[]) {
  const served = { requests: 0 };
  const fetch = async () => {
    served.requests += 1;
    return (answers.shift() ?? (() => Response.json(reply)))();
  };
  return { fetch, served };
}

const ask = ({ fetch }: RecordedFetch, body: object = asked, origin = 'https://api.openai.com') =>
  fetch(`${origin}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function filesIn(folder: string): Promise<string[]> {
  return Promise.all(
    (await readdir(folder)).map((one) => readFile(path.join(folder, one), 'utf8')),
  );
}

async function recorded(folder: string): Promise<void> {
  const { fetch } = server();
  await ask(recordedFetch({ mode: 'record', folder, fetch, today, isCi: false }));
}

describe('recorded exchanges with a model', () => {
  test('are asked for once and replayed without a network', async () => {
    const folder = await freshFolder();
    const { fetch, served } = server();
    const recording = recordedFetch({ mode: 'record', folder, fetch, today, isCi: false });
    await Promise.all([ask(recording), ask(recording), ask(recording)]);
    expect(served.requests).toBe(1);
    const replay = recordedFetch({ mode: 'replay', folder, fetch });
    expect(await (await ask(replay)).json()).toEqual(reply);
    expect(served.requests).toBe(1);
    expect(replay.answeredBy()).toBe('model');
  });

  test('are the same whatever the server, the key and the order of properties', async () => {
    const folder = await freshFolder();
    await recorded(folder);
    const turned = { messages: asked.messages, model: asked.model };
    const response = await ask(
      recordedFetch({ mode: 'replay', folder }),
      turned,
      'http://127.0.0.1',
    );
    expect(response.status).toBe(200);
  });

  test('are readable, name model and day, and hold no key', async () => {
    const folder = await freshFolder();
    await recorded(folder);
    const [text = ''] = await filesIn(folder);
    expect(text).not.toContain(key);
    expect(text.toLowerCase()).not.toContain('authorization');
    expect(JSON.parse(text)).toEqual({
      writtenBy: 'model',
      model: 'gpt-5-mini',
      recordedOn: today,
      request: { path: '/v1/chat/completions', body: asked },
      response: { status: 200, contentType: 'application/json', body: reply },
    });
  });

  test('that nobody recorded are an error that says what to do, and ask nobody', async () => {
    const { fetch, served } = server();
    const replay = recordedFetch({ mode: 'replay', folder: await freshFolder(), fetch });
    await expect(ask(replay)).rejects.toMatchObject({
      message: expect.stringContaining('No exchange with a model is recorded'),
      remedy: expect.stringContaining('Record it'),
    });
    expect(replay.missing()).toHaveLength(1);
    expect(served.requests).toBe(0);
    expect(replay.answeredBy()).toBe('nobody');
  });

  test('are never recorded in CI', async () => {
    const folder = await freshFolder();
    expect(() => recordedFetch({ mode: 'record', folder, isCi: true })).toThrow('never recorded');
  });

  test('written by hand are called so, and a model is asked in their place', async () => {
    const folder = await freshFolder();
    const script = server(() => Response.json({ made: 'up' }));
    const options = { mode: 'record', folder, today, isCi: false } as const;
    const byHand = recordedFetch({ ...options, fetch: script.fetch, writtenBy: 'hand' });
    await ask(byHand);
    expect(byHand.answeredBy()).toBe('hand');
    const replay = recordedFetch({ mode: 'replay', folder });
    await ask(replay);
    expect(replay.answeredBy()).toBe('hand');
    const live = server();
    const recording = recordedFetch({ ...options, fetch: live.fetch });
    expect(await (await ask(recording)).json()).toEqual(reply);
    expect(live.served.requests).toBe(1);
    expect(recording.answeredBy()).toBe('model');
  });

  test('one by hand among many is enough to call none of them a model’s', async () => {
    const folder = await freshFolder();
    await recorded(folder);
    const other = { ...asked, model: 'other' };
    const { fetch } = server();
    const options = { mode: 'record', folder, today, isCi: false, writtenBy: 'hand' } as const;
    await ask(recordedFetch({ ...options, fetch }), other);
    const replay = recordedFetch({ mode: 'replay', folder });
    await ask(replay);
    expect(replay.answeredBy()).toBe('model');
    await ask(replay, other);
    expect(replay.answeredBy()).toBe('hand');
  });

  test('that say only that the server is busy are passed on and not kept', async () => {
    const folder = await freshFolder();
    const { fetch, served } = server(() => new Response('', { status: 429 }));
    const recording = recordedFetch({ mode: 'record', folder, fetch, today, isCi: false });
    expect((await ask(recording)).status).toBe(429);
    expect(await filesIn(folder)).toEqual([]);
    expect((await ask(recording)).status).toBe(200);
    expect(served.requests).toBe(2);
  });

  test('are asked for again after the connection broke', async () => {
    const folder = await freshFolder();
    const { fetch } = server(() => {
      throw new TypeError('fetch failed');
    });
    const recording = recordedFetch({ mode: 'record', folder, fetch, today, isCi: false });
    await expect(ask(recording)).rejects.toThrow('fetch failed');
    expect((await ask(recording)).status).toBe(200);
  });

  test('keep a stream as its lines, and a broken answer as it came', async () => {
    const folder = await freshFolder();
    const lines = 'data: {"choices":[]}\n\ndata: [DONE]\n\n';
    const headers = { 'content-type': 'text/event-stream' };
    const { fetch } = server(
      () => new Response(lines, { headers }),
      () => new Response('{"cut', { headers: { 'content-type': 'application/json' } }),
    );
    const recording = recordedFetch({ mode: 'record', folder, fetch, today, isCi: false });
    await ask(recording, { ...asked, stream: true });
    await ask(recording);
    const replay = recordedFetch({ mode: 'replay', folder });
    const streamed = await ask(replay, { ...asked, stream: true });
    expect(await streamed.text()).toBe(lines);
    expect(streamed.headers.get('content-type')).toBe('text/event-stream');
    expect(await (await ask(replay)).text()).toBe('{"cut');
  });

  test('whose request was changed afterwards are refused', async () => {
    const folder = await freshFolder();
    await recorded(folder);
    const [name = ''] = await readdir(folder);
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Is it certified?', 'Is it not certified?'));
    await expect(ask(recordedFetch({ mode: 'replay', folder }))).rejects.toThrow('another request');
  });
});

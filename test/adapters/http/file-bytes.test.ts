import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchFile } from '../../../adapters/http/fetch-file.ts';
import { closeServers, patience, read, refusal, slackFiles } from '../../support/fetching.ts';

afterEach(closeServers);

describe('what a server sends', () => {
  test('a body that is declared too large is not read', async () => {
    const { wanted } = await slackFiles((_request, response) => {
      response.writeHead(200, { 'content-length': 5_000 });
      response.write('x');
    });
    expect(await refusal(wanted)).toBe('OVERSIZE');
  });

  test('a body without end is cut off at the limit', async () => {
    let sent = 0;
    const { wanted } = await slackFiles((_request, response) => {
      const pump = () => {
        while (!response.destroyed && response.write('x'.repeat(500))) sent += 500;
      };
      response.on('drain', pump);
      pump();
    });
    expect(await refusal(wanted)).toBe('OVERSIZE');
    expect(sent).toBeLessThan(10_000_000);
  });

  test('a body that was to be smaller is cut off too', async () => {
    const { wanted } = await slackFiles((_request, response) => {
      response.write('x'.repeat(600));
    });
    expect(await refusal({ ...wanted, expectedBytes: 500 })).toBe('CHAT_UNREACHABLE');
  });

  test('a body that stops in the middle is an error', async () => {
    const { wanted } = await slackFiles((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      setImmediate(() => response.destroy());
    });
    expect(await refusal(wanted)).toBe('CHAT_UNREACHABLE');
  });

  test('a body that ends early without saying so is an error', async () => {
    const { wanted } = await slackFiles((_request, response) => {
      response.write('half');
      response.end();
    });
    expect(await refusal({ ...wanted, expectedBytes: 8 })).toBe('CHAT_UNREACHABLE');
    expect(await read(wanted)).toBe('half');
  });

  test.each([
    ['one byte at a time', { graceMs: 200 }],
    ['for ever', { totalMs: 200 }],
  ])('a body that comes %s is given up', async (_how, less) => {
    const { wanted } = await slackFiles((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await refusal({ ...wanted, patience: { ...patience, ...less } })).toBe(
      'CHAT_UNREACHABLE',
    );
  });

  test('a body that comes fast enough may take longer than the grace', async () => {
    const { wanted } = await slackFiles((_request, response) => {
      let sent = 0;
      const timer = setInterval(() => {
        sent += 1;
        if (sent < 20) response.write('x');
        else response.end('x');
      }, 20);
      response.on('close', () => clearInterval(timer));
    });
    const slow = { ...patience, graceMs: 300, bytesPerSecond: 1 };
    expect(await read({ ...wanted, patience: slow })).toBe('x'.repeat(20));
  });

  test('the reader may take their time', async () => {
    const { wanted } = await slackFiles((_request, response) => response.end('here'));
    const hasty = { ...patience, idleMs: 100, graceMs: 100 };
    const { bytes } = await fetchFile({ ...wanted, patience: hasty });
    const chunks: string[] = [];
    for await (const chunk of bytes) {
      await setTimeout(150);
      chunks.push(Buffer.from(chunk).toString());
    }
    expect(chunks).toEqual(['here']);
  });

  test('a server that says nothing more, or nothing at all, is given up', async () => {
    const hasty = { ...patience, idleMs: 50 };
    const { wanted } = await slackFiles((_request, response) => void response.write('x'));
    expect(await refusal({ ...wanted, patience: hasty })).toBe('CHAT_UNREACHABLE');
    const mute = await slackFiles(() => undefined);
    expect(await refusal({ ...mute.wanted, patience: hasty })).toBe('CHAT_UNREACHABLE');
  });

  test('a resolver that never answers is given up', async () => {
    const { wanted } = await slackFiles((_request, response) => response.end());
    const resolve = () => new Promise<never>(() => undefined);
    const hasty = { ...patience, totalMs: 50 };
    expect(await refusal({ ...wanted, resolve, patience: hasty })).toBe('CHAT_UNREACHABLE');
  });

  test.each([
    [404, 'FILE_NOT_FOUND'],
    [410, 'FILE_NOT_FOUND'],
    [401, 'FILE_REFUSED'],
    [403, 'FILE_REFUSED'],
    [206, 'CHAT_UNREACHABLE'],
    [302, 'CHAT_UNREACHABLE'],
    [429, 'CHAT_UNREACHABLE'],
    [503, 'CHAT_UNREACHABLE'],
  ])('status %i is %s', async (status, code) => {
    const { wanted } = await slackFiles((_request, response) =>
      response.writeHead(status).end('x'),
    );
    expect(await refusal(wanted)).toBe(code);
  });

  test('an encoding that nobody asked for is not unpacked', async () => {
    const { wanted } = await slackFiles((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('bomb'),
    );
    expect(await refusal(wanted)).toBe('CHAT_UNREACHABLE');
  });

  test('who gives up is told that the work was cancelled', async () => {
    const { wanted } = await slackFiles((_request, response) => void response.write('x'));
    const giving = new AbortController();
    const reading = read({ ...wanted, signal: giving.signal });
    giving.abort();
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('no error has a part of the address', async () => {
    const { wanted } = await slackFiles((_request, response) => response.writeHead(500).end());
    for (const url of [`${wanted.url}?sig=canary`, 'https://evil.example/?sig=canary']) {
      const error = await read({ ...wanted, url }).catch((thrown) => thrown);
      expect(JSON.stringify([error.message, error.remedy])).not.toMatch(/canary|evil/u);
    }
  });
});

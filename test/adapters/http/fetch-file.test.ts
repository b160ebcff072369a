import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchFile } from '../../../adapters/http/fetch-file.ts';
import { connectPinned } from '../../../adapters/http/pinned-connection.ts';
import {
  closeLater,
  closeServers,
  publicAddress,
  read,
  refusal,
  slackFiles,
  token,
} from '../../support/fetching.ts';
import { startTlsServer } from '../../support/tls-server.ts';

afterEach(closeServers);

describe('fetching a file that somebody else names', () => {
  test('a file of an allowed host arrives, asked for with the token', async () => {
    const { server, wanted } = await slackFiles((_request, response) => {
      response.setHeader('content-type', 'Application/PDF; charset=binary');
      response.end('%PDF-1.7');
    });
    const { mediaType, discard } = await fetchFile(wanted);
    discard();
    expect(mediaType).toBe('application/pdf');
    expect(await read({ ...wanted, expectedBytes: 8 })).toBe('%PDF-1.7');
    expect(server.reached.at(-1)).toMatchObject({
      host: 'files.slack.com',
      path: '/files-pri/T1-F1/report.pdf',
      headers: { authorization: token },
    });
  });

  test('a file that the chat says is too large is not asked for', async () => {
    const { server, wanted } = await slackFiles((_request, response) => response.end('%PDF-1.7'));
    expect(await refusal({ ...wanted, expectedBytes: wanted.maxBytes + 1 })).toBe('OVERSIZE');
    expect(server.targets).toEqual([]);
  });

  test.each([
    ['a host that is not on the list', 'https://evil.example/x'],
    ['a name that only begins like an allowed one', 'https://files.slack.com.evil.example/x'],
    ['a name that only looks like it', 'https://files-slack.com/x'],
    ['a name that hides behind credentials', 'https://files.slack.com@evil.example/x'],
    ['credentials for the allowed host', 'https://me:pw@files.slack.com/x'],
    ['a port', 'https://files.slack.com:8443/x'],
    ['a port that is the default', 'https://files.slack.com:443/x'],
    ['a trailing dot', 'https://files.slack.com./x'],
    ['letters of another alphabet', 'https://filеs.slack.com/x'],
    ['letters that are read as others', 'https://ｆiles.slack.com/x'],
    ['a dot that is read as one', 'https://files。slack.com/x'],
    ['a percent sign in the name', 'https://files%2eslack.com/x'],
    ['a backslash', 'https:\\\\files.slack.com\\x'],
    ['a line break', 'https://files.slack.com\n.evil.example/x'],
    ['http', 'http://files.slack.com/x'],
    ['another scheme', 'file:///etc/passwd'],
    ['no scheme', '//files.slack.com/x'],
    ['an address in hexadecimal', 'https://0x7f.1/x'],
    ['an address as one number', 'https://2130706433/x'],
    ['an IPv4 address', 'https://93.184.216.34/x'],
    ['an IPv4 address in IPv6', 'https://[::ffff:127.0.0.1]/x'],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data/'],
    ['a very long address', `https://files.slack.com/${'x'.repeat(5_000)}`],
    ['nothing', ''],
  ])('%s is refused, and nobody is asked', async (_what, url) => {
    const { server, wanted } = await slackFiles((_request, response) => response.end('stolen'));
    const allows = (hostname: string) => /^files\.slack\.com$|^[\d.]+$/u.test(hostname);
    expect(await refusal({ ...wanted, url, isAllowedHost: allows })).toBe('FILE_REFUSED');
    expect(server.targets).toEqual([]);
  });

  test.each([
    ['https://evil.example/steal'],
    ['//evil.example/steal'],
    ['http://files.slack.com/plain'],
    ['https://files.slack.com@evil.example/'],
    ['https://169.254.169.254/latest/meta-data/'],
    ['http://127.0.0.1/admin'],
  ])('a redirect to %s is refused, and the token does not follow', async (location) => {
    const { server, wanted } = await slackFiles((request, response) => {
      if (request.headers.host === 'evil.example') return response.end('stolen');
      return response.writeHead(302, { location }).end();
    });
    expect(await refusal(wanted)).toBe('FILE_REFUSED');
    expect(server.reached.map(({ host }) => host)).toEqual(['files.slack.com']);
  });

  test('redirects on the list are followed, three at most', async () => {
    const { server, wanted } = await slackFiles((request, response) => {
      const left = Number(/\d+$/u.exec(request.url ?? '')?.[0]);
      if (left === 0) return response.end('here');
      return response.writeHead(307, { location: `/hop/${left - 1}` }).end();
    });
    expect(await read({ ...wanted, url: 'https://files.slack.com/hop/3' })).toBe('here');
    expect(await refusal({ ...wanted, url: 'https://files.slack.com/hop/4' })).toBe(
      'CHAT_UNREACHABLE',
    );
    expect(server.reached).toHaveLength(8);
  });

  test.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['100.100.100.200'],
    ['169.254.169.254'],
    ['::1'],
    ['fd00:ec2::254'],
    ['::ffff:10.0.0.1'],
  ])('a name that leads to %s is refused', async (address) => {
    const { server, wanted } = await slackFiles((_request, response) => response.end('secret'));
    const resolve = async () => [publicAddress, { address, family: address.includes(':') ? 6 : 4 }];
    expect(await refusal({ ...wanted, resolve })).toBe('FILE_REFUSED');
    expect(server.targets).toEqual([]);
  });

  test('the name is looked up once, and the connection goes to that answer', async () => {
    const { server, wanted } = await slackFiles((_request, response) => response.end('here'));
    const answers = ['93.184.216.34', '127.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }];
    expect(await read({ ...wanted, resolve })).toBe('here');
    expect(server.targets.map(({ addresses }) => addresses)).toEqual([[publicAddress]]);
    expect(answers).toEqual(['127.0.0.1']);
  });

  test('a name that is rebound between two redirects is refused', async () => {
    const { server, wanted } = await slackFiles((_request, response) =>
      response.writeHead(302, { location: '/again' }).end(),
    );
    const answers = ['93.184.216.34', '192.168.1.1'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    expect(await refusal({ ...wanted, resolve })).toBe('FILE_REFUSED');
    expect(server.reached).toHaveLength(1);
  });

  test('a server without the certificate of the host gets no request', async () => {
    const { server, wanted } = await slackFiles((_request, response) => response.end('stolen'));
    const addresses = [{ address: '127.0.0.1', family: 4 }];
    const connect: typeof connectPinned = (target) =>
      connectPinned({ ...target, port: server.port, addresses });
    expect(await refusal({ ...wanted, connect })).toBe('CHAT_UNREACHABLE');
    const stranger = await startTlsServer(['evil.example'], (_request, response) => response.end());
    closeLater(stranger.close);
    expect(await refusal({ ...wanted, connect: stranger.connect })).toBe('CHAT_UNREACHABLE');
    expect([...server.reached, ...stranger.reached]).toEqual([]);
  });
});

describe('a server on this machine', () => {
  async function localServer() {
    const server = createServer((_request, response) => response.end('local'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closeLater(() => new Promise((resolve) => server.close(resolve)));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('is asked only where it was allowed for development', async () => {
    const origin = await localServer();
    const wanted = {
      url: `${origin}/files-pri/T1-F1/report.pdf`,
      isAllowedHost: () => true,
      maxBytes: 1_000,
      signal: new AbortController().signal,
    };
    expect(await refusal(wanted)).toBe('FILE_REFUSED');
    expect(await refusal({ ...wanted, isLocalOrigin: () => false })).toBe('FILE_REFUSED');
    expect(await read({ ...wanted, isLocalOrigin: (asked) => asked === origin })).toBe('local');
  });

  test('no other server becomes one by saying so', async () => {
    const wanted = {
      url: 'http://evil.example/x',
      isAllowedHost: () => true,
      isLocalOrigin: () => true,
      maxBytes: 1_000,
      signal: new AbortController().signal,
    };
    expect(await refusal(wanted)).toBe('FILE_REFUSED');
  });
});

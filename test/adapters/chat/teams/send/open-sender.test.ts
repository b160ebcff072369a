import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openTransport } from '../../../../../adapters/chat/teams/open-transport.ts';
import {
  personalAddress,
  rememberReference,
} from '../../../../../adapters/chat/teams/records/reference-record.ts';
import { openSender } from '../../../../../adapters/chat/teams/send/open-sender.ts';
import { teamsCloud } from '../../../../../adapters/chat/teams/teams-cloud.ts';
import { memoryLog } from '../../../../support/memory-log.ts';
import { temporaryData } from '../../../../support/places.ts';
import { localTeams, quickPace } from '../../../../support/teams-bot.ts';
import { type Scripted, startTeamsConnector } from '../../../../support/teams-connector.ts';
import { startTeamsLogin, teamsApp } from '../../../../support/teams-login.ts';

const data = await temporaryData();
const connector = await startTeamsConnector();
const login = await startTeamsLogin();
afterAll(() => Promise.all([connector.close(), login.close()]));

const { signal } = new AbortController();
const person = { id: 'ada-object' };
const hello = { type: 'message', text: 'Hello' } as const;

function destination(serviceUrl = connector.serviceUrl) {
  const { store, workspace } = data.freshPlace();
  const address = {
    serviceUrl,
    channelId: 'msteams',
    conversation: 'a:ada',
    kind: 'direct' as const,
    tenant: workspace,
    bot: '28:assay-app',
    user: '29:ada',
  };
  const pace = { ...quickPace, attempts: 3 };
  const local = openTransport(localTeams, teamsCloud(localTeams));
  return {
    place: { store, workspace },
    to: { workspace, address, person },
    sender: openSender(local, { store, log: memoryLog(), pace }),
    impatient: openSender(local, {
      store,
      log: memoryLog(),
      pace: { ...pace, attempts: 2, attemptMs: 30 },
    }),
    proven: openSender(openTransport(teamsApp, login.cloud), { store, log: memoryLog(), pace }),
  };
}

let before = 0;
beforeEach(() => {
  before = connector.calls.length;
});
const attempts = () => connector.calls.length - before;

const throttled: Scripted = { status: 429, headers: { 'retry-after': '0' } };
const blocked = {
  status: 403,
  body: {
    error: {
      code: 'ForbiddenOperationException',
      innerHttpError: { body: { subCode: 'MessageWritesBlocked' } },
    },
  },
} as const;

describe('adapters/chat/teams/send/open-sender', () => {
  test.each<[string, Scripted]>([
    ['429 with Retry-After', throttled],
    ['429 without', { status: 429 }],
    ['412', { status: 412 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a connection that breaks', 'break'],
  ])('%s is tried again', async (_what, answer) => {
    const { sender, to } = destination();
    connector.script(answer, answer);
    expect(await sender.send(to, hello, signal)).toMatch(/^sent-/);
    expect(attempts()).toBe(3);
  });

  test('Retry-After is waited for', async () => {
    const { sender, to } = destination();
    connector.script({ status: 429, headers: { 'retry-after': '0.2' } });
    const start = performance.now();
    await sender.send(to, hello, signal);
    expect(performance.now() - start).toBeGreaterThan(190);
  });

  test('a Retry-After beyond the deadline is not waited for', async () => {
    const { sender, to } = destination();
    connector.script({ status: 429, headers: { 'retry-after': '3600' } });
    await expect(sender.send(to, hello, signal)).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
    });
    expect(attempts()).toBe(1);
  });

  test.each<[number, string]>([
    [413, 'CHAT_REFUSED'],
    [400, 'CHAT_REFUSED'],
    [302, 'CHAT_REFUSED'],
    [500, 'CHAT_UNREACHABLE'],
    [404, 'CHAT_GONE'],
  ])('%d is told at once as %s', async (status, code) => {
    const { sender, to } = destination();
    connector.script({ status, headers: { location: `${connector.serviceUrl}elsewhere` } });
    await expect(sender.send(to, hello, signal)).rejects.toMatchObject({ code });
    expect(attempts()).toBe(1);
  });

  test('attempts are bounded', async () => {
    const { sender, to } = destination();
    connector.script({ status: 502 }, { status: 504 }, { status: 412 });
    await expect(sender.send(to, hello, signal)).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
    });
    expect(attempts()).toBe(3);
  });

  test('where bots are blocked nothing is sent again, and the reference is retired', async () => {
    const { sender, to, place } = destination();
    await rememberReference(place, to.address, person);
    expect(await personalAddress(place, person)).toEqual(to.address);
    connector.script(blocked);
    await expect(sender.send(to, hello, signal)).rejects.toMatchObject({ code: 'CHAT_GONE' });
    expect(attempts()).toBe(1);
    expect(await personalAddress(place, person)).toBeUndefined();
    await rememberReference(place, to.address, person);
    expect(await personalAddress(place, person)).toEqual(to.address);
  });

  test('a connector that never answers is given up in time', async () => {
    const { impatient, to } = destination();
    connector.script('hang', 'hang');
    await expect(impatient.send(to, hello, signal)).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
    });
    expect(attempts()).toBe(2);
  });

  test('a refused connection is told within moments, not after six seconds', async () => {
    const { sender, to } = destination('http://127.0.0.1:9/');
    const start = performance.now();
    await expect(sender.send(to, hello, signal)).rejects.toMatchObject({
      code: 'CHAT_UNREACHABLE',
    });
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('what is aborted is not sent again', async () => {
    const { sender, to } = destination();
    const stop = new AbortController();
    connector.script('hang');
    const sending = sender.send(to, hello, stop.signal);
    await connector.until(before + 1);
    stop.abort();
    await expect(sending).rejects.toThrow(/abort/i);
    expect(attempts()).toBe(1);
  });

  test('without an app no token is sent; with one, its token is, and renewed when refused', async () => {
    const { sender, proven, to } = destination();
    await sender.send(to, hello, signal);
    expect(connector.calls.at(-1)?.authorization).toBeUndefined();
    await proven.send(to, hello, signal);
    await proven.send(to, hello, signal);
    const asked = () => login.requests.filter((request) => request.includes('/token')).length;
    expect(connector.calls.at(-1)?.authorization).toBe('Bearer app-token');
    expect(asked()).toBe(1);
    connector.script({ status: 401 });
    await proven.send(to, hello, signal);
    expect(asked()).toBe(2);
  });

  test('neither an answer nor a token goes to a host that is none of Teams', async () => {
    const { store, workspace } = data.freshPlace();
    const real = openTransport(teamsApp, { ...teamsCloud(teamsApp), login: login.cloud.login });
    const sender = openSender(real, { store, log: memoryLog(), pace: quickPace });
    for (const serviceUrl of [
      connector.serviceUrl,
      'https://smba.trafficmanager.net.evil.example/',
      'http://smba.trafficmanager.net/',
      'https://user@smba.trafficmanager.net/',
    ]) {
      const { address } = destination(serviceUrl).to;
      await expect(
        sender.send({ workspace, address, person }, hello, signal),
      ).rejects.toMatchObject({ code: 'CHAT_REFUSED' });
    }
    expect(attempts()).toBe(0);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { FileReference } from '../../../../../src/conversation/incoming-event.ts';
import type { ChatChannel } from '../../../../../src/ports/chat-channel.ts';
import { asked, speaking } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
let channel: ChatChannel;
afterEach(() => slack.close());

async function begin(options: Parameters<typeof speaking>[0] = {}) {
  ({ slack, channel } = await speaking(options));
}

const reference: FileReference = {
  key: 'F1@C1',
  name: 'what the event said.pdf',
  source: { id: 'F1', channel: 'C1' },
};
const bytes = Buffer.from('%PDF-1.7 the certificate');

async function download(maxBytes = 1_000, signal = new AbortController().signal) {
  const file = await channel.download(asked(), reference, { maxBytes, signal });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return { name: file.name, text: Buffer.concat(chunks).toString() };
}

const refusal = async (maxBytes?: number) => {
  const error = await download(maxBytes).catch((thrown) => thrown);
  return error.report();
};

describe('a file in Slack', () => {
  test('is fetched with the token, under the name that Slack gives now', async () => {
    await begin();
    slack.addFile({ id: 'F1', name: 'ISO 27001 Žilina.pdf', bytes });
    expect(await download()).toEqual({ name: 'ISO 27001 Žilina.pdf', text: bytes.toString() });
    expect(slack.fileRequests).toMatchObject([{ authorization: 'Bearer xoxb-test' }]);
  });

  test('of a shared channel is asked about before it is fetched', async () => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes });
    await download();
    expect(slack.callsOf('files.info').map(({ args }) => args)).toEqual([{ file: 'F1' }]);
  });

  test.each([
    ['external', /another service/u],
    ['remote', /another service/u],
    ['tombstone', /deleted/u],
    ['hidden_by_limit', /limit of its plan/u],
  ])('of mode %s is refused in plain words, and nothing is fetched', async (mode, words) => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, mode });
    expect(await refusal()).toMatchObject({
      code: 'FILE_REFUSED',
      message: expect.stringMatching(words),
      remedy: expect.stringMatching(/\.$/u),
    });
    expect(slack.fileRequests).toEqual([]);
  });

  test.each([
    ['is_external', { is_external: true }],
    ['access_denied', { file_access: 'access_denied' }],
    ['check_file_info', { file_access: 'check_file_info' }],
    ['no address', { url_private: undefined }],
  ])('that may not be read (%s) is refused', async (_why, more) => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, more });
    expect(await refusal()).toMatchObject({ code: 'FILE_REFUSED' });
    expect(slack.fileRequests).toEqual([]);
  });

  test('that lies elsewhere is refused, and the token does not leave', async () => {
    await begin();
    const stranger = await speaking();
    const url = `${stranger.slack.origin}/files-pri/T1-F1/report.pdf`;
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, url });
    expect(await refusal()).toMatchObject({ code: 'FILE_REFUSED' });
    slack.addFile({
      id: 'F1',
      name: 'report.pdf',
      serve: (response) => response.writeHead(302, { location: url }).end(),
    });
    expect(await refusal()).toMatchObject({
      code: 'FILE_REFUSED',
      remedy: expect.stringContaining('files:read'),
    });
    expect(stranger.slack.fileRequests).toEqual([]);
    await stranger.slack.close();
  });

  test('that turns out to be the sign-in page says which scope is missing', async () => {
    await begin();
    const page = (response: Parameters<NonNullable<SlackFile['serve']>>[0]) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html>');
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes: Buffer.alloc(15), serve: page });
    expect(await refusal()).toMatchObject({
      code: 'FILE_REFUSED',
      remedy: expect.stringContaining('files:read'),
    });
    slack.addFile({
      id: 'F1',
      name: 'policy.html',
      mimetype: 'text/html',
      bytes: Buffer.alloc(15),
      serve: page,
    });
    expect(await download()).toMatchObject({ text: '<!doctype html>' });
  });

  test('that is larger than the limit is refused before and while it arrives', async () => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes });
    expect(await refusal(10)).toMatchObject({ code: 'OVERSIZE' });
    slack.addFile({
      id: 'F1',
      name: 'report.pdf',
      serve: (response) => void response.write('x'.repeat(50_000)),
      more: { size: undefined },
    });
    expect(await refusal(10_000)).toMatchObject({ code: 'OVERSIZE' });
  });

  test('that arrives with fewer bytes than it has is asked for again', async () => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, size: bytes.length + 1 });
    expect(await refusal()).toMatchObject({ code: 'CHAT_UNREACHABLE' });
  });

  test.each([
    [{ error: 'file_not_found' }, 'FILE_NOT_FOUND'],
    [{ error: 'file_deleted' }, 'FILE_NOT_FOUND'],
    [{ error: 'access_denied' }, 'FILE_REFUSED'],
    [{ error: 'internal_error' }, 'CHAT_UNREACHABLE'],
    [{ retryAfter: 30 }, 'CHAT_UNREACHABLE'],
    ['cut' as const, 'CHAT_UNREACHABLE'],
  ])('that cannot be looked up (%o) is %s', async (fault, code) => {
    await begin();
    slack.fault('files.info', fault);
    expect(await refusal()).toMatchObject({ code });
  });

  test('says which scope the app needs', async () => {
    await begin({ scopes: ['chat:write'] });
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes });
    expect(await refusal()).toMatchObject({
      code: 'FILE_REFUSED',
      message: expect.stringContaining('files:read'),
    });
  });
});

describe('a file that was told of without its message', () => {
  const describeIt = () => channel.describe?.(asked(), reference);

  test('has a name, a size and the thread of its message', async () => {
    await begin();
    slack.addFile({
      id: 'F1',
      name: 'report.pdf',
      bytes,
      more: {
        shares: {
          public: { C1: [{ ts: '17.000100' }, { ts: '19.000300', thread_ts: '18.000200' }] },
          private: { G1: [{ ts: '20.000100' }] },
        },
      },
    });
    expect(await describeIt()).toEqual({
      file: { ...reference, name: 'report.pdf', size: bytes.length },
      thread: 'C1:18.000200',
    });
  });

  test('says when it cannot be had', async () => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, mode: 'external' });
    expect(await describeIt()).toMatchObject({
      refused: {
        message:
          '"report.pdf" is a link to a file in another service, and Assay fetches files from Slack only.',
      },
    });
  });

  test.each([
    ['is read when a colleague uploaded it', { user_team: 'T1' }, undefined],
    ['is refused when another company uploaded it', { user_team: 'T2' }, /by another company/u],
    ['is refused when nobody says who uploaded it', {}, /does not say whether/u],
  ])('in a channel that is shared %s', async (_what, more, message) => {
    await begin();
    slack.addFile({ id: 'F1', name: 'report.pdf', bytes, more });
    const source = { id: 'F1', channel: 'C1', insiders: ['T1', 'E1'] };
    const known = await channel.describe?.(asked(), { ...reference, source });
    expect(known?.refused?.message).toEqual(message && expect.stringMatching(message));
  });
});

type SlackFile = Parameters<SlackServer['addFile']>[0];

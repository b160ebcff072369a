import { afterEach, describe, expect, test } from 'vitest';
import type { ReplyFile } from '../../../../../src/conversation/reply.ts';
import { asked, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

let slack: SlackServer;
afterEach(() => slack.close());

const file = { name: 'Kestrel gaps.csv', mediaType: 'text/csv', content: 'criterion;žluť\n' };

async function attach(
  prepare: () => void = () => undefined,
  options = {},
  handed: ReplyFile = file,
) {
  const all = await speaking(options);
  slack = all.slack;
  prepare();
  const turn = all.channel.turn(asked());
  return turn.say(said({ file: handed }), toEverybody()).then(
    () => 'said',
    (error) => error.report(),
  );
}

describe('the file of an answer', () => {
  test('goes to the address that Slack gives, and the token does not', async () => {
    expect(await attach()).toBe('said');
    expect(slack.fileRequests).toEqual([
      { path: expect.stringMatching(/^\/upload\//u), authorization: undefined },
    ]);
    expect(slack.uploads).toMatchObject([{ content: file.content }]);
  });

  test('arrives as the bytes it is made of', async () => {
    const content = Buffer.from(file.content).toString('base64');
    expect(await attach(undefined, {}, { ...file, content, encoding: 'base64' })).toBe('said');
    expect(slack.uploads).toMatchObject([{ content: file.content }]);
  });

  test('goes nowhere else', async () => {
    const stranger = await speaking();
    const upload_url = `${stranger.slack.origin}/upload/F1`;
    const refused = await attach(() =>
      slack.answer('files.getUploadURLExternal', () => ({ ok: true, file_id: 'F1', upload_url })),
    );
    expect(refused).toMatchObject({ code: 'CHAT_REFUSED' });
    expect(stranger.slack.fileRequests).toEqual([]);
    await stranger.slack.close();
  });

  test('is asked for again when Slack does not take it', async () => {
    const upload_url = () => `${slack.origin}/upload/unknown`;
    const refused = await attach(() =>
      slack.answer('files.getUploadURLExternal', () => ({
        ok: true,
        file_id: 'F1',
        upload_url: upload_url(),
      })),
    );
    expect(refused).toMatchObject({ code: 'CHAT_UNREACHABLE' });
    expect(slack.callsOf('files.completeUploadExternal')).toEqual([]);
  });

  test('that Assay may not upload says which scope is missing', async () => {
    expect(await attach(undefined, { scopes: ['chat:write'] })).toMatchObject({
      code: 'CHAT_REFUSED',
      message: expect.stringContaining('files:write'),
    });
  });
});

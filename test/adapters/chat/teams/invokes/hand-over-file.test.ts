import { afterAll, describe, expect, test } from 'vitest';
import { reply } from '../../../../../src/conversation/reply.ts';
import { saidId, saidRecords } from '../../../../../src/records/said-record.ts';
import { startOneDrive } from '../../../../support/one-drive.ts';
import { temporaryData } from '../../../../support/places.ts';
import { recordingBot } from '../../../../support/recording-bot.ts';
import { invoke, teamsTenant } from '../../../../support/teams-activities.ts';
import { servedTeams } from '../../../../support/teams-bot.ts';
import { startTeamsConnector } from '../../../../support/teams-connector.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const connector = await startTeamsConnector();
const drive = await startOneDrive();
const teams = await servedTeams(recordingBot(), store);
afterAll(() => Promise.all([connector.close(), drive.close()]));

const content = 'supplier;level\nKestrel Controls s.r.o.;ž\n';
const file = { name: 'Kestrel.csv', mediaType: 'text/csv', content };
const said = saidId('event', '2026-11-24T10:00:00.000Z', 0);
await store.commit(
  teamsTenant,
  saidRecords.replace(
    undefined,
    {
      reply: reply({ headline: 'Here it is.', text: 'The register.', file }),
      to: 'everybody',
      person: { id: 'ada-object', sees: 'own' },
      where: { id: 'a:ada', kind: 'direct' },
      platform: 'teams',
      thread: 'a:ada',
      operation: 'a:ada:1',
      at: '2026-11-24T10:00:00.000Z',
    },
    said,
  ),
);

let last = 0;
async function consent(value: object, parts: object = {}) {
  const uploadInfo = {
    uploadUrl: `${drive.origin}/put`,
    contentUrl: 'https://contoso-my.sharepoint.com/personal/Kestrel.csv',
    name: 'Kestrel.csv',
    uniqueId: 'unique-1',
    fileType: 'csv',
  };
  last += 1;
  const whole = { type: 'fileUpload', action: 'accept', context: { said }, uploadInfo, ...value };
  const message = invoke(connector.serviceUrl, 'fileConsent/invoke', whole, {
    id: `consent-${last}`,
    ...parts,
  });
  const before = connector.calls.length;
  const responses = await Promise.all([teams.post(message), teams.post(message)]);
  return { before, statuses: responses.map(({ status }) => status) };
}

describe('adapters/chat/teams/invokes/hand-over-file', () => {
  test('a file that was accepted is put into OneDrive whole, and shown once', async () => {
    const { before, statuses } = await consent({});
    expect(statuses).toEqual([200, 200]);
    const bytes = Buffer.byteLength(content);
    expect(drive.uploads[0]).toEqual({
      path: '/put',
      range: `bytes 0-${bytes - 1}/${bytes}`,
      text: content,
    });
    await connector.until(before + 1);
    expect(connector.calls.slice(before).map(({ body }) => body.attachments)).toEqual([
      [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          contentUrl: 'https://contoso-my.sharepoint.com/personal/Kestrel.csv',
          name: 'Kestrel.csv',
          content: { uniqueId: 'unique-1', fileType: 'csv' },
        },
      ],
    ]);
  });

  test('nobody but the person it was made for gets it', async () => {
    const before = drive.uploads.length;
    const from = { id: '29:eve', aadObjectId: 'eve-object' };
    const called = await consent({}, { from });
    await connector.until(called.before + 1);
    expect(drive.uploads).toHaveLength(before);
    expect(connector.calls.at(-1)?.body.text).toMatch(/could not be put/u);
  });

  test.each([
    ['https://evil.example/put'],
    ['https://contoso.sharepoint.com.evil.example/put'],
    ['http://contoso.sharepoint.com/put'],
    ['http://169.254.169.254/put'],
    ['file:///etc/passwd'],
  ])('nothing is put to %s', async (uploadUrl) => {
    const before = drive.uploads.length;
    const uploadInfo = { uploadUrl, contentUrl: uploadUrl, name: 'x', uniqueId: 'u' };
    const called = await consent({ uploadInfo });
    await connector.until(called.before + 1);
    expect(drive.uploads).toHaveLength(before);
    expect(connector.calls.at(-1)?.body.text).toMatch(/could not be put/u);
  });

  test.each([[{ action: 'decline' }], [{ context: null }], [{ uploadInfo: 7 }]])(
    'nothing is done for %j',
    async (value) => {
      const before = [drive.uploads.length, connector.calls.length];
      expect((await consent(value)).statuses).toEqual([200, 200]);
      expect([drive.uploads.length, connector.calls.length]).toEqual(before);
    },
  );
});

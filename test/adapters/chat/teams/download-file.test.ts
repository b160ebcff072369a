import { afterAll, describe, expect, test } from 'vitest';
import { downloadFile } from '../../../../adapters/chat/teams/download-file.ts';
import type { TeamsConfig } from '../../../../src/chat-config.ts';
import { startOneDrive } from '../../../support/one-drive.ts';
import { localTeams } from '../../../support/teams-bot.ts';
import { teamsApp } from '../../../support/teams-login.ts';

const drive = await startOneDrive();
afterAll(drive.close);
const { signal } = new AbortController();

async function download(url: string, config: TeamsConfig = localTeams, maxBytes = 1_000) {
  const file = { key: 'k', name: '../../x', source: { downloadUrl: url } };
  const { name, bytes } = await downloadFile(file, config, { maxBytes, signal });
  const chunks = bytes instanceof Uint8Array ? [bytes] : await Array.fromAsync(bytes);
  return { name, text: Buffer.concat(chunks).toString('utf8') };
}

describe('adapters/chat/teams/download-file', () => {
  test('a file of a local client is fetched as it is, without a token', async () => {
    drive.serve('/a?sig=1', { bytes: Buffer.from('bytes') });
    expect(await download(`${drive.origin}/a?sig=1`)).toEqual({ name: '../../x', text: 'bytes' });
    expect(drive.requests.at(-1)?.authorization).toBeUndefined();
  });

  test('an empty file is an empty file', async () => {
    drive.serve('/empty', { bytes: new Uint8Array() });
    expect((await download(`${drive.origin}/empty`)).text).toBe('');
  });

  test('a file that is too large is refused', async () => {
    drive.serve('/large', { bytes: new Uint8Array(1_001) });
    await expect(download(`${drive.origin}/large`)).rejects.toMatchObject({ code: 'OVERSIZE' });
  });

  test('a file that is gone is told', async () => {
    await expect(download(`${drive.origin}/gone`)).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  test.each([
    'https://evil.example/a',
    'https://contoso.sharepoint.com.evil.example/a',
    'https://evilsharepoint.com/a',
    'http://contoso.sharepoint.com/a',
    'https://user@contoso.sharepoint.com/a',
    'https://contoso.sharepoint.com:8443/a',
    'https://169.254.169.254/a',
    'file:///etc/passwd',
    '../../etc/passwd',
  ])('nothing is fetched from %s', async (url) => {
    await expect(download(url, teamsApp)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  });

  test('a redirect off the list is not followed', async () => {
    drive.serve('/off', { location: 'http://169.254.169.254/latest' });
    await expect(download(`${drive.origin}/off`)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  });

  test('with an app this machine is no place of files', async () => {
    const before = drive.requests.length;
    await expect(download(`${drive.origin}/a?sig=1`, teamsApp)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
    });
    expect(drive.requests).toHaveLength(before);
  });

  test('what Teams says nothing of is refused with what to do', async () => {
    const file = { key: 'k', name: 'x.pdf', source: null };
    await expect(downloadFile(file, localTeams, { maxBytes: 1, signal })).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      remedy: 'Attach the file once more.',
    });
  });
});

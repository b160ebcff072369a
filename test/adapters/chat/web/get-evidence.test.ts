import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../../../../src/evidence/evidence.ts';
import { evidenceId, evidenceRecords } from '../../../../src/records/evidence-record.ts';
import { freshDesk } from '../../../support/desks.ts';
import { temporaryData } from '../../../support/places.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { webClient } from '../../../support/web-client.ts';

const desk = freshDesk(await temporaryData());
const { workspace } = desk.place;
const recording = recordingBot();
const client = await webClient(
  { ...recording, desk: () => desk as unknown as ReturnType<typeof recording.desk> },
  workspace,
);

describe('an evidence', () => {
  test.each([
    'ev-none/file',
    'ev-none/pages/1?quote=x',
    'ev-none/place?pointer=/a&quote=x',
    'ev-none/pages/0',
    'ev-none/other',
    '..%2f..%2fetc/file',
  ])('that is not there is not found at %s', async (path) => {
    const { status, text } = await client.get(`/api/evidence/${path}`);
    expect(status).toBe(404);
    expect(JSON.parse(text).error.code).toBe('EVIDENCE_UNKNOWN');
  });

  test('leaves as bytes to keep, never as something to show', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const { sha256 } = await desk.files.put(workspace, bytes);
    const id = evidenceId(workspace, sha256);
    const record = evidenceSchema.parse({
      id,
      sha256,
      file: 'page.html',
      bytes: bytes.length,
      receivedAt: '2026-11-23T09:00:00.000Z',
      progress: { status: 'checked' },
    });
    await desk.place.store.commit(workspace, evidenceRecords.put(record, id));
    const { status, headers, text } = await client.get(`/api/evidence/${id}/file`);
    expect([status, text]).toEqual([200, bytes.toString()]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
  });
});

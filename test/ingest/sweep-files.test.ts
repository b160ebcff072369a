import { expect, test } from 'vitest';
import { acceptUpload } from '../../src/evidence/accept-upload.ts';
import { sweepFiles } from '../../src/ingest/sweep-files.ts';
import { freshDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const day = 24 * 60 * 60 * 1000;

test('bytes a crash left without a record go after a day, once a day', async () => {
  const desk = freshDesk(data);
  const { workspace } = desk.place;
  desk.clock.forward(Temporal.Now.instant().epochMilliseconds - desk.clock.now().epochMilliseconds);
  const upload = {
    file: 'a.txt',
    bytes: Buffer.from('kept'),
    supplier: 'Nordwerk',
    by: 'terminal',
  };
  const { evidence } = await acceptUpload(desk, upload, { maxBytes: 1000 });
  const left = await desk.files.put(workspace, Buffer.from('left behind'));

  expect(await sweepFiles(desk)).toBe(0);
  expect(await desk.files.has(workspace, left.sha256)).toBe(true);
  desk.clock.forward(day / 2);
  expect(await sweepFiles(desk)).toBe(0);
  desk.clock.forward(day);
  expect(await sweepFiles(desk)).toBe(1);
  expect(await desk.files.has(workspace, left.sha256)).toBe(false);
  expect(await desk.files.has(workspace, evidence.sha256)).toBe(true);
});

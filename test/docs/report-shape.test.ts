import { expect, test } from 'vitest';
import { reportShape } from '../../docs/report-shape.ts';
import { kestrelReport } from '../support/kestrel-report.ts';

test('the published shape of a report is the one that is written', () => {
  const written = JSON.parse(JSON.stringify(kestrelReport()));
  expect(reportShape.parse(written)).toEqual(written);
});

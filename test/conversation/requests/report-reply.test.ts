import { describe, expect, test } from 'vitest';
import { printReport } from '../../../adapters/report/pdf/print-report.ts';
import type { Person } from '../../../src/conversation/person.ts';
import { fileBytes, type Reply } from '../../../src/conversation/reply.ts';
import { reportReply } from '../../../src/conversation/requests/report-reply.ts';
import type { ReportFormat } from '../../../src/report/report-file.ts';
import { chatTurn } from '../../support/chat-turn.ts';
import { claimOf } from '../../support/claims.ts';
import { onFile, today } from '../../support/evidence.ts';
import { keep, register } from '../../support/kept-evidence.ts';
import { kestrel } from '../../support/kestrel.ts';
import { temporaryData } from '../../support/places.ts';
import { readInProcess } from '../../support/read-in-process.ts';
import { readingDesks } from '../../support/reading-desks.ts';

const desks = readingDesks(await temporaryData());
const secret = 'Two critical weaknesses were found in the web interface of the HMI';
const ann: Person = { id: 'U-ANN', sees: 'own' };
const bob: Person = { id: 'U-BOB', sees: 'own' };
const direct = { id: 'D1', kind: 'direct' } as const;
const channel = { id: 'C1', kind: 'channel' } as const;

/** Kestrel with a test report that Ann handed in. */
async function desk() {
  const at = desks();
  await register(at, kestrel());
  const claim = claimOf(
    'security-test',
    {
      testKind: 'penetration test',
      tester: 'Redshank Security GmbH',
      client: kestrel().name,
      target: 'X7',
      reportedOn: '2026-08-20',
      findings: { critical: 2, high: 0, medium: 0, low: 0, informational: 0, total: 2 },
    },
    { quote: secret },
  );
  const paper = onFile(
    { kind: 'security-test-report', effectiveDate: '2026-08-20', uploadedBy: ann.id },
    [claim],
  );
  await keep(at, paper, kestrel());
  return at;
}

async function report(person: Person, where: typeof direct | typeof channel, format: ReportFormat) {
  const at = { ...(await desk()), printReport };
  return reportReply(at, kestrel(), chatTurn({ person, where }), { asOf: today, format });
}

const textOf = ({ file }: Reply) => (file ? Buffer.from(fileBytes(file)).toString() : '');

describe('src/conversation/requests/report-reply.ts', () => {
  test('whoever handed in a report gets its words, alone with Assay', async () => {
    const said = await report(ann, direct, 'md');
    expect(textOf(said)).toContain(secret);
    expect(said.text).not.toContain('left out');
  });

  test.each([
    ['somebody else', bob, direct],
    ['whoever handed it in, but before a channel', ann, channel],
  ])('%s gets it without them, and is told so', async (_, person, where) => {
    for (const format of ['md', 'html', 'csv', 'json'] as const) {
      const said = await report(person, where, format);
      expect(textOf(said)).not.toContain(secret);
      expect(textOf(said)).not.toContain('Redshank');
      expect(said.text).toContain('The words of 1 paper are confidential and left out.');
    }
  });

  test('a PDF travels as bytes', async () => {
    const said = await report(bob, channel, 'pdf');
    const file = said.file;
    if (!file) throw new Error('There is no file.');
    expect(file).toMatchObject({ mediaType: 'application/pdf', encoding: 'base64' });
    const { pages } = await readInProcess(fileBytes(file));
    const text = pages.map((page) => page.text).join(' ');
    expect(text).toContain(kestrel().name);
    expect(text.replace(/\s+/gu, ' ')).not.toContain(secret);
  });

  test('without a printer the report is a page, and a PDF is never promised', async () => {
    const said = await reportReply(await desk(), kestrel(), chatTurn(), {
      asOf: today,
      format: 'pdf',
    });
    expect(said.file).toMatchObject({ mediaType: 'text/html' });
    expect(said.file?.name).toMatch(/\.html$/u);
  });
});

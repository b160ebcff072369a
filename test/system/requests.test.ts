import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportShape } from '../../docs/report-shape.ts';
import { readInProcess } from '../support/read-in-process.ts';
import { runAssay, temporaryData } from '../support/run-assay.ts';

const { folder: data, remove } = temporaryData();
afterAll(remove);

const certificate = 'samples/evidence/kestrel-iec-62443-4-1-certificate.pdf';
const supplier = 'Kestrel Controls s.r.o.';

async function json(...args: readonly string[]) {
  const { code, stdout } = await runAssay([...args, '--json'], { data });
  return { code, said: JSON.parse(stdout) };
}

describe('evidence requests and reports on the command line', () => {
  test('a request is written, closed by the paper that answers it, and stands in the report', async () => {
    await json('suppliers', 'set', supplier);
    const asked = await json('requests', 'open', supplier, '--deadline', '2099-01-31');
    expect(asked.code).toBe(0);
    expect(asked.said.letter).toContain('Could you send them by 2099-01-31?');
    const before = await json('report', 'Kestrel');
    expect(reportShape.parse(before.said).requests).toMatchObject([{ id: asked.said.id }]);
    const read = await json('ingest', '--supplier', supplier, certificate);
    expect(read.said[0].requests).toMatchObject([{ request: asked.said.id }]);
    expect(read.said[0].requests[0].received.join()).toContain('IEC 62443-4-1 certificate');
    const closed = await json('requests', 'close', asked.said.id);
    expect(closed.said.state).toBe('received');
    const again = await json('requests', 'close', asked.said.id, '--withdraw');
    expect(again.code).toBe(1);
  });

  test('a deadline in the past is bad usage', async () => {
    const { code, said } = await json('requests', 'open', supplier, '--deadline', '2020-01-31');
    expect([code, said.error.code]).toEqual([2, 'BAD_USAGE']);
  });

  test('the report is written as a PDF that our reader reads', async () => {
    const out = path.join(data, 'kestrel.pdf');
    const { code } = await runAssay(['report', 'Kestrel', '--format', 'pdf', '--out', out], {
      data,
    });
    expect(code).toBe(0);
    const { pages } = await readInProcess(readFileSync(out));
    expect(pages.map(({ text }) => text).join(' ')).toContain(supplier);
  });

  test('the portfolio is a CSV with a line for each supplier', async () => {
    const { stdout } = await runAssay(['report', '--portfolio'], { data });
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout).toContain(supplier);
  });
});

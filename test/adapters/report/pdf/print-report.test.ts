import { describe, expect, test } from 'vitest';
import { printReport } from '../../../../adapters/report/pdf/print-report.ts';
import type { SupplierReport } from '../../../../src/report/supplier-report.ts';
import { hostileWords, kestrelReport } from '../../../support/kestrel-report.ts';
import { readInProcess } from '../../../support/read-in-process.ts';

async function textOf(report: SupplierReport) {
  const { pages } = await readInProcess(await printReport(report));
  return {
    pages: pages.length,
    text: pages
      .map(({ text }) => text)
      .join('\n')
      .replace(/\s+/gu, ' '),
  };
}

const renamed = (report: SupplierReport, name: string): SupplierReport => ({
  ...report,
  supplier: { ...report.supplier, name },
});

describe('adapters/report/pdf/print-report.ts', () => {
  test('our own reader finds the words of the report in it', async () => {
    const report = kestrelReport();
    const { text, pages } = await textOf(report);
    expect(pages).toBeLessThanOrEqual(2);
    for (const words of [
      report.supplier.name,
      'Must-haves',
      'GOV-01 Process certificate',
      'IEC 62443-4-1:2018',
      '2028-02-29',
      'SBD-02 Threat model',
      'Method and limits',
      `Page 1 of ${pages}`,
    ]) {
      expect(text).toContain(words);
    }
    const joined = text.replaceAll(' ', '');
    for (const { sha256 } of report.evidence) expect(joined).toContain(sha256);
  });

  test('the same report gives the same bytes', async () => {
    const [one, two] = [await printReport(kestrelReport()), await printReport(kestrelReport())];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.from(one).toString('latin1')).toContain('D:20261123000000Z');
  });

  test('letters of Central Europe, Greek and Cyrillic stay what they are', async () => {
    const name = 'Průmysl Žďár Öl Ελλάς Привод a.s.';
    const { text } = await textOf(renamed(kestrelReport(), name));
    expect(text).toContain(name);
    expect(text).not.toContain('Characters that the fonts');
  });

  test('what the fonts lack is shown as a question mark, and the file says so', async () => {
    const { text } = await textOf(renamed(kestrelReport(), '精密 Motors 😀'));
    expect(text).toContain('?? Motors ?');
    expect(text).toContain('Characters that the fonts of this file lack');
  });

  test('hostile words are words', async () => {
    const { text } = await textOf(kestrelReport(hostileWords));
    expect(text.replaceAll(' ', '')).toContain('<script>alert(1)</script>');
    const bytes = Buffer.from(await printReport(kestrelReport(hostileWords))).toString('latin1');
    expect(bytes).not.toMatch(/\/URI|\/JavaScript|\/JS |\/Launch/u);
  });

  test('a supplier with hundreds of papers gets a table that goes on over pages', async () => {
    const report = kestrelReport();
    const [paper] = report.evidence;
    if (!paper) throw new Error('There is no evidence.');
    const evidence = Array.from({ length: 200 }, (_, at) => ({
      ...paper,
      file: `paper-${at}.pdf`,
    }));
    const { text, pages } = await textOf({ ...report, evidence });
    expect(pages).toBeGreaterThan(3);
    expect(text).toContain('paper-0.pdf');
    expect(text).toContain('paper-199.pdf');
    expect(text.match(/SHA-256/gu)?.length).toBeGreaterThan(3);
  });
});

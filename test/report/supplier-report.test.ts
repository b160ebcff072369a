import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/criteria/decisions.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { redactReport } from '../../src/report/redact-report.ts';
import { reportCsv } from '../../src/report/report-csv.ts';
import { reportFileName } from '../../src/report/report-file.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportMarkdown } from '../../src/report/report-markdown.ts';
import { supplierReport } from '../../src/report/supplier-report.ts';
import { today } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';
import { hostileWords, kestrelReport, reportEvidence } from '../support/kestrel-report.ts';
import { evidenceRequest } from '../support/requests.ts';

describe('src/report/supplier-report.ts', () => {
  test('has all must-haves, the certificate, every evidence with its hash, and the next review', () => {
    const made = kestrelReport();
    expect(made.mustHaves).toHaveLength(17);
    expect(made.others).toHaveLength(29);
    expect(made.asOf).toBe(today);
    expect(made.papers[0]).toMatchObject({
      what: 'IEC 62443-4-1:2018',
      level: 'ML 3',
      validUntil: '2028-02-29',
      inScope: 'yes',
    });
    expect(made.nextReview).toEqual({ on: '2028-02-29', what: 'IEC 62443-4-1 certificate ends' });
    expect(made.evidence.map(({ sha256 }) => sha256)).toHaveLength(2);
    const process = made.mustHaves.find(({ criterion }) => criterion === 'GOV-01');
    expect(process?.proof?.quote).toContain('Holder: Kestrel');
    expect(process?.until).toBe('2028-02-29');
  });

  test('tells what is waited for, and not what was only drafted or has come', () => {
    const input = judgementOf(reportEvidence());
    const posture = judgePosture(input);
    const of = (state: 'draft' | 'open' | 'received') =>
      evidenceRequest({ state, id: `rq-${state}` });
    const requests = [of('draft'), of('open'), of('received')];
    const { requests: told } = supplierReport({ ...input, posture, requests });
    expect(told.map(({ id }) => id)).toEqual(['rq-open']);
    expect(told[0]?.missing[0]).toContain('IEC 62443-4-1 certificate');
  });

  test('who confirmed a certificate in a registry stands beside it', () => {
    const evidence = reportEvidence();
    const claim = evidence[0]?.claims[0]?.id ?? '';
    const decision: Decision = {
      id: 'de-1',
      kind: 'confirmation',
      person: 'Ann',
      date: today,
      claim,
      claims: [],
      link: 'https://registry.example/1',
    };
    const input = judgementOf(evidence, { decisions: [decision] });
    const { papers } = supplierReport({ ...input, posture: judgePosture(input), requests: [] });
    expect(papers[0]?.confirmedBy).toBe(`Ann, ${today}`);
  });

  test('HTML shows hostile words as words, loads nothing and runs nothing', () => {
    const html = reportHtml(kestrelReport(hostileWords));
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script|href=|src=|@import|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  test('Markdown makes no link, no cell and no tag of them', () => {
    const markdown = reportMarkdown(kestrelReport(hostileWords));
    expect(markdown).toContain('\\<script\\>');
    expect(markdown).not.toMatch(/(?<!\\)\[x\]\(/);
    const cells = markdown.split('\n').filter((line) => line.startsWith('| IEC 62443-4-1:2018'));
    expect(cells.map((line) => line.match(/(?<!\\)\|/gu)?.length)).toEqual([12]);
  });

  test('CSV has one line per criterion and starts no formula', () => {
    const lines = reportCsv(kestrelReport(hostileWords)).trim().split('\r\n');
    expect(lines).toHaveLength(47);
    expect(lines.join('\n')).not.toMatch(/(^|,)"?=HYPER/m);
  });

  test('the same records give the same report', () => {
    expect(JSON.stringify(kestrelReport())).toBe(JSON.stringify(kestrelReport()));
  });

  test('reads as prose in Markdown and HTML', async () => {
    const report = kestrelReport();
    await expect(reportMarkdown(report)).toMatchFileSnapshot('golden/kestrel.md');
    await expect(reportHtml(report)).toMatchFileSnapshot('golden/kestrel.html');
  });

  test('without the words of a confidential paper, its name, level and date stay', () => {
    const report = kestrelReport();
    const { evidenceId, file } = report.papers[0]?.proof ?? { evidenceId: '', file: '' };
    const redacted = redactReport(report, {
      evidence: new Map([[evidenceId, file]]),
      leaks: (text) => text.includes('X7 series'),
      next: 'Ask Dana.',
    });
    const text = reportMarkdown(redacted);
    expect(text).not.toContain('Holder: Kestrel');
    expect(text).not.toContain('X7 series, developed');
    expect(text).toContain('IEC 62443-4-1:2018');
    expect(text).toContain(`The words of ${file} are confidential and left out. Ask Dana.`);
    expect(redacted.mustHaves.map(({ level }) => level)).toEqual(
      report.mustHaves.map(({ level }) => level),
    );
  });

  test('a file is named so that every file system takes it', () => {
    expect(reportFileName('Kestrel Controls s.r.o.', today, 'pdf')).toBe(
      `kestrel-controls-s-r-o-report-${today}.pdf`,
    );
    expect(reportFileName('../..\\中国', today, 'md')).toBe(`supplier-report-${today}.md`);
  });
});

import { describe, expect, test } from 'vitest';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { reportCsv } from '../../src/report/report-csv.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportMarkdown } from '../../src/report/report-markdown.ts';
import { supplierReport } from '../../src/report/supplier-report.ts';
import { claimOf } from '../support/claims.ts';
import { certificate, onFile, today } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';

const hostile = '=HYPERLINK("http://evil")<script>alert(1)</script>|[x](http://evil)';

function report(holder = 'Kestrel Controls s.r.o.') {
  const input = judgementOf([
    certificate(
      claimOf(
        'certification',
        {
          standard: 'IEC 62443-4-1',
          edition: '2018',
          level: 'ML 3',
          holder,
          scope: 'X7 series, developed in Brno',
          issuedOn: '2025-03-01',
          expiresOn: '2028-02-29',
        },
        { quote: `Holder: ${holder}` },
      ),
    ),
    onFile({ kind: 'other', file: `${hostile}.pdf` }),
  ]);
  return supplierReport({ ...input, posture: judgePosture(input) });
}

describe('src/report/supplier-report.ts', () => {
  test('has all must-haves, the certificate, every evidence with its hash, and the next review', () => {
    const made = report();
    expect(made.mustHaves).toHaveLength(17);
    expect(made.others).toHaveLength(29);
    expect(made.asOf).toBe(today);
    expect(made.papers[0]).toMatchObject({
      what: 'IEC 62443-4-1:2018',
      level: 'ML 3',
      validUntil: '2028-02-29',
    });
    expect(made.nextReview).toBe('2028-02-29');
    expect(made.evidence.map(({ sha256 }) => sha256)).toHaveLength(2);
    expect(made.mustHaves.find(({ criterion }) => criterion === 'GOV-01')?.proof?.quote).toContain(
      'Holder: Kestrel',
    );
  });

  test('HTML shows hostile words as words', () => {
    const html = reportHtml(report(hostile));
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script|href=/);
  });

  test('Markdown makes no link, no cell and no tag of them', () => {
    const markdown = reportMarkdown(report(hostile));
    expect(markdown).toContain('\\<script\\>');
    expect(markdown).not.toMatch(/(?<!\\)\[x\]\(/);
    expect(markdown).not.toMatch(/[^\\ ]\|\\?\[x/);
  });

  test('CSV has one line per criterion and starts no formula', () => {
    const lines = reportCsv(report(hostile)).trim().split('\r\n');
    expect(lines).toHaveLength(47);
    expect(lines.join('\n')).not.toMatch(/(^|,)"?=HYPER/m);
  });

  test('the same records give the same report', () => {
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()));
  });
});

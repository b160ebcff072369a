import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../../src/evidence/classify-document.ts';
import { printedDocument } from '../../support/printed-pages.ts';

function classify(text: string, file?: string) {
  return classifyDocument(printedDocument(text, file));
}

describe('evidence/classify/sample-or-template', () => {
  test.for([
    ['# SAMPLE Penetration Test Report\nFindings'],
    ['# Policy Template\nPurpose'],
    ['# Penetration Test Report\nPrepared for: Sample Organization'],
    ['# Certificate\nIssued to <Company Name> on <Date> by <Auditor>'],
    [
      '# Agreement\nbetween [insert name of company] and [insert name of customer] on [insert date]',
    ],
    ['# Report\nIssued in 20XX.'],
    ['# Report\nNo. 1\n=== page ===\nOf XX/XX/XXXX to XX/XX/XXXX and DD.MM.YYYY'],
    ['# Zertifikat\n## MUSTER\nMuster GmbH'],
    ['# Report\nThis is a sample report for illustrative purposes.'],
    ['# Bericht\nDies ist ein Muster.'],
    ['# Report of Findings\nPage one\n=== page ===\nSPECIMEN\nText'],
  ] as const)('a sample or template: %j', ([text]) => {
    expect(classify(text)).toMatchObject({ sampleOrTemplate: true });
  });

  test('the template a report was made from is left in its properties and means nothing', () => {
    const document = printedDocument('# Penetration Test Report');
    const titled = (title: string) => ({ ...document, info: { ...document.info, title } });
    expect(classifyDocument(titled('Report_Template.docx')).sampleOrTemplate).toBe(false);
    expect(classifyDocument(titled('Sample Report')).sampleOrTemplate).toBe(true);
  });

  test('a file name says sample or template', () => {
    expect(classify('# Agreement', 'baa-template.pdf').sampleOrTemplate).toBe(true);
    expect(classify('# Report', 'CyHy Sample Report.pdf').sampleOrTemplate).toBe(true);
    expect(classify('# Report', 'MusterBericht_v2.pdf').sampleOrTemplate).toBe(true);
  });

  test.for([
    ['# SOC 2 Report\nFor a sample of 25 changes, the auditor inspected approvals.'],
    ['# Certificate\nFictional data\n=== page ===\nFictional data'],
    ['# Audit Report\nRandom sampling was used. Sample size: 25.'],
    ['# Malware Sample Analysis\nFindings'],
    ['# Penetration Test\nServer-side template injection in the template engine'],
    ['# Report\nThe template of this report is property of the tester.'],
    ['# Rapport\nLe « mot » et la « chose » et le « reste » sont cités.'],
    [
      '# Penetration Test\nx\n=== page ===\ny\n=== page ===\nJohn Doe, John Doe, John Doe, {{name}} {{user}} {{x_y}}',
    ],
    ['# Penetration Test\n<script>alert(1)</script> <Name>x</Name> [REDACTED]'],
  ] as const)('a real paper: %j', ([text]) => {
    expect(classify(text)).toMatchObject({ sampleOrTemplate: false, draft: false });
  });
});

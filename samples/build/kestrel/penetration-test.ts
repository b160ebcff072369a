import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

const findings: readonly (readonly string[])[] = [
  ['ID', 'Title', 'Severity', 'Status after retest'],
  ['KES-01', 'Authentication bypass in the project upload service', 'High', 'Fixed'],
  ['KES-02', 'Stored cross-site scripting in alarm texts', 'High', 'Fixed'],
  ['KES-03', 'Session token does not expire on logout', 'Medium', 'Fixed'],
  ['KES-04', 'Firmware update accepts downgrade to older signed version', 'Medium', 'Fixed'],
  ['KES-05', 'Verbose error pages disclose software versions', 'Low', 'Accepted'],
  ['KES-06', 'Missing security headers on the help pages', 'Informational', 'Fixed'],
];

function cover(paper: Paper): void {
  paper.centred(160, 'Penetration Test Report', 26, true);
  paper.centred(205, 'Kestrel K7 HMI, firmware 4.2.1', 16);
  paper.at(60, 420, 'Client:', { bold: true }).at(180, 420, 'Kestrel Controls s.r.o.');
  paper.at(60, 440, 'Tester:', { bold: true }).at(180, 440, 'Redshank Security GmbH');
  paper.at(60, 460, 'Report date:', { bold: true }).at(180, 460, '18 February 2026');
  paper.at(60, 480, 'Version:', { bold: true }).at(180, 480, '1.1 (final, after retest)');
  paper.at(60, 500, 'Classification:', { bold: true }).at(180, 500, 'CONFIDENTIAL');
}

function body(paper: Paper): void {
  paper
    .page()
    .heading('1 Management summary')
    .paragraphs(
      'Redshank Security GmbH performed a penetration test of the Kestrel K7 HMI on behalf of Kestrel Controls s.r.o. The test was carried out from 12 January 2026 to 23 January 2026 by two testers on firmware version 4.2.1.',
      'In total, six issues were identified: no critical, 2 high, 2 medium, 1 low and 1 informational issue.',
      'A retest took place on 11 February 2026. All findings were examined again; both high findings and both medium findings are fixed. The low finding was accepted by the client.',
    );
  paper
    .heading('2 Scope')
    .paragraphs(
      'The test covered the web interface, the engineering protocol, the update mechanism and the local service port of the device. The cloud service of the client was not in scope.',
      'The approach followed a grey-box method: the testers had user accounts of two roles and the public product documentation, but no source code.',
    );
  paper
    .page()
    .heading('3 Findings')
    .table([50, 250, 70, 90], findings)
    .paragraphs(
      'Severities follow CVSS 3.1. A finding of severity High allows an attacker on the plant network to change the state of the process.',
    );
  paper
    .heading('3.1 KES-01 Authentication bypass in the project upload service')
    .paragraphs(
      'The upload service accepted project files without a valid session when the header field for the engineering station was present. The client now checks the session before the file is read. The retest on 11 February 2026 confirmed the correction.',
    );
  paper
    .heading('3.2 KES-02 Stored cross-site scripting in alarm texts')
    .paragraphs(
      'Alarm texts were shown without encoding. The retest confirmed that alarm texts are encoded.',
    );
  paper
    .page()
    .heading('3.3 KES-03 Session token does not expire on logout')
    .paragraphs(
      'Tokens stayed valid for 24 hours after logout. The retest confirmed that tokens are revoked.',
    );
  paper
    .heading('3.4 KES-04 Firmware update accepts downgrade')
    .paragraphs(
      'The device installed an older signed firmware. The retest confirmed that the version counter is checked.',
    );
  paper
    .page()
    .heading('4 Conclusion')
    .paragraphs(
      'After the retest no finding of severity critical, high or medium remains open.',
      'Redshank Security GmbH recommends to repeat the test after the next major release.',
    );
}

/** A test of the delivered product by a named firm, with a complete retest. */
export const penetrationTest: Sample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-k7-hmi-penetration-test.pdf',
  title: 'Penetration Test Report Kestrel K7 HMI',
  author: 'Redshank Security GmbH',
  draw: (paper) => {
    cover(paper);
    body(paper);
  },
  gold: {
    evidenceKind: 'security-test-report',
    claims: [
      {
        type: 'security-test',
        polarity: 'asserted',
        attributes: {
          testKind: 'penetration test',
          tester: 'Redshank Security GmbH',
          client: 'Kestrel Controls s.r.o.',
          target: 'Kestrel K7 HMI',
          targetVersion: '4.2.1',
          startedOn: '2026-01-12',
          endedOn: '2026-01-23',
          reportedOn: '2026-02-18',
          findings: { critical: 0, high: 2, medium: 2, low: 1, informational: 1 },
          retest: 'complete',
        },
        accept: {
          findings: [
            { critical: 0, high: 2, medium: 2, low: 1, informational: 1, total: 6 },
            { high: 2, medium: 2, low: 1, informational: 1 },
            { high: 2, medium: 2, low: 1, informational: 1, total: 6 },
          ],
          targetVersion: ['firmware 4.2.1'],
        },
        page: 2,
        quote: 'performed a penetration test of the Kestrel K7 HMI',
      },
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'SCD-06' },
        page: 5,
        quote: 'no finding of severity critical, high or medium remains open',
        optional: true,
      },
    ],
    mustNotFind: [
      { type: 'security-test', attributes: { targetVersion: '1.1' }, why: 'version of the report' },
      { type: 'security-test', attributes: { endedOn: '2026-02-11' }, why: 'day of the retest' },
    ],
  },
};

import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';
import { controlTests, responses } from './soc2-controls.ts';
import { soc2Gold } from './soc2-gold.ts';

const period = 'July 1, 2025 to June 30, 2026';

function cover(paper: Paper): void {
  paper.centred(150, 'Helio Grid Systems Inc.', 22, true);
  paper.centred(190, 'System and Organization Controls (SOC) 2 Type 2 Report', 15);
  paper.centred(225, 'Report on the Helio Grid Cloud relevant to Security and Availability', 12);
  paper.centred(255, `For the period ${period}`, 12);
  paper.centred(300, 'Together with the report of the independent service auditor', 11);
  paper.centred(330, 'Larkin & Moss LLP', 12, true);
  paper.centred(
    600,
    'Confidential. Use of this report is restricted to the parties named in section I.',
    9,
  );
  paper
    .page()
    .heading('Table of contents')
    .paragraphs(
      'Section I. Independent service auditor’s report',
      'Section II. Assertion of Helio Grid Systems Inc. management',
      'Section III. Description of the system',
      'Section IV. Trust services criteria, controls, tests and results',
      'Section V. Other information provided by management (unaudited)',
    );
}

function auditorsReport(paper: Paper): void {
  paper
    .page()
    .heading('Section I. Independent service auditor’s report')
    .paragraphs(
      'To the management of Helio Grid Systems Inc.:',
      `Scope. We have examined the description of the Helio Grid Cloud of Helio Grid Systems Inc. throughout the period ${period}, and the suitability of the design and operating effectiveness of controls to provide reasonable assurance that the service commitments were achieved based on the trust services criteria relevant to security and availability.`,
      'Helio Grid Systems Inc. uses Nimbus Hosting LLC to provide data centre and infrastructure hosting. The description presents the controls of the service organization and excludes the controls of the subservice organization (carve-out method).',
      'The description indicates that certain complementary user entity controls are necessary, along with the controls of the service organization.',
      'Service auditor’s responsibilities. Our examination was conducted in accordance with attestation standards established by the AICPA.',
      'Inherent limitations. Controls may not always operate effectively because of their nature and inherent limitations, including human error.',
    );
  paper
    .page()
    .heading('Opinion')
    .paragraphs(
      `In our opinion, in all material respects, the description presents the Helio Grid Cloud that was designed and implemented throughout the period ${period}; the controls were suitably designed; and the controls operated effectively throughout that period to provide reasonable assurance that the service commitments and system requirements were achieved based on the applicable trust services criteria.`,
      'Restricted use. This report is intended solely for the information and use of Helio Grid Systems Inc., user entities and their auditors.',
      'Larkin & Moss LLP',
      'Seattle, Washington',
      'August 7, 2026',
    );
}

function description(paper: Paper): void {
  paper
    .page()
    .heading('Section II. Assertion of management')
    .paragraphs(
      `We have prepared the description of the Helio Grid Cloud throughout the period ${period}. We confirm that the description is fairly presented and that the controls were suitably designed and operated effectively.`,
    );
  paper
    .page()
    .heading('Section III. Description of the system')
    .paragraphs(
      'The Helio Grid Cloud collects measurements of decentralised energy plants and gives operators a view of their fleet. It consists of gateways, an ingestion service, a time series database and a web application.',
      'The development team works in Portland and Cork. Source code is kept in a version control system. The pipeline builds, tests and signs container images.',
      'Two incidents of severity medium occurred in the period; none of them led to a loss of customer data.',
    );
  paper.heading('Subservice organizations').table(
    [130, 230, 90],
    [
      ['Subservice organization', 'Services provided', 'Method'],
      ['Nimbus Hosting LLC', 'Data centre and infrastructure hosting', 'Carve-out'],
      ['PageLark Inc.', 'Alerting of on-call engineers', 'Carve-out'],
    ],
  );
  paper
    .page()
    .heading('Complementary user entity controls')
    .paragraphs(
      'The controls of Helio Grid Systems Inc. were designed with the assumption that the following controls are implemented by user entities:',
    );
  paper.bullets(
    'User entities are responsible for removing their own users when they leave.',
    'User entities are responsible for configuring single sign-on for their tenant.',
    'User entities are responsible for reporting suspected incidents to Helio Grid Systems Inc.',
  );
}

function tests(paper: Paper): void {
  const chunks = [0, 5, 10, 15].map((start) => controlTests.slice(start, start + 5));
  for (const [index, chunk] of chunks.entries()) {
    paper
      .page()
      .heading(
        index === 0
          ? 'Section IV. Tests of controls and results'
          : 'Tests of controls and results (continued)',
      );
    paper.table(
      [52, 140, 130, 118],
      [
        ['Control', 'Control activity', 'Test performed', 'Result'],
        ...chunk.map((row) => [...row]),
      ],
    );
    for (const [control, text] of responses) {
      if (chunk.some(([id]) => id === control)) paper.paragraphs(`${control} ${text}`);
    }
  }
  paper
    .page()
    .heading('Section V. Other information provided by management (unaudited)')
    .paragraphs(
      'Helio Grid Systems Inc. plans to move its remaining services to a second region in 2027. The service auditor has not examined this section.',
    );
}

/** A clean opinion on the cover, two exceptions in the test tables, two carved-out providers. */
export const soc2Report: Sample = {
  supplier: 'Helio Grid Systems Inc.',
  file: 'helio-soc2-type2-report.pdf',
  title: 'SOC 2 Type 2 Report, Helio Grid Cloud',
  author: 'Larkin & Moss LLP',
  draw: (paper) => {
    cover(paper);
    auditorsReport(paper);
    description(paper);
    tests(paper);
  },
  gold: soc2Gold,
};

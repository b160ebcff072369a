import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import type { EvidenceKind } from '../../src/evidence/evidence.ts';
import { printedDocument } from '../support/printed-pages.ts';
import { readInProcess } from '../support/read-in-process.ts';

const root = path.resolve(import.meta.dirname, '../..');

function classify(text: string, file?: string) {
  return classifyDocument(printedDocument(text, file));
}

/** First pages of papers with no gold file, in the words such papers use. */
const firstPages: readonly (readonly [EvidenceKind, string])[] = [
  [
    'certificate',
    '# ZERTIFIKAT\nDie Zertifizierungsstelle bescheinigt, dass das Unternehmen\nNordwerk AG\nein Managementsystem eingeführt hat.\nZertifikat-Registrier-Nr.: 44 100\nGültig bis: 31.12.2027',
  ],
  [
    'certificate',
    '# CERTIFICATE\nThis is to certify that ACME GmbH has been assessed and found to comply with IEC 62443-4-1.\nValid until 2027-01-01',
  ],
  [
    'certificate',
    '# Certificat\nNous certifions que la société Alpha\nDate d’émission : 1er mars 2024\nCertificat n° 4711',
  ],
  [
    'attestation-letter',
    '# Letter of Attestation\nTo whom it may concern\nWe hereby confirm that a penetration test took place.\nSincerely,\nJane Roe',
  ],
  [
    'attestation-letter',
    '# Declaration of Conformity\nWe declare under our sole responsibility that the product conforms.',
  ],
  [
    'attestation-letter',
    '# Herstellererklärung\nHiermit erklären wir in alleiniger Verantwortung, dass das Produkt konform ist.\nMit freundlichen Grüßen',
  ],
  [
    'audit-report',
    '# SOC 2 Type II Report\nReport on the system of Beta Inc.\nIndependent service auditor’s report\nTrust Services Criteria',
  ],
  ['audit-report', '# ISAE 3402 Type 2 Bericht\nBericht des unabhängigen Prüfers'],
  [
    'audit-report',
    '# Assessment Report IEC 62443-4-1\nLead auditor: J. Roe\nMaturity level per practice',
  ],
  [
    'security-test-report',
    '# Penetrationstest Bericht\nAuftraggeber: ACME\nSchwachstellen nach CVSS',
  ],
  [
    'security-test-report',
    '# Web Application Penetration Test\nPrepared for: ACME\nExecutive summary\nSeverity of findings',
  ],
  ['security-test-report', '# Source Code Audit of libfoo\nFindings\nRetest'],
  [
    'scan-result',
    '# Static Analysis Report\nTool version 4.2\nLines of code 120 000\nRule set: MISRA',
  ],
  ['scan-result', '# Fuzzing Summary\nFuzzer: AFL\nExecutions: 10 million\nCrashes: 0'],
  [
    'certification-report',
    '# Certification Report\nCommon Criteria EAL 4\nTarget of Evaluation\nSecurity Target',
  ],
  [
    'policy',
    '# Vulnerability Disclosure Policy\nPurpose\nHow to report a vulnerability\nSafe harbor',
  ],
  [
    'policy',
    '# Richtlinie zur sicheren Entwicklung\nGeltungsbereich\nVerantwortlichkeiten\nFreigegeben von: CTO',
  ],
  [
    'policy',
    '# Secure Development Lifecycle\nVersion: 3\nApproved by: CTO\nRoles and responsibilities',
  ],
  ['questionnaire', '# Lieferanten-Fragebogen Informationssicherheit\nFrage   Antwort   Kommentar'],
  ['questionnaire', '# CAIQ v4\nQuestion   Answer   Comment'],
  ['threat-model', '# Threat Model of the X7 Gateway\nSTRIDE\nTrust boundaries\nAssets'],
  [
    'incident-report',
    '# Post-Mortem: Outage and Data Breach\nTimeline\nRoot cause\nAffected customers',
  ],
  ['advisory', '# Security Advisory ACME-SA-2024-01\nAffected products\nCVSS 9.8\nWorkaround'],
  ['architecture', '# Security Architecture Whitepaper\nZones and conduits\nNetwork diagram'],
  [
    'contract',
    '# Data Processing Agreement\nThis agreement is made by and between the parties\nGoverning law',
  ],
  [
    'contract',
    '# Rahmenvertrag\nzwischen Auftraggeber und Auftragnehmer\n§ 1 Gegenstand\nGerichtsstand',
  ],
  ['other', '# Product Brochure X7\nFeatures\nContact sales'],
  ['other', '# Invoice 4711\nTotal 100 EUR'],
  ['other', 'Some words about nothing in particular.'],
];

describe('evidence/classify-document', () => {
  test.for(firstPages)('%s: %j', ([kind, text]) => {
    expect(classify(text).kind).toBe(kind);
  });

  test.for([
    ['2025-05-20', '# Certificate\nDate of issue: 20 May 2025\nValid until: 19 May 2028'],
    ['2023-04-12', '# Zertifikat\nGültig bis: 14.04.2026\nHamburg, 12.04.2023'],
    ['2018-02-05', '# Letter\nFebruary 5, 2018\nDear customer'],
    [
      '2023-07-12',
      '# Report\n0.1      2023-07-05      First version\n1.0      2023-07-12      Final',
    ],
    ['2025-11-03', '# Policy\nDate: 2025-11-03\nNext review: 2026-11-03'],
    ['2026-01-02', '# Policy\nIssued: 2025-01-01\nLast updated: 2026-01-02'],
    ['2022-11-15', '# Report\nACME 11/15/22 page 1\n=== page ===\nACME 11/15/22 page 2'],
  ] as const)('it is dated %s: %j', ([date, text]) => {
    expect(classify(text).effectiveDate).toBe(date);
  });

  test.for([
    ['# Report\nTesting took place from 2 May 2024 to 13 May 2024.'],
    ['# Certificate\nValid until: 19 May 2028'],
    ['# Policy\nThe act of 3 March 2020 applies to all of us in this company and beyond.'],
  ] as const)('it is undated: %j', ([text]) => {
    expect(classify(text)).not.toHaveProperty('effectiveDate');
  });

  test('what a paper says about itself is kept as printed, with reasons', () => {
    const found = classify(
      '# Secure Product Policy\nVersion: 4.2\nOwner: Head of Security\nApproved by: J. Roe, CTO\nClassification: Internal\nDate: 2025-11-03',
    );
    expect(found).toMatchObject({
      title: 'Secure Product Policy',
      version: '4.2',
      owner: 'Head of Security',
      approvedBy: 'J. Roe, CTO',
      confidentiality: 'Internal',
    });
    expect(found.reasons[0]).toContain('the title says "policy"');
    expect(found.reasons.at(-1)).toContain('2025-11-03');
  });

  test('a mark or a sentence tells the confidentiality, a word in passing does not', () => {
    expect(classify('# Report\nSTRICTLY CONFIDENTIAL').confidentiality).toBe(
      'STRICTLY CONFIDENTIAL',
    );
    expect(classify('# Report\nTLP:AMBER').confidentiality).toBe('TLP:AMBER');
    expect(classify('# Report\nConfidential. Do not copy.').confidentiality).toBe('Confidential');
    expect(classify('# Report\npublic subnets are used')).not.toHaveProperty('confidentiality');
  });

  test.each([
    'Borealis Controls - Strictly confidential - Page 2',
    'Confidential Information of Borealis Controls. Do not distribute.',
    'Proprietary and confidential',
    'Nur für den internen Gebrauch',
    'Restricted - not for onward distribution',
    '© 2026 Borealis Controls. Confidential.',
    'Diffusion restreinte',
    'Subject to NDA',
    'This document contains proprietary information.',
  ])('a mark counts wherever it is printed: %s', (mark) => {
    const text = `# Policy\n\nEvery change is reviewed.\n\nFirmware is signed.\n\n${mark}`;
    expect(classify(text)).toHaveProperty('confidentiality');
  });

  test.each([
    'We keep customer data confidential.',
    'It covers Security, Availability and Confidentiality.',
    'This document is public.',
    'restricted to service engineers and',
    'A full report is available under NDA.',
    'Public\nInternal\nConfidential',
  ])('what only speaks of it is no mark: %s', (prose) => {
    const { confidentiality = 'Public' } = classify(`# Policy\n\nFirmware is signed.\n\n${prose}`);
    expect(confidentiality).toBe('Public');
  });

  test('an empty signature field and "valid without signature" show that nobody signed', () => {
    expect(classify('# Letter\nSignature: ______').unsigned).toBe('Signature: ______');
    expect(classify('# Schreiben\nGültig ohne Unterschrift.').unsigned).toBe(
      'Gültig ohne Unterschrift',
    );
    expect(classify('# Letter\nSignature: Jane Roe')).not.toHaveProperty('unsigned');
    expect(classify('# Letter\nSignature: ______\n/s/ Jane Roe')).not.toHaveProperty('unsigned');
  });

  test('hidden words decide nothing', () => {
    const document = printedDocument('Some words.\n\nThis is a sample report.');
    const pages = document.pages.map((page) => ({
      ...page,
      layout: 'Some words.',
      rows: page.rows.slice(0, 1),
      hidden: [{ start: 11, end: page.text.length }],
    }));
    expect(classifyDocument({ ...document, pages }).sampleOrTemplate).toBe(false);
  });

  test('an empty document is of no kind', () => {
    expect(classifyDocument({ ...printedDocument(''), pages: [] })).toMatchObject({
      kind: 'other',
    });
  });
});

const sets = [
  ['samples', path.join(root, 'samples/evidence'), path.join(root, 'samples/gold')],
  [
    'public evidence',
    path.join(root, '../shared/evidence/files'),
    path.join(root, '../shared/evidence/gold'),
  ],
] as const;

for (const [name, files, gold] of sets) {
  const papers = existsSync(files)
    ? readdirSync(files).filter((file) => file.endsWith('.pdf'))
    : [];
  describe.skipIf(papers.length === 0)(`the kind of every paper in the ${name}`, () => {
    test.for(papers)('%s', async (file) => {
      const label = JSON.parse(readFileSync(path.join(gold, `${file}.gold.json`), 'utf8'));
      const bytes = new Uint8Array(readFileSync(path.join(files, file)));
      const found = classifyDocument(await readInProcess(bytes, file));
      expect([label.evidenceKind, ...(label.evidenceKindAccept ?? [])]).toContain(found.kind);
      expect(found.sampleOrTemplate).toBe(label.sampleOrTemplate);
      expect(found.draft).toBe(label.warnings.includes('DRAFT'));
    });
  });
}

import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../../src/evidence/classify-document.ts';
import type { EvidenceKind } from '../../../src/evidence/evidence.ts';
import { printedDocument } from '../../support/printed-pages.ts';

/** First pages in the words of papers of many suppliers and countries. */
const papers: readonly (readonly [EvidenceKind, string])[] = [
  [
    'certificate',
    '# Certification\nAwarded to\n## ACME GmbH\nBureau Veritas Certification certify that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the standard detailed below\nISO/IEC 27001:2022\nScope of certification\nCertificate No.: 4711\nOriginal cycle start date: 1 March 2020\nExpiry date of previous cycle: 1 March 2023',
  ],
  [
    'attestation-letter',
    '# EU Declaration of Conformity\nWe declare under our sole responsibility that the product complies with Regulation (EU) 2024/2847.',
  ],
  ['certificate', '# ISASecure SDLA Certificate\nCertificate Number: SDLA-1\nexida certifies that'],
  [
    'certificate',
    '# Certificate / Certificat\n## Zertifikat / 合格証\nexida hereby confirms that the product development process of ACME has been assessed per the relevant requirements of IEC 62443-4-1',
  ],
  ['audit-report', '# SOC 3 Report\nReport of Independent Accountants'],
  [
    'audit-report',
    '# Assurance Report on Controls\nISAE 3000 Type II\nIndependent service auditor',
  ],
  ['policy', '# Product Security Incident Response Policy\nPurpose\nScope'],
  ['policy', '# Penetration Testing Policy\nPurpose\nAll products must be tested.'],
  ['policy', '# Coordinated Vulnerability Disclosure Process\nHow to report'],
  ['policy', '# Patch Management Procedure\nDocument owner: X'],
  ['policy', '# Incident Response Plan\nRoles and responsibilities'],
  ['policy', '# Supplier Code of Conduct'],
  ['policy', '# Secure Coding Guidelines'],
  ['policy', '# Product Support and Lifecycle Policy'],
  ['policy', '# Statement of Applicability\nISO/IEC 27001:2022'],
  ['certification-report', '# Security Target\nCommon Criteria\nTarget of evaluation'],
  ['other', '# X7 Controller Data Sheet\nTechnical data'],
  ['audit-report', '# TISAX Assessment Report\nAssessment Level 3'],
  ['audit-report', '# Prüfungsbericht C5\nTestat des unabhängigen Prüfers'],
  [
    'security-test-report',
    '# Executive Summary\n# Penetration Test of the Cloud Portal\nPrepared for ACME',
  ],
  [
    'attestation-letter',
    '# IEC 62443-4-1 Conformity Statement\nStatement of compliance\nWe hereby confirm',
  ],
  ['contract', '# Master Services Agreement\nbetween the parties'],
  ['contract', '# Auftragsverarbeitungsvertrag\nzwischen Auftraggeber und Auftragnehmer'],
  ['architecture', '# Cyber Security White Paper\nDefense in depth'],
  ['threat-model', '# Security Risk Assessment\nThreats\nAssets\nSTRIDE'],
  ['scan-result', '# Software Composition Analysis Report\nScan date: 2024-01-01'],
  ['security-test-report', "# Rapport de test d'intrusion\nVulnérabilités"],
  ['security-test-report', '# Informe de pruebas de penetración\nHallazgos'],
  ['certificate', '# Certificato\nSi certifica che il sistema di gestione di ALFA S.p.A.'],
  ['certificate', '# Certificado\nSe certifica que el sistema'],
  ['incident-report', '# Security Incident Report 2024-03\nTimeline\nRoot cause'],
  ['advisory', '# Siemens Security Advisory SSA-123\nAffected products'],
  ['questionnaire', '# Vendor Security Assessment Questionnaire\nQuestion'],
  ['attestation-letter', '# Secure Software Development Attestation Form\nSection I'],
  [
    'attestation-letter',
    '# To whom it may concern\nThis letter confirms that ACME underwent a SOC 2 audit.\nSincerely,\nJane Roe',
  ],
  [
    'attestation-letter',
    'ACME GmbH\nKiel, 1 March 2024\nSubject: Confirmation of penetration test\nDear Sir or Madam,\nwe hereby confirm that the test took place.\nKind regards',
  ],
  ['policy', '# Security.txt\nContact: mailto:psirt@acme.example\nExpires: 2027-01-01T00:00:00Z'],
  ['policy', '# Richtlinie Schwachstellenmanagement\nZweck\nGeltungsbereich'],
  ['policy', '# Verfahrensanweisung Sichere Softwareentwicklung'],
  ['audit-report', '# Surveillance Audit Report ISO/IEC 27001\nLead auditor\nNonconformities'],
  ['other', '# User Manual X7\nInstallation'],
  ['contract', '# Terms and Conditions of Purchase'],
  ['contract', '# Cybersecurity Annex to the Supply Agreement\nThe Supplier shall'],
  ['scan-result', '# Nessus Scan Report'],
  ['security-test-report', '# Red Team Assessment Report'],
  [
    'certificate',
    '# EU-Baumusterprüfbescheinigung\nZertifikat Nr. 4\nGültig bis 2027\nBescheinigt',
  ],
];

describe('evidence/classify/kind-of', () => {
  test.for(papers)('%s: %j', ([kind, text]) => {
    const { sampleOrTemplate, draft, ...found } = classifyDocument(printedDocument(text));
    expect(found.kind).toBe(kind);
    expect([sampleOrTemplate, draft]).toEqual([false, false]);
  });

  test('a long paper that speaks of certificates is none', () => {
    const page = 'This certificate is valid.\n=== page ===\n';
    const found = classifyDocument(printedDocument(`# Certificate\n${page.repeat(30)}`));
    expect(found.kind).not.toBe('certificate');
  });

  test('the word a title ends with says what the paper is', () => {
    const kinds = ['Penetration Testing Policy', 'Incident Response Plan', 'Audit Checklist'].map(
      (title) => classifyDocument(printedDocument(`# ${title}`)).kind,
    );
    expect(kinds).toEqual(['policy', 'policy', 'questionnaire']);
  });
});

import type { ClaimType } from '../../../src/claims/claim-types.ts';
import type { EvidenceKind } from '../../../src/evidence/evidence.ts';

/** Papers that are read alike. */
export type Family = Readonly<{
  /** File in prompts/. */
  prompt: string;
  /** What such papers state. */
  types: readonly ClaimType[];
  /** Rows, not prose, carry the meaning on every page. */
  readsRows: boolean;
  /** Words that open what must be read first, most important first. */
  first: readonly RegExp[];
}>;

const certificate: Family = {
  prompt: 'extract-certificate',
  types: ['certification'],
  readsRows: true,
  first: [],
};

const assuranceReport: Family = {
  prompt: 'extract-assurance-report',
  types: [
    'assurance-report',
    'audit-exception',
    'subservice-organisation',
    'user-entity-control',
    'certification',
    'security-test',
  ],
  readsRows: false,
  first: [
    /\bopinion\b|independent (?:service )?auditor|prüfungsurteil/iu,
    /\bexceptions? noted\b|\bdeviations?\b|results? of (?:the )?tests?|tests? of controls?/iu,
    /user[ -]entit|complementary/iu,
    /sub-?service/iu,
  ],
};

const securityTest: Family = {
  prompt: 'extract-security-test',
  types: ['security-test', 'practice'],
  readsRows: false,
  first: [/executive|summary|zusammenfassung|synopsis|scope|overview|conclusion|retest/iu],
};

const practices: Family = {
  prompt: 'extract-practices',
  types: [
    'practice',
    'commitment',
    'support-period',
    'certification',
    'assurance-report',
    'security-test',
    'incident',
    'subservice-organisation',
    'user-entity-control',
    'component-statement',
    'vulnerability-statement',
  ],
  readsRows: false,
  first: [],
};

/** Inventories are data that code reads; no model is shown one. */
const families: Readonly<Record<EvidenceKind, Family | undefined>> = {
  certificate,
  'certification-report': certificate,
  'audit-report': assuranceReport,
  'attestation-letter': practices,
  'security-test-report': securityTest,
  'scan-result': securityTest,
  'threat-model': practices,
  policy: practices,
  questionnaire: practices,
  architecture: practices,
  contract: practices,
  'incident-report': practices,
  advisory: practices,
  other: practices,
  sbom: undefined,
  vex: undefined,
};

/** How a kind of evidence is read; undefined: not by a model. */
export function familyOf(kind: EvidenceKind): Family | undefined {
  return families[kind];
}

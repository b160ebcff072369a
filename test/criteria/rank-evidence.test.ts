import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { openDossier } from '../../src/criteria/dossier.ts';
import { rankEvidence } from '../../src/criteria/rank-evidence.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  commitment,
  practice,
  securityTest,
} from '../support/claims.ts';
import { type EvidenceDetails, onFile } from '../support/evidence.ts';
import { judgementOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

/** The rank of the first claim of a paper, for the first order. */
function rankOf(
  details: EvidenceDetails,
  claims: Claim | readonly Claim[],
  criterion = 'SCD-02',
  supplier = kestrel(),
) {
  const paper = onFile(details, [claims].flat());
  const dossier = openDossier(judgementOf([paper], { supplier }));
  const [opened] = dossier.papers;
  const [claim] = opened?.claims ?? [];
  const [order] = dossier.orders;
  if (!opened || !claim || !order) throw new Error('nothing to rank');
  return rankEvidence({ claim, paper: opened, criterion, as: 'answer', order, dossier });
}

const done = practice('SCD-02', 'Every change is reviewed.');
const owned = { effectiveDate: '2026-01-01', owner: 'CISO' };

describe('a certificate', () => {
  test('of a recognised body with a mark is rank 2, one without accreditation rank 6', () => {
    expect(rankOf({ kind: 'certificate' }, certification())).toBe(2);
    expect(rankOf({ kind: 'certificate' }, certification({ accreditation: null }))).toBe(6);
  });

  test('that a person confirmed in a registry is rank 1', () => {
    const paper = onFile({ kind: 'certificate' }, [certification()]);
    const claim = paper.claims[0]?.id ?? '';
    const confirmation = {
      kind: 'confirmation' as const,
      id: 'd1',
      person: 'Ines',
      date: '2026-11-01',
      claims: [],
      claim,
      link: 'https://example.test/C-100',
    };
    const dossier = openDossier(judgementOf([paper], { decisions: [confirmation] }));
    const [opened] = dossier.papers;
    const [order] = dossier.orders;
    if (!opened?.claims[0] || !order) throw new Error('nothing to rank');
    const weighing = { claim: opened.claims[0], paper: opened, order, dossier };
    expect(rankEvidence({ ...weighing, criterion: 'GOV-01', as: 'answer' })).toBe(1);
  });

  test('behind a certification or audit report is rank 3', () => {
    expect(rankOf({ kind: 'certification-report' }, certification())).toBe(3);
    expect(rankOf({ kind: 'audit-report' }, certification())).toBe(3);
  });

  test('that another paper only mentions has the rank of that paper', () => {
    expect(rankOf({ kind: 'other', title: 'Brochure' }, certification())).toBe(11);
    expect(rankOf({ kind: 'questionnaire' }, certification())).toBe(9);
    expect(rankOf({ kind: 'audit-report' }, [certification(), assuranceReport()])).toBe(6);
  });
});

describe('a SOC report', () => {
  test('of Type 2 is rank 3, of Type 1 or without a type rank 6', () => {
    expect(rankOf({ kind: 'audit-report' }, assuranceReport())).toBe(3);
    expect(rankOf({ kind: 'audit-report' }, assuranceReport({ reportType: 'Type 1' }))).toBe(6);
    expect(rankOf({ kind: 'audit-report' }, assuranceReport({ reportType: null }))).toBe(6);
  });

  test('summed up in a letter is rank 6 from the auditor, rank 9 from the supplier', () => {
    expect(rankOf({ kind: 'attestation-letter' }, assuranceReport({ form: 'letter' }))).toBe(6);
    const own = assuranceReport({ form: 'letter', auditor: null });
    expect(rankOf({ kind: 'attestation-letter' }, own)).toBe(9);
    expect(rankOf({ kind: 'attestation-letter' }, assuranceReport({ form: 'bridge letter' }))).toBe(
      9,
    );
  });

  test('mentioned on a marketing page is rank 11', () => {
    expect(rankOf({ kind: 'other', title: 'Trust Center' }, assuranceReport())).toBe(11);
  });

  test('proves a control only where its test is quoted', () => {
    const tested = practice('SCD-02', 'Inspected 25 changes; no exceptions noted.');
    const described = practice('SCD-02', 'Changes are reviewed by a peer.');
    expect(rankOf({ kind: 'audit-report' }, [tested, assuranceReport()])).toBe(3);
    expect(rankOf({ kind: 'audit-report' }, [described, assuranceReport()])).toBe(6);
    const typeOne = assuranceReport({ reportType: 'Type 1' });
    expect(rankOf({ kind: 'audit-report' }, [tested, typeOne])).toBe(6);
  });
});

describe('a technical test', () => {
  const rank = (attributes: Parameters<typeof securityTest>[0], kind = 'security-test-report') =>
    rankOf({ kind: kind as 'other' }, securityTest(attributes), 'SCD-06');

  test('of the product by an independent firm with a retest is rank 5', () => {
    expect(rank({ retest: 'complete' })).toBe(5);
    expect(rank({ retest: 'partial' })).toBe(5);
  });

  test('that found nothing needs no retest', () => {
    expect(rank({ retest: null, findings: { total: 0 } })).toBe(5);
  });

  test('without a retest, or told in a summary letter, is rank 6', () => {
    expect(rank({ retest: 'none' })).toBe(6);
    expect(rank({ retest: null, findings: null })).toBe(6);
    expect(rank({}, 'attestation-letter')).toBe(6);
  });

  test('of another kind is only part of a penetration test', () => {
    expect(rank({ testKind: 'security assessment' })).toBe(6);
    const audit = securityTest({ testKind: 'source code audit' });
    expect(rankOf({ kind: 'security-test-report' }, audit, 'SCD-05')).toBe(5);
  });

  test('by the supplier itself or by nobody named is a record of the supplier', () => {
    expect(rank({ tester: 'Kestrel Controls GmbH' })).toBe(7);
    expect(rank({ tester: 'Falcon AG', client: 'Falcon AG' })).toBe(7);
    expect(rank({ tester: null })).toBe(7);
    expect(rank({ tester: null }, 'attestation-letter')).toBe(9);
  });

  test('mentioned in another paper has the rank of that paper', () => {
    expect(rank({}, 'questionnaire')).toBe(9);
  });
});

describe("the supplier's own paper", () => {
  test('is rank 8 when it is a dated and owned policy, else a statement', () => {
    expect(rankOf({ kind: 'policy', ...owned }, done)).toBe(8);
    expect(rankOf({ kind: 'policy', effectiveDate: '2026-01-01', approvedBy: 'CEO' }, done)).toBe(
      8,
    );
    expect(rankOf({ kind: 'policy', effectiveDate: '2026-01-01' }, done)).toBe(10);
    expect(rankOf({ kind: 'policy', owner: 'CISO' }, done)).toBe(10);
  });

  test('that documents the delivered version is rank 7, and a promise in it rank 8', () => {
    const guide = { kind: 'other' as const, title: 'X7 hardening guide', ...owned };
    expect(rankOf(guide, done)).toBe(7);
    expect(rankOf(guide, commitment({ subject: 'notify', duration: 'PT24H' }))).toBe(8);
    expect(rankOf({ kind: 'architecture', ...owned }, withProduct('X7'))).toBe(7);
  });

  test('that documents another product, or not the ordered version, is a procedure at best', () => {
    const guide = { kind: 'other' as const, title: 'Y5 hardening guide', ...owned };
    expect(rankOf(guide, done)).toBe(8);
    const versioned = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] });
    const own = { ...guide, title: 'X7 hardening guide' };
    expect(rankOf(own, done, 'SBD-06', versioned)).toBe(8);
    expect(rankOf(own, withProduct('X7', '4.2.1'), 'SBD-06', versioned)).toBe(7);
    expect(rankOf(own, withProduct('X7', '4.1'), 'SBD-06', versioned)).toBe(8);
  });

  test('that is security.txt is rank 7', () => {
    const contact = practice('VUL-01', 'Contact: mailto:psirt@example.test Expires: 2027-01-01');
    expect(rankOf({ kind: 'policy' }, contact)).toBe(7);
  });

  test.each([
    ['threat-model', 7],
    ['scan-result', 7],
    ['incident-report', 7],
    ['contract', 8],
    ['certificate', 6],
    ['certification-report', 3],
    ['audit-report', 3],
    ['security-test-report', 5],
    ['attestation-letter', 9],
  ] as const)('of the kind %s is rank %i', (kind, rank) => {
    expect(rankOf({ kind }, done)).toBe(rank);
  });

  test('that is an SBOM, a VEX or an advisory is checked by machine only as a file made for that', () => {
    for (const kind of ['sbom', 'vex', 'advisory'] as const) {
      expect(rankOf({ kind, file: `${kind}.json` }, done)).toBe(4);
      expect(rankOf({ kind, file: `${kind}.pdf` }, done)).toBe(7);
    }
  });

  test('that advertises is rank 11, a mail rank 10', () => {
    expect(rankOf({ kind: 'other', file: 'Brochure_2026.pdf' }, done)).toBe(11);
    expect(rankOf({ kind: 'other', file: 'mail.txt' }, done)).toBe(10);
  });
});

describe('a paper that was not classified', () => {
  test('is a statement', () => {
    const paper = onFile({}, [done]);
    const { classification: _, ...evidence } = paper.evidence;
    const dossier = openDossier(judgementOf([{ ...paper, evidence }]));
    const [opened] = dossier.papers;
    const [order] = dossier.orders;
    if (!opened?.claims[0] || !order) throw new Error('nothing to rank');
    const weighing = { claim: opened.claims[0], paper: opened, order, dossier };
    expect(rankEvidence({ ...weighing, criterion: 'SCD-02', as: 'answer' })).toBe(10);
  });
});

describe('a questionnaire', () => {
  test('is rank 9 with specifics, a bare yes is a statement', () => {
    const item = (answer: string) => practice('SCD-02', `Is code reviewed? | ${answer}`);
    expect(rankOf({ kind: 'questionnaire' }, item('Yes, by two engineers in every case'))).toBe(9);
    expect(rankOf({ kind: 'questionnaire' }, item('Yes'))).toBe(10);
    expect(rankOf({ kind: 'questionnaire' }, practice('SCD-02', 'Code is reviewed.'))).toBe(9);
  });
});

function withProduct(product: string, version?: string): Claim {
  return claimOf(
    'practice',
    { criterion: 'SBD-06', detail: 'hardening' },
    { quote: 'Harden it.', subject: { product, ...(version && { version }) } },
  );
}

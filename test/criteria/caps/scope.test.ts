import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import { assuranceReport, certification, claimOf, practice } from '../../support/claims.ts';
import { auditReport, certificate, onFile, policyPaper } from '../../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const gov01 = (attributes: Parameters<typeof certification>[0], supplier = kestrel()) =>
  findingOf('GOV-01', [certificate(certification(attributes))], { supplier });

describe('the entity of a certificate (T03)', () => {
  test('that is the manufacturer is no limit', () => {
    expect(gov01({})).toMatchObject({ level: 'E4', caps: [] });
  });

  test('that is another one holds GOV-01 and GOV-02 at E1: the legal form is never ignored', () => {
    const posture = postureOf([certificate(certification({ holder: 'Kestrel Controls GmbH' }))]);
    for (const criterion of ['GOV-01', 'GOV-02']) {
      expect(findingIn(posture, criterion).level).toBe('E1');
      expect(capsOf(findingIn(posture, criterion))).toContain('T03');
    }
    expect(posture.traps.filter(({ id }) => id === 'T03')).toHaveLength(2);
  });

  test('that is the manufacturer, while our contract partner is another, is a note and no cap', () => {
    const supplier = kestrel({
      contractingEntity: 'Kestrel Sales GmbH',
      manufacturer: 'Kestrel Controls s.r.o.',
    });
    const finding = gov01({}, supplier);
    expect(finding.level).toBe('E4');
    expect(finding.notes.join()).toContain('contract partner "Kestrel Sales GmbH"');
  });

  test('may stand in the scope or an annex instead of on the front', () => {
    expect(
      gov01({ holder: 'Kestrel Holding AG', sites: ['Kestrel Controls s.r.o., Brno'] }).level,
    ).toBe('E4');
  });

  test('without its legal form, or without a name, is E2 at most', () => {
    expect(gov01({ holder: 'Kestrel Controls' })).toMatchObject({ level: 'E2' });
    expect(gov01({ holder: null })).toMatchObject({ level: 'E2' });
  });
});

describe('the sites of a certificate (T04)', () => {
  test('that do not develop what we buy hold it at E1', () => {
    const finding = gov01({ sites: ['Linz, Austria'] });
    expect(finding.level).toBe('E1');
    expect(capsOf(finding)).toContain('T04');
  });

  test('that are not stated, or stand in an annex that is missing, are E2 at most', () => {
    for (const sites of [null, [], ['See Annex A'], ['siehe Anhang']]) {
      const finding = gov01({ sites });
      expect(finding).toMatchObject({ level: 'E2' });
      expect(finding.caps[0]?.reason).toContain('annex');
    }
    expect(gov01({ product: 'see annex', scope: null })).toMatchObject({ level: 'E2' });
  });

  test('that cover only some of our sites are E3 at most', () => {
    const finding = gov01({}, kestrel({ developmentSites: ['Brno', 'Graz'] }));
    expect(finding).toMatchObject({ level: 'E3' });
    expect(finding.caps[0]?.reason).toContain('Graz');
  });

  test('may be named in the scope, in any spelling', () => {
    const supplier = kestrel({ developmentSites: ['Göteborg'] });
    expect(gov01({ sites: null, scope: 'X series, Gothenburg' }, supplier).level).toBe('E4');
  });
});

describe('the product of a certificate (T05)', () => {
  test('that is another one holds it at E1', () => {
    const finding = gov01({ product: 'Y series', scope: null });
    expect(finding.level).toBe('E1');
    expect(capsOf(finding)).toContain('T05');
  });

  test('that is not stated is E2 at most', () => {
    const finding = gov01({ product: null, scope: 'Generic development process' });
    expect(finding).toMatchObject({ level: 'E2' });
    expect(capsOf(finding)).toEqual(['not stated']);
  });

  test('is found in the scope when the product field is empty or names a kind of thing', () => {
    expect(gov01({ product: null }).level).toBe('E4');
    expect(gov01({ product: 'industrial controllers' }).level).toBe('E4');
  });

  test('in another version is a mismatch, for orders that name one', () => {
    const versioned = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] });
    expect(gov01({ product: 'X7 V4.1' }, versioned).level).toBe('E1');
    expect(gov01({ product: 'X7 V4.1' }).level).toBe('E4');
    const inSubject = certification({ product: 'X7' }, { subject: { version: '4.1' } });
    expect(findingOf('GOV-01', [certificate(inSubject)], { supplier: versioned }).level).toBe('E1');
  });

  test('is no matter for an information security scope, unless it names another product', () => {
    const iso = (scope: string) =>
      findingOf('GOV-03', [
        certificate(
          certification({ standard: 'ISO/IEC 27001', edition: '2022', product: null, scope }),
        ),
      ]).level;
    expect(iso('Software development')).toBe('E4');
    expect(iso('Development of the Y5 drive')).toBe('E1');
  });
});

describe('with nothing registered to compare with', () => {
  test('there is no mismatch, and E3 is the most', () => {
    const bare = kestrel({ contractingEntity: undefined, developmentSites: [], orders: [] });
    const finding = gov01({ holder: 'Falcon AG', sites: ['Linz'], product: 'Y5' }, bare);
    expect(finding).toMatchObject({ level: 'E3' });
    expect(capsOf(finding)).toEqual(['not registered']);
    expect(finding.caps.map(({ reason }) => reason).join()).toContain('No legal entity');
  });

  test('in one respect, that respect alone limits', () => {
    expect(gov01({}, kestrel({ developmentSites: [] })).level).toBe('E3');
    const iso = certification({ standard: 'ISO/IEC 27001', edition: '2022', product: null });
    const supplier = kestrel({ orders: [] });
    expect(findingOf('GOV-03', [certificate(iso)], { supplier }).level).toBe('E4');
  });
});

describe('a report of another company (T20)', () => {
  const supplier = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });
  const gov04 = (holder: string | null, ...more: readonly Claim[]) => {
    const paper = auditReport(assuranceReport({ holder }), ...more);
    const posture = postureOf([paper], { supplier });
    return { finding: findingIn(posture, 'GOV-04'), traps: trapsOf(posture) };
  };

  test('does not count for the supplier', () => {
    const { finding, traps } = gov04('Nimbus Hosting LLC');
    expect(finding).toMatchObject({ level: 'unknown', status: 'unknown' });
    expect(traps).toContain('T20');
  });

  test('that another paper names as provider does not count either, whatever it is called', () => {
    const { traps } = gov04(
      'Kestrel Hosting Ltd',
      claimOf('subservice-organisation', { name: 'Kestrel Hosting Ltd' }),
    );
    expect(traps).toContain('T20');
  });

  test('of the same group is a mismatch of the entity (T03)', () => {
    const { finding, traps } = gov04('Kestrel Holding AG');
    expect(finding.level).toBe('E1');
    expect(traps).toContain('T03');
  });

  test('that the paper itself calls another party is one', () => {
    const report = assuranceReport({}, { polarity: 'other-party', quote: 'AWS has a SOC 2.' });
    expect(trapsOf(postureOf([auditReport(report)], { supplier }))).toContain('T20');
  });

  test('on our own supplier, or on nobody named, is its own', () => {
    expect(gov04('Kestrel Controls s.r.o.').finding.level).toBe('E4');
    expect(gov04(null).finding.level).toBe('E2');
  });
});

describe('any other claim', () => {
  test('about another product or version is E1, one that states none is judged as it is', () => {
    const about = (product: string, version?: string) =>
      practice('GOV-08', 'Developers are trained every year.', {
        subject: { product, ...(version && { version }) },
      });
    const supplier = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] });
    const level = (claim: ReturnType<typeof about>) =>
      findingOf('GOV-08', [policyPaper(claim)], { supplier }).level;
    expect(level(about('Y5'))).toBe('E1');
    expect(level(about('X7', '4.1'))).toBe('E1');
    expect(level(about('X7', '4.2.1'))).toBe('E2');
    expect(level(practice('GOV-08', 'Developers are trained.'))).toBe('E2');
  });

  test('promising support for another product is E1', () => {
    const until = claimOf('support-period', { product: 'Y5', until: '2030-12-31' });
    expect(findingOf('VUL-06', [onFile({ kind: 'contract' }, [until])]).level).toBe('E1');
  });

  test('in a SOC report on another service is E1', () => {
    const supplier = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });
    const report = assuranceReport({}, { subject: { product: 'Kestrel Analytics' } });
    expect(findingOf('GOV-04', [auditReport(report)], { supplier }).level).toBe('E1');
  });
});

describe('a control of a SOC report', () => {
  const tested = practice('SCD-02', 'Inspected 25 changes; no exceptions noted.');
  const scd02 = (report: ReturnType<typeof assuranceReport>, supplier = kestrel()) =>
    findingOf('SCD-02', [auditReport(report, tested)], { supplier });

  test('says nothing about a product that is not in the system it describes', () => {
    const finding = scd02(assuranceReport({}, { subject: { product: 'Orion Cloud' } }));
    expect(finding).toMatchObject({ level: 'unknown' });
    expect(finding.notes[0]).toContain('says nothing about "X7"');
  });

  test('is E2 at most for a product when the report does not say what the system is', () => {
    expect(scd02(assuranceReport())).toMatchObject({ level: 'E2' });
  });

  test('is E4 for a product in the system, and for the service itself', () => {
    expect(scd02(assuranceReport({}, { subject: { product: 'X7' } })).level).toBe('E4');
    const cloud = kestrel({ orders: [{ product: 'Orion Cloud', kind: 'hosted service' }] });
    expect(scd02(assuranceReport(), cloud).level).toBe('E4');
  });

  test('of another company does not count', () => {
    expect(scd02(assuranceReport({ holder: 'Falcon AG' })).level).toBe('unknown');
  });

  test('is E3 at most with nothing registered to compare with', () => {
    expect(scd02(assuranceReport(), kestrel({ orders: [] })).level).toBe('E3');
    const bare = kestrel({ contractingEntity: undefined, orders: [] });
    const finding = scd02(assuranceReport(), bare);
    expect(finding.level).toBe('E3');
    expect(capsOf(finding)).toEqual(['not registered']);
    const audited = onFile({ kind: 'certification-report' }, [tested]);
    expect(findingOf('SCD-02', [audited], { supplier: bare }).level).toBe('E3');
  });
});

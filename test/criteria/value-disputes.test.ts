import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import {
  assuranceReport,
  certification,
  claimOf,
  commitment,
  practice,
  securityTest,
} from '../support/claims.ts';
import {
  auditReport,
  brochure,
  certificate,
  onFile,
  policyPaper,
  testReport,
} from '../support/evidence.ts';
import { findingIn, findingOf, postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const cloud = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });

describe('two papers on one certificate', () => {
  const assessment = (level: string, details = {}) =>
    onFile({ kind: 'audit-report', effectiveDate: '2025-03-01' }, [
      certification({ level, ...details }),
    ]);

  test('that print different levels are disputed, and the lower side counts at its own level', () => {
    const posture = postureOf([certificate(certification()), assessment('ML 2')]);
    expect(findingIn(posture, 'GOV-01')).toMatchObject({ level: 'E3', status: 'disputed' });
    expect(posture.disputes[0]?.topic).toBe('maturity level: ML 3 or ML 2');
    expect(posture.disputes[0]?.sides).toHaveLength(2);
  });

  test('are disputed by a rosier but weaker statement in status only', () => {
    const rosy = brochure(certification({ level: 'ML 4' }));
    expect(findingOf('GOV-01', [certificate(certification()), rosy])).toMatchObject({
      level: 'E4',
      status: 'disputed',
    });
  });

  test('are disputed by a clearly weaker unfavourable statement in status only', () => {
    const harsh = brochure(certification({ level: 'ML 2' }));
    expect(findingOf('GOV-01', [certificate(certification()), harsh])).toMatchObject({
      level: 'E4',
      status: 'disputed',
    });
  });

  test('may disagree about its expiry', () => {
    const letter = assessment('ML 3', { expiresOn: '2027-02-28' });
    const posture = postureOf([certificate(certification()), letter]);
    expect(posture.disputes[0]?.topic).toBe('expiry: 2028-02-29 or 2027-02-28');
  });

  test('are not on one subject with another number, holder, standard or time', () => {
    for (const details of [
      { certificateNumber: 'C-200' },
      { holder: 'Falcon AG' },
      { standard: 'ISASecure SDLA' },
      { issuedOn: '2029-01-01', expiresOn: '2031-12-31' },
      { issuedOn: '2020-01-01', expiresOn: '2022-12-31' },
    ]) {
      const papers = [certificate(certification()), assessment('ML 2', details)];
      expect(postureOf(papers).disputes).toEqual([]);
    }
  });

  test('agree when one of them says less', () => {
    const silent = brochure(
      certification({ level: null, certificateNumber: null, expiresOn: null, holder: null }),
    );
    expect(postureOf([certificate(certification()), silent]).disputes).toEqual([]);
  });

  test('in one paper are no dispute', () => {
    const paper = certificate(certification(), certification({ level: 'ML 2' }));
    expect(postureOf([paper]).disputes).toEqual([]);
  });
});

describe('two papers on one report', () => {
  const letter = (attributes: Parameters<typeof assuranceReport>[0]) =>
    onFile({ kind: 'attestation-letter', effectiveDate: '2026-11-03' }, [
      assuranceReport({ form: 'letter', ...attributes }),
    ]);
  const gov04 = (...papers: Parameters<typeof postureOf>[0]) => {
    const posture = postureOf(papers, { supplier: cloud });
    const { level, status } = findingIn(posture, 'GOV-04');
    return { level, status, topics: posture.disputes.map(({ topic }) => topic) };
  };

  test('may disagree about the opinion', () => {
    const qualified = auditReport(assuranceReport({ opinion: 'qualified' }));
    expect(gov04(qualified, letter({ opinion: 'unqualified' }))).toMatchObject({
      level: 'E2',
      status: 'disputed',
      topics: ['opinion: unqualified or qualified'],
    });
  });

  test('may disagree about its type', () => {
    const found = gov04(auditReport(assuranceReport({ reportType: 'Type 1' })), letter({}));
    expect(found.topics).toEqual(['type of report: Type 2 or Type 1']);
  });

  test('on different periods or standards do not', () => {
    const report = auditReport(assuranceReport());
    const earlier = letter({ opinion: 'qualified', periodEnd: '2026-03-31', reportType: 'Type 1' });
    const other = letter({ opinion: 'qualified', standard: 'SOC 3', reportType: null });
    const silent = letter({ opinion: null, reportType: null });
    expect(gov04(report, silent).topics).toEqual([]);
    expect(gov04(report, earlier).topics).toEqual([]);
    expect(gov04(report, other).topics).toEqual([]);
  });
});

describe('two papers on one test', () => {
  const summary = (attributes: Parameters<typeof securityTest>[0]) =>
    onFile({ kind: 'attestation-letter', effectiveDate: '2026-09-01' }, [securityTest(attributes)]);
  const topics = (attributes: Parameters<typeof securityTest>[0]) =>
    postureOf([
      testReport(securityTest({ findings: { high: 2, critical: 1 } })),
      summary({ findings: { high: 0 }, ...attributes }),
    ])
      .disputes.filter(({ criterion }) => criterion === 'SCD-06')
      .map(({ topic }) => topic);

  test('may disagree about the number of serious findings', () => {
    expect(topics({})).toEqual(['high and critical findings: 0 or 3']);
    expect(topics({ findings: { critical: 0 } })).toEqual(['high and critical findings: 0 or 3']);
  });

  test('of another tester, time, target or kind do not', () => {
    expect(topics({ tester: 'Falcon AG' })).toEqual([]);
    expect(topics({ tester: null })).toEqual([]);
    expect(topics({ endedOn: '2026-01-01' })).toEqual([]);
    expect(topics({ target: 'Y5' })).toEqual([]);
    expect(topics({ testKind: 'security assessment' })).toEqual([]);
    expect(topics({ findings: { total: 5 } })).toEqual([]);
    expect(topics({ findings: null })).toEqual([]);
  });
});

describe('two promises', () => {
  const topics = (...papers: Parameters<typeof postureOf>[0]) =>
    postureOf(papers).disputes.map(({ topic }) => topic);
  const contract = (...claims: readonly Claim[]) =>
    onFile({ kind: 'contract', effectiveDate: '2026-04-01' }, claims);

  test('may disagree about a time to fix or to tell', () => {
    const fix = (duration: string) => commitment({ subject: 'fix', severity: 'high', duration });
    expect(topics(policyPaper(fix('P90D')), contract(fix('P30D')))).toEqual([
      'fix time: P30D or P90D',
    ]);
    const low = commitment({ subject: 'fix', severity: 'low', duration: 'P180D' });
    expect(topics(policyPaper(fix('P90D')), contract(low))).toEqual([]);
    const vague = commitment({ subject: 'fix', severity: 'high', duration: 'soon' });
    expect(topics(policyPaper(fix('P90D')), contract(vague))).toEqual([]);
  });

  test('may disagree about the support of one product: longer is better', () => {
    const until = (product: string, date: string | null) =>
      claimOf('support-period', { product, until: date });
    const first = policyPaper(until('X7', '2034-12'));
    expect(topics(first, contract(until('X-7', '2030-12')))).toEqual([
      'end of support: 2034-12 or 2030-12',
    ]);
    expect(topics(first, contract(until('Y5', '2030-12')))).toEqual([]);
    expect(topics(first, contract(until('X7', null)))).toEqual([]);
    const general = claimOf('support-period', { until: '2030-12' });
    expect(topics(first, contract(general))).toEqual([]);
    const years = (duration: string) => commitment({ subject: 'support', duration });
    expect(topics(policyPaper(years('P10Y')), contract(years('P5Y')))).toEqual([
      'support time: P10Y or P5Y',
    ]);
  });

  test('in words only are never compared', () => {
    const said = (quote: string) => practice('GOV-08', quote);
    expect(topics(policyPaper(said('Trained yearly.')), contract(said('Trained twice.')))).toEqual(
      [],
    );
  });
});

describe('two statements on one vulnerability', () => {
  const vex = (
    file: string,
    attributes: Parameters<typeof claimOf<'vulnerability-statement'>>[1],
  ) =>
    onFile({ kind: 'vex', file, effectiveDate: '2026-11-20' }, [
      claimOf('vulnerability-statement', {
        vulnerability: 'CVE-2026-1',
        product: 'X7',
        justification: 'not reachable',
        ...attributes,
      }),
    ]);
  const topics = (attributes: Parameters<typeof vex>[1]) =>
    postureOf([vex('a.json', { status: 'affected' }), vex('b.json', attributes)]).disputes.map(
      ({ topic }) => topic,
    );

  test('may disagree about the status', () => {
    expect(topics({ status: 'not_affected' })).toEqual(['status: not_affected or affected']);
    expect(topics({ status: null })).toEqual([]);
  });

  test('on another vulnerability or none do not', () => {
    expect(topics({ status: 'not_affected', vulnerability: 'CVE-2026-2' })).toEqual([]);
    expect(topics({ status: 'not_affected', vulnerability: null })).toEqual([]);
  });
});

test('only the first five disputes of a criterion are told', () => {
  const papers = Array.from({ length: 8 }, (_, at) =>
    onFile({ kind: 'contract', file: `${at}.pdf`, effectiveDate: '2026-04-01' }, [
      commitment({ subject: 'fix', severity: 'high', duration: `P${at + 1}D` }),
    ]),
  );
  expect(postureOf(papers).disputes).toHaveLength(5);
});

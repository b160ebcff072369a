import { describe, expect, test } from 'vitest';
import { certification } from '../../support/claims.ts';
import { brochure, certificate } from '../../support/evidence.ts';
import { capsOf, findingOf, postureOf } from '../../support/judge.ts';

const gov01 = (attributes: Parameters<typeof certification>[0], asOf?: string) =>
  findingOf('GOV-01', [certificate(certification(attributes))], asOf ? { asOf } : {});

describe('a certificate that is not yet valid (T02)', () => {
  test('is a gap, not a lapse', () => {
    const finding = gov01({ issuedOn: '2027-01-01', expiresOn: '2029-12-31' });
    expect(finding).toMatchObject({ level: 'E0', status: 'gap' });
    expect(finding.caps[0]).toEqual({ id: 'T02', reason: 'It is not valid before 2027-01-01.' });
  });

  test('counts from its first day on, also when that is later than its issue', () => {
    const attributes = { issuedOn: '2026-10-01', validFrom: '2026-12-01', expiresOn: '2029-11-30' };
    expect(gov01(attributes, '2026-11-30').level).toBe('E0');
    expect(gov01(attributes, '2026-12-01').level).toBe('E4');
  });

  test('is what a certificate issued later is on an earlier day', () => {
    expect(gov01({}, '2025-02-28').status).toBe('gap');
  });
});

describe('inconsistent dates (T28)', () => {
  test('hold the claim at E2 when it runs more than three years and six months', () => {
    const finding = gov01({ issuedOn: '2025-01-01', expiresOn: '2028-07-02' });
    expect(finding).toMatchObject({ level: 'E2' });
    expect(capsOf(finding)).toEqual(['T28']);
  });

  test('are flagged when it was issued after its expiry', () => {
    const finding = gov01({ issuedOn: '2026-05-01', expiresOn: '2026-01-31' });
    expect(capsOf(finding)).toContain('T28');
  });

  test('are none within three years and six months of the current cycle', () => {
    expect(capsOf(gov01({ issuedOn: '2025-01-01', expiresOn: '2028-07-01' }))).toEqual([]);
    const renewed = { issuedOn: '2015-01-01', validFrom: '2025-06-01', expiresOn: '2028-05-31' };
    expect(capsOf(gov01(renewed))).toEqual([]);
  });

  test('concern process and ISO management certificates only', () => {
    const dates = { issuedOn: '2020-01-01', expiresOn: '2030-01-01' };
    const ids = (standard: string) =>
      postureOf([certificate(certification({ standard, edition: null, ...dates }))]).traps.map(
        ({ id }) => id,
      );
    expect(ids('IEC 62443-4-2')).not.toContain('T28');
    expect(ids('ISO/IEC 27001')).toContain('T28');
    expect(ids('ISO/IEC 27017')).toContain('T28');
  });

  test('are not looked for in a paper that only mentions a certificate', () => {
    const claim = certification({ issuedOn: '2020-01-01', expiresOn: '2030-01-01' });
    expect(capsOf(findingOf('GOV-01', [brochure(claim)]))).not.toContain('T28');
  });
});

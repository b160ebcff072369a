import { describe, expect, test } from 'vitest';
import { isRecognised } from '../../../src/criteria/caps/issuer.ts';
import { defaultPolicy } from '../../../src/criteria/policy.ts';
import { assuranceReport, certification } from '../../support/claims.ts';
import {
  auditReport,
  brochure,
  certificate,
  onFile,
  questionnaire,
} from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';

const recognised = (
  attributes: Parameters<typeof certification>[0],
  recognisedBodies: string[] = [],
) => isRecognised(certification(attributes), { ...defaultPolicy, recognisedBodies });

describe('a recognised issuer (T07)', () => {
  test('is a body on the list with the mark of an accreditation body, whatever its number', () => {
    expect(recognised({ issuer: 'DQS GmbH', accreditation: 'DAkkS D-ZM-00000-00-00' })).toBe(true);
    expect(recognised({ issuer: 'DQS GmbH', accreditation: null })).toBe(false);
    expect(recognised({ issuer: 'DQS GmbH', accreditation: 'member of IQNet' })).toBe(false);
    expect(recognised({ issuer: 'Friendly Certs Ltd', accreditation: 'UKAS 123' })).toBe(false);
    expect(recognised({ issuer: null })).toBe(false);
  });

  test('of IECEE and ISASecure counts without a mark', () => {
    expect(recognised({ issuer: 'IECEE CB Scheme', accreditation: null })).toBe(true);
    const scheme = { standard: 'ISASecure SDLA', issuer: 'Some Lab', accreditation: null };
    expect(recognised(scheme)).toBe(true);
  });

  test('may be named by the workspace', () => {
    const issuer = { issuer: 'Friendly Certs Ltd', accreditation: 'UKAS 123' };
    expect(recognised(issuer, ['friendly certs'])).toBe(true);
  });

  test('may be a national authority under the mutual recognition agreement', () => {
    const authority = {
      standard: 'Common Criteria',
      issuer: 'German Federal Office for Information Security (BSI)',
    };
    expect(recognised({ ...authority, accreditation: 'CCRA' })).toBe(true);
    expect(recognised({ ...authority, accreditation: null })).toBe(false);
  });
});

describe('who says that the supplier is certified', () => {
  const gov01 = (...evidence: Parameters<typeof findingOf>[1]) => findingOf('GOV-01', evidence);

  test('holds GOV-01 at E2 when it is not recognised', () => {
    const unknown = gov01(certificate(certification({ issuer: 'Friendly Certs Ltd' })));
    expect(unknown).toMatchObject({ level: 'E2' });
    expect(unknown.caps[0]?.reason).toContain('not on the list');
    const unmarked = gov01(certificate(certification({ accreditation: null })));
    expect(unmarked.caps[0]?.reason).toContain('No mark');
    const unstated = gov01(certificate(certification({ issuer: null })));
    expect(unstated.caps[0]?.reason).toContain('not stated');
  });

  test('is no matter for the auditor of a SOC report', () => {
    const finding = findingOf('GOV-04', [auditReport(assuranceReport({ auditor: 'Nobody LLP' }))]);
    expect(capsOf(finding)).not.toContain('T07');
  });

  test('and is the holder itself makes a self-declaration (T08)', () => {
    const own = certification({ issuer: 'Kestrel Controls s.r.o.' });
    const finding = gov01(certificate(own));
    expect(finding).toMatchObject({ level: 'E1' });
    expect(capsOf(finding)).toContain('T08');
  });

  test('and only mentions a certificate makes a self-declaration (T08)', () => {
    for (const paper of [brochure, questionnaire]) {
      const finding = gov01(paper(certification()));
      expect(finding).toMatchObject({ level: 'E1', status: 'partial' });
      expect(capsOf(finding)).toContain('T08');
    }
    const described = auditReport(certification(), assuranceReport());
    expect(gov01(described).level).toBe('E1');
  });

  test('may do so in a letter of the certification body', () => {
    const letter = (issuer: string | null) =>
      gov01(onFile({ kind: 'attestation-letter' }, [certification({ issuer })])).level;
    expect(letter('TÜV NORD CERT GmbH')).toBe('E4');
    expect(letter(null)).toBe('E1');
  });
});

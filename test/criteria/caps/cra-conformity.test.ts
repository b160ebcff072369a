import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import { certification, practice } from '../../support/claims.ts';
import { certificate, policyPaper } from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';

const gov09 = (...claims: readonly Claim[]) => findingOf('GOV-09', [policyPaper(...claims)]);

describe('conformity with the Cyber Resilience Act', () => {
  test('is only a claim while no harmonised standard is cited', () => {
    const finding = gov09(practice('GOV-09', 'All products are CRA compliant.'));
    expect(finding).toMatchObject({ level: 'E1' });
    expect(finding.caps[0]?.reason).toContain('only a claim');
    const certified = certification({ standard: 'Cyber Resilience Act', edition: null });
    expect(findingOf('GOV-09', [certificate(certified)])).toMatchObject({ level: 'E1' });
  });

  test('is not shown by a process certificate of 2018 (T32)', () => {
    const sentence = practice(
      'GOV-09',
      'Our IEC 62443-4-1 certificate covers Article 14 reporting and the support period.',
    );
    expect(capsOf(gov09(sentence))).toEqual(['T32']);
    const beside = certificate(certification(), practice('GOV-09', 'CRA support period: 5 years'));
    expect(capsOf(findingOf('GOV-09', [beside]))).toContain('T32');
  });

  test('may rest on the amendment that aligns the process standard with the act', () => {
    const amended = certificate(
      certification({ edition: '2018/A11:2026' }),
      practice('GOV-09', 'Article 14 reporting is handled by the PSIRT.'),
    );
    expect(capsOf(findingOf('GOV-09', [amended]))).not.toContain('T32');
  });

  test('is documented by a procedure with substance', () => {
    const procedure = practice('GOV-09', 'Article 14 reports are sent within 24 hours.');
    expect(gov09(procedure)).toMatchObject({ level: 'E2', caps: [] });
    const beside = [procedure, certification()];
    expect(capsOf(gov09(...beside))).toEqual([]);
    const unknown = certificate(procedure, certification({ standard: null, edition: null }));
    expect(capsOf(findingOf('GOV-09', [unknown]))).not.toContain('T32');
    const bare = certificate(procedure, certification({ edition: null }));
    expect(capsOf(findingOf('GOV-09', [bare]))).toContain('T32');
    const denied = certificate(procedure, certification({}, { polarity: 'negated' }));
    expect(capsOf(findingOf('GOV-09', [denied]))).not.toContain('T32');
  });
});

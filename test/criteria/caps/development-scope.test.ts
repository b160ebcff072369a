import { describe, expect, test } from 'vitest';
import { developmentScope } from '../../../src/criteria/caps/development-scope.ts';
import { certification } from '../../support/claims.ts';
import { brochure, certificate } from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';

describe('the scope of a management system', () => {
  test.each([
    ['Development and operation of the Helio Grid Cloud', 'included'],
    ['Entwicklung und Vertrieb von Steuerungen', 'included'],
    ['Design, software engineering and support', 'included'],
    ['Software development, excluding the site Linz', 'included'],
    ['All activities with the exclusion of software development', 'excluded'],
    ['IT-Betrieb, ausgenommen Entwicklung', 'excluded'],
    ['Betrieb des Rechenzentrums und interne IT-Dienste', 'other activities'],
    ['Provision of IT services', 'other activities'],
    ['The entire organisation', 'silent'],
    [null, 'silent'],
  ])('"%s": development is %s', (scope, verdict) => {
    expect(developmentScope(scope)).toBe(verdict);
  });
});

describe('an ISO/IEC 27001 certificate without development (T12)', () => {
  const iso = (scope: string | null, standard = 'ISO/IEC 27001') =>
    findingOf('GOV-03', [
      certificate(certification({ standard, edition: '2022', level: null, product: null, scope })),
    ]);

  test('is E1 when development is excluded or only other activities are named', () => {
    for (const scope of ['All activities excluding development', 'Data centre operations']) {
      expect(iso(scope)).toMatchObject({ level: 'E1' });
      expect(capsOf(iso(scope))).toEqual(['T12']);
    }
  });

  test('is E2 when it is company-wide and silent, and asks for the Statement of Applicability', () => {
    const finding = iso('The entire company');
    expect(finding).toMatchObject({ level: 'E2' });
    expect(finding.caps[0]?.reason).toContain('Statement of Applicability');
    expect(iso(null).level).toBe('E2');
  });

  test('is E4 when it speaks of development, also on the basis of IT-Grundschutz', () => {
    expect(iso('Software development').level).toBe('E4');
    expect(iso('Softwareentwicklung', 'IT-Grundschutz').level).toBe('E4');
  });

  test('is not looked for in a paper that only mentions the certificate', () => {
    const claim = certification({ standard: 'ISO/IEC 27001', scope: 'Data centre' });
    expect(capsOf(findingOf('GOV-03', [brochure(claim)]))).toEqual(['T08']);
  });
});

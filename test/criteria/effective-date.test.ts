import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { effectiveDate } from '../../src/criteria/effective-date.ts';
import { paperOf } from '../../src/criteria/paper.ts';
import { assuranceReport, certification, practice, securityTest } from '../support/claims.ts';
import { onFile } from '../support/evidence.ts';

function dateOf(claim: Claim, date?: string) {
  const paper = paperOf(onFile(date === undefined ? {} : { effectiveDate: date }, [claim]));
  return effectiveDate({ claim, paper });
}

describe('the day a claim speaks of', () => {
  test('is that of its paper', () => {
    expect(dateOf(certification(), '2026-05-01')).toBe('2026-05-01');
  });

  test('is a date of the assessment when the paper has none', () => {
    expect(dateOf(certification())).toBe('2025-03-01');
    expect(dateOf(certification({ issuedOn: null, validFrom: '2025-04-01' }))).toBe('2025-04-01');
    expect(dateOf(certification({ issuedOn: null }))).toBe('');
    expect(dateOf(assuranceReport())).toBe('2026-11-02');
    expect(dateOf(assuranceReport({ issuedOn: null }))).toBe('2026-09-30');
    expect(dateOf(assuranceReport({ issuedOn: null, periodEnd: null }))).toBe('');
    expect(dateOf(securityTest())).toBe('2026-08-20');
    expect(dateOf(securityTest({ reportedOn: null }))).toBe('2026-08-14');
    expect(dateOf(securityTest({ reportedOn: null, endedOn: null }))).toBe('');
    expect(dateOf(practice('GOV-08', 'trained'))).toBe('');
  });
});

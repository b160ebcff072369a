import { describe, expect, test } from 'vitest';
import type { ClaimType } from '../../src/claims/claim-types.ts';
import { lessFavourable, polarityOf } from '../../src/claims/polarity.ts';
import { otherPolarityCases } from './tables/polarity-cases.ts';
import { certificatePolarityCases } from './tables/polarity-certificate-cases.ts';

/** « and » mark the focus. */
function judge(marked: string, type?: ClaimType, isOnCertificate = false) {
  const start = marked.indexOf('«');
  const focus = start < 0 ? undefined : { start, end: marked.indexOf('»') - 1 };
  return polarityOf(marked.replace(/[«»]/gu, ''), focus, type, { isOnCertificate });
}

describe('claims/polarity', () => {
  test.for([...certificatePolarityCases, ...otherPolarityCases])(
    '%s: %s',
    ([polarity, statement, type]) => {
      expect(judge(statement, type).polarity).toBe(polarity);
    },
  );

  test('the words that decide are told with their place in the statement', () => {
    const { cue } = judge('ACME is not yet certified to «ISO 27001».');
    expect(cue).toEqual({ start: 8, end: 15, text: 'not yet' });
  });

  test('without a focus every word of the statement counts', () => {
    const statement = 'We are certified to ISO 27001; we do not outsource.';
    expect(polarityOf(statement).polarity).toBe('negated');
    expect(polarityOf(statement, { start: 20, end: 29 }).polarity).toBe('asserted');
  });

  test('words in quotes count', () => {
    expect(judge('The answer is ‘not certified’ for «ISO 27001».').polarity).toBe('negated');
  });

  test('an identifier is no word', () => {
    expect(judge('10000442871-MSC-NOR | «12 May 2023» – 11 May 2026').polarity).toBe('asserted');
  });

  test('a cue broken over lines or set in ligatures still counts', () => {
    expect(judge('ACME is no lon-\nger certi\ufb01ed to «ISO 27001».').polarity).toBe('expired');
  });

  test('on a certificate "complies with" asserts, unless the supplier speaks itself', () => {
    const statement = 'complies with the requirements of «ISO/IEC 27001:2022»';
    expect(judge(statement, 'certification').polarity).toBe('hedged');
    expect(judge(statement, 'certification', true).polarity).toBe('asserted');
    const own = 'We hereby declare that the product complies with «IEC 62443-4-2»';
    expect(judge(own, 'certification', true).polarity).toBe('hedged');
  });

  test('what suppliers must do is a practice of the one who asks for it', () => {
    const statement = 'Our suppliers must be certified.';
    expect(polarityOf(statement, undefined, 'practice').polarity).toBe('other-party');
    const own = polarityOf(statement, undefined, 'practice', { aboutOthers: true });
    expect(own.polarity).toBe('asserted');
  });

  test('what is said about another party outweighs what helps the supplier', () => {
    expect(lessFavourable('asserted', 'hedged')).toBe('hedged');
    expect(lessFavourable('negated', 'planned')).toBe('negated');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPrinted, canonical, originalSpan } from '../../src/claims/canonical.ts';

const same: readonly (readonly [what: string, printed: string, plain: string])[] = [
  ['white space', 'a \n\t b\u00a0c\u2009d', 'a b c d'],
  ['soft hyphens', 'cer\u00adti\u00adfied', 'certified'],
  ['zero-width and bidi characters', 'a\u200bb\u202ec\ufeff', 'abc'],
  ['tag characters', 'a\u{e0041}b', 'ab'],
  ['dashes', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', 'a-b-c-d-e-f-g'],
  ['quotes', '\u201ca\u201d \u2018b\u2019 \u00abc\u00bb', '"a" \'b\' "c"'],
  ['ligatures', 'certi\ufb01ed e\ufb03cient', 'certified efficient'],
  ['full-width forms', '\uff29\uff33\uff2f', 'ISO'],
  ['combining accents', 'Oce\u0301 Mu\u0308ller', 'Océ Müller'],
  ['words broken at a line end', 'devel-\n  opment cer\u00ad\ntified', 'development certified'],
];

describe('claims/canonical', () => {
  test.for(same)('%s make no difference', ([, printed, plain]) => {
    expect(canonical(printed).text).toBe(plain);
  });

  test('what a reader sees as different stays different', () => {
    expect(canonical('27001²').text).not.toBe(canonical('270012').text);
    expect(canonical('ML 3¹').text).not.toBe(canonical('ML 31').text);
    expect(canonical('3½').text).not.toBe(canonical('31/2').text);
    expect(canonical('Foo™').text).not.toBe(canonical('FooTM').text);
    expect(canonical('is not').text).not.toBe(canonical('is nοt').text);
  });

  test('a hyphen before a capital or a digit at a line end belongs to the word', () => {
    expect(canonical('ISO-\nCertificate').text).toBe('ISO- Certificate');
    expect(canonical('62443-\n4-1').text).toBe('62443- 4-1');
  });

  test('a hyphen at a line end can be kept, since the page does not tell', () => {
    expect(canonical('white-\nbox', { breaks: 'keep' }).text).toBe('white-box');
  });

  test('case is folded on request, with offsets that stay true', () => {
    const form = canonical('STRASSE İstanbul', { fold: true });
    expect(form.text).toContain('strasse');
    expect(form.text.length).toBe(form.starts.length);
  });

  test('every piece of canonical text leads back to the text it came from', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\u00ad',
      '\ufb01',
      'e\u0301',
      '-\n',
      '–',
      '“',
      '7',
      '\u200b',
      '𝔸',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const form = canonical(text);
        expect(form.starts.length).toBe(form.text.length);
        for (let at = 0; at < form.text.length; at++) {
          const { start, end } = originalSpan(form, { start: at, end: at + 1 });
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('canonical text is its own canonical form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { text: once } = canonical(text);
        expect(canonical(once).text).toBe(once);
      }),
    );
  });

  test('an empty range leads to a place', () => {
    const form = canonical('ab');
    expect(originalSpan(form, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(originalSpan(form, { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(originalSpan(canonical(''), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  test('a value is written down in one line, dashes and quotes as printed', () => {
    expect(asPrinted(' Aptible –\n Enclave  secu-\nrity “x” ')).toBe(
      'Aptible – Enclave security “x”',
    );
  });
});

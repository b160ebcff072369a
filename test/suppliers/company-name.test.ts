import { describe, expect, test } from 'vitest';
import {
  compareEntities,
  parseCompanyName,
  sameLegalEntity,
} from '../../src/suppliers/company-name.ts';

describe('src/suppliers/company-name.ts', () => {
  test.each([
    ['Kestrel Controls GmbH', 'KESTREL CONTROLS G.m.b.H.'],
    ['Kestrel Controls GmbH', 'Kestrel Controls Gesellschaft mit beschränkter Haftung'],
    ['Kestrel Controls s.r.o.', 'Kestrel Controls, spol. s r.o.'],
    ['Kestrel Controls s.r.o.', 'Kestrel Controls s. r. o.'],
    ['Kestrel Inc.', 'Kestrel, Incorporated'],
    ['Kestrel Corp', 'Kestrel Corporation'],
    ['Kestrel Co., Ltd.', 'KESTREL COMPANY LIMITED'],
    ['Kestrel SpA', 'Kestrel S.p.A.'],
    ['Kestrel Oy', 'kestrel OY'],
    ['Kestrel Aktiebolag', 'Kestrel AB (publ)'],
    ['Kestrel B.V.', 'Kestrel BV'],
    ['Kestrel K.K.', '株式会社 Kestrel'],
    ['Müller Antriebe AG', 'Mueller Antriebe Aktiengesellschaft'],
    ['Müller Antriebe AG', 'Muller Antriebe AG'],
    ['Göteborg Drives A/S', 'Goteborg Drives AS'],
    ['Kestrel GmbH & Co. KG', 'Kestrel GmbH und Co. KG'],
    ['Nord-Werk AG', 'Nordwerk AG'],
    ['Kestrel Controls s.r.o.', 'Kestrel Controls s.r.o., Technická 12, 616 00 Brno'],
    ['AgileWorks Inc.', 'AgileWorks Inc. dba Onekey'],
    ['Kestrel & Sons Ltd', 'Kestrel and Sons Limited'],
    ["O'Neill Systems Ltd", 'O’Neill Systems Ltd.'],
    ['Kestrel sp. z o.o.', 'Kestrel Spółka z ograniczoną odpowiedzialnością'],
  ])('%s and %s are one legal entity', (a, b) => {
    expect(compareEntities(a, b)).toBe('same');
    expect(sameLegalEntity(b, a)).toBe(true);
  });

  test.each([
    ['Kestrel Controls GmbH', 'Kestrel Controls AG', 'different form'],
    ['Kestrel Controls GmbH', 'Kestrel Controls GmbH & Co. KG', 'different form'],
    ['Kestrel SE', 'Kestrel AG', 'different form'],
    ['Kestrel Ltd', 'Kestrel LLC', 'different form'],
    ['Kestrel Oy', 'Kestrel Oyj', 'different form'],
    ['Kestrel Controls', 'Kestrel Controls GmbH', 'form not stated'],
    ['Kestrel Controls s.r.o.', 'Kestrel Holding AG', 'different'],
    ['Nordwerk Automation AG', 'Nordwerk Drives AG', 'different'],
    ['Nordwerk AG', 'Nordwerk AG Austria', 'different'],
    ['', '', 'different'],
    ['GmbH', 'AG', 'different'],
  ])('%s and %s are %s', (a, b, match) => {
    expect(compareEntities(a, b)).toBe(match);
    expect(compareEntities(b, a)).toBe(match);
    expect(sameLegalEntity(a, b)).toBe(false);
  });

  test('a name without a legal form states none', () => {
    expect(parseCompanyName('Kestrel Controls').form).toBeUndefined();
  });

  test('an address or division after the legal form is not part of the name', () => {
    expect(parseCompanyName('Kestrel Controls s.r.o., Brno site')).toMatchObject({
      core: 'kestrel controls',
      form: 's.r.o.',
      rest: 'brno site',
    });
  });

  test('words that look like a legal form inside a name stay part of it', () => {
    expect(parseCompanyName('Limited Slip Drives Ltd').core).toBe('limited slip drives');
    expect(parseCompanyName('Security as a Service Inc').core).toBe('security as a service');
  });

  test('a hostile name is cut off instead of costing time', () => {
    expect(parseCompanyName('s '.repeat(100_000)).core.length).toBeLessThan(500);
  });
});

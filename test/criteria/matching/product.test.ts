import { describe, expect, test } from 'vitest';
import {
  findProduct,
  matchProduct,
  orderedProduct,
} from '../../../src/criteria/matching/product.ts';

const brand = new Set(['kestrel', 'controls']);
const match = (stated: string, product: string, version?: string) =>
  matchProduct(stated, orderedProduct({ product, version }, brand));
const find = (scope: string, product: string, version?: string) =>
  findProduct(scope, orderedProduct({ product, version }, brand));

describe('a stated product', () => {
  test.each([
    ['X7', 'X7'],
    ['Kestrel X7', 'X7'],
    ['X-7', 'X7'],
    ['X 7', 'X7'],
    ['NW-500 motion controller, firmware 3.4', 'NW-500 motion controller'],
    ['X7 PLC', 'X7'],
    ['X7, X9 and Y3', 'X9'],
    ['X7/X9', 'X9'],
    ['Orion HMI', 'Orion HMI'],
    ['OPNsense GUI, API and system backend', 'OPNsense'],
    ['Kestrel Cloud', 'Kestrel Cloud'],
    ['X7 programmable controllers', 'X7 PLC'],
    ['All products', 'X7'],
  ])('"%s" covers the ordered "%s"', (stated, ordered) => {
    expect(match(stated, ordered)).toBe('covers');
  });

  test.each([
    ['X series', 'X7'],
    ['X-Series', 'X7'],
    ['Baureihe X', 'X7'],
    ['X7 family', 'X7-B'],
    ['S7-1500 series', 'S7-1516'],
    ['X200 series', 'X210'],
    ['X2xx', 'X210'],
    ['X and Y series', 'X7'],
    ['K7 PLC series', 'K7 PLC series'],
    ['Orion series', 'Orion'],
  ])('the series "%s" covers its model "%s"', (stated, ordered) => {
    expect(match(stated, ordered)).toBe('covers');
  });

  test.each([
    ['X9', 'X7'],
    ['Y series', 'X7'],
    ['X series', 'XY7'],
    ['X7 series', 'X75'],
    ['X200 series', 'X2100'],
    ['S7-1500 series', 'S7-1216'],
    ['X7 Pro', 'X7'],
    ['X7', 'X7 Pro'],
    ['Kestrel HMI', 'Kestrel PLC'],
    ['K7 HMI', 'K7 PLC'],
    ['Kestrel Orion', 'Kestrel Vega'],
    ['Orion', 'X7'],
    ['Orion series', 'Vega'],
  ])(
    '"%s" does not cover the ordered "%s": a shared brand word is not enough',
    (stated, ordered) => {
      expect(match(stated, ordered)).toBe('other product');
    },
  );

  test.each([
    ['Kestrel', 'X7'],
    ['industrial controllers', 'X7 PLC'],
    ['embedded software products', 'X7'],
    ['Kestrel products', 'Orion'],
    ['a system', 'the system'],
  ])('"%s" does not say which product it means when "%s" is ordered', (stated, ordered) => {
    expect(match(stated, ordered)).toBe('not stated');
  });

  test('a version limit is a product limit, for orders that name a version', () => {
    expect(match('X7 V4.2.1', 'X7', '4.2.1')).toBe('covers');
    expect(match('X7 firmware 4.2', 'X7', '4.2.1')).toBe('covers');
    expect(match('X7 V4.1', 'X7', '4.2.1')).toBe('other version');
    expect(match('X7 V4.1', 'X7')).toBe('covers');
    expect(match('X7', 'X7', '4.2.1')).toBe('covers');
  });
});

describe('the scope of a certificate', () => {
  test.each([
    ['Development of the K7 PLC series and the K7 HMI', 'K7 HMI'],
    ['Development of the K7 PLC series and the K7 HMI', 'K7 PLC series'],
    ['Secure development of the X series of controllers', 'X7'],
    ['Development process for X7 and X9 according to IEC 62443-4-1', 'X9 PLC'],
    ['Secure development process for all products', 'X7'],
    ['Development and operation of the Kestrel Cloud', 'Kestrel Cloud'],
  ])('"%s" covers the ordered "%s"', (scope, ordered) => {
    expect(find(scope, ordered)).toBe('covers');
  });

  test.each([
    ['Development of the Y5 drive', 'X7'],
    ['Development of the Y series', 'X7'],
  ])('"%s" states another product than "%s"', (scope, ordered) => {
    expect(find(scope, ordered)).toBe('other product');
  });

  test.each([
    ['Generic secure development process according to IEC 62443-4-1:2018', 'X7'],
    ['Design, software development, production and support of industrial controllers', 'X7'],
    ['Design and manufacture of a wide range of automation products', 'X7'],
    ['Operation of the IT platform and the product line', 'X7'],
    ['', 'X7'],
  ])('"%s" says nothing about the ordered "%s"', (scope, ordered) => {
    expect(find(scope, ordered)).toBe('not stated');
  });
});

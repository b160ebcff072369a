import { describe, expect, test } from 'vitest';
import { identifySupplier, supplierId } from '../../src/suppliers/identify-supplier.ts';
import { supplier } from '../support/suppliers.ts';

const register = [
  supplier({ name: 'Kestrel Controls GmbH', aliases: ['KC'] }),
  supplier({ name: 'Nordwerk Drives AG', contractingEntity: 'Nordwerk Sales AG' }),
];

describe('src/suppliers/identify-supplier.ts', () => {
  test.each(['Kestrel Controls GmbH', ' kestrel  controls g.m.b.h. ', 'kc'])(
    'evidence under %j goes to the registered supplier',
    (name) => {
      expect(identifySupplier(name, register)).toMatchObject({
        outcome: 'known',
        supplier: { name: 'Kestrel Controls GmbH' },
      });
    },
  );

  test.each(['Kestrel Controls AG', 'Kestrel Controls', 'Kestrel Drives GmbH', 'Kestrl Controls'])(
    '%s is a new supplier that resembles a registered one',
    (name) => {
      expect(identifySupplier(name, register)).toEqual({
        outcome: 'new',
        name,
        similarTo: ['Kestrel Controls GmbH'],
      });
    },
  );

  test('an unlike name resembles nobody', () => {
    expect(identifySupplier('Helio Oy', register)).toMatchObject({ similarTo: [] });
  });

  test('a shared generic word is no resemblance', () => {
    const general = [supplier({ name: 'General Valves Inc.' })];
    expect(identifySupplier('General Pumps Inc.', general)).toMatchObject({ similarTo: [] });
  });

  test.each([
    ['a'.repeat(10_000), 'has 10000 characters; 200 are allowed'],
    ['Kes\u0007trel', 'contains control or invisible characters'],
    ['Kestrel \u202elortnoC', 'contains control or invisible characters'],
    ['   ', 'is empty'],
    ['---', 'has no letter or digit'],
  ])('a name that is not one is refused with the reason', (name, problem) => {
    expect(() => identifySupplier(name, register)).toThrow(
      expect.objectContaining({
        code: 'SUPPLIER_NAME_INVALID',
        message: `The supplier name ${problem}.`,
      }),
    );
  });

  test('an id is readable and ignores how the legal form is spelled', () => {
    expect(supplierId('Kestrel Controls s.r.o.')).toMatch(/^kestrel-controls-s-r-o-[0-9a-f]{8}$/u);
    expect(supplierId('Kestrel G.m.b.H.')).toBe(supplierId('KESTREL GmbH'));
    expect(supplierId('Kestrel AG')).not.toBe(supplierId('Kestrel GmbH'));
    expect(supplierId('株式会社')).toMatch(/^supplier-[0-9a-f]{8}$/u);
  });
});

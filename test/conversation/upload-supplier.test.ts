import { describe, expect, test } from 'vitest';
import { uploadSupplier } from '../../src/conversation/upload-supplier.ts';
import { supplier } from '../support/suppliers.ts';

const register = [
  supplier({ name: 'Kestrel Controls s.r.o.' }),
  supplier({ name: 'Nordwerk Automation AG' }),
  supplier({ name: 'Nordwerk Drives GmbH' }),
];

describe('src/conversation/upload-supplier.ts', () => {
  test.each([
    ['for Kestrel', 'Kestrel Controls s.r.o.'],
    ['the new certificate of Kestrel Controls, just arrived', 'Kestrel Controls s.r.o.'],
    ['supplier: Zephyr Motion GmbH', 'Zephyr Motion GmbH'],
    ['for Zephyr', 'Zephyr'],
    ['this is evidence from Zephyr Motion GmbH', 'Zephyr Motion GmbH'],
    ['für Zephyr Motion GmbH', 'Zephyr Motion GmbH'],
    ['for Kestrel. Is it valid?', 'Kestrel Controls s.r.o.'],
  ])('%s names %s', (text, name) => {
    expect(uploadSupplier(text, register, {})).toBe(name);
  });

  test.each(['here you are', 'for Nordwerk', 'Kestrel and Nordwerk Drives', 'please check'])(
    '%s names nobody',
    (text) => {
      expect(
        uploadSupplier(text, register, { supplier: 'Kestrel Controls s.r.o.' }),
      ).toBeUndefined();
    },
  );

  test('without words the file belongs to the supplier of the thread', () => {
    const memory = { supplier: 'Kestrel Controls s.r.o.' };
    expect(uploadSupplier('', register, memory)).toBe('Kestrel Controls s.r.o.');
    expect(uploadSupplier('', register, {})).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { resolveSupplier } from '../../src/suppliers/resolve-supplier.ts';
import { supplier } from '../support/suppliers.ts';

const register = [
  supplier({
    name: 'Kestrel Controls s.r.o.',
    aliases: ['KC Brno'],
    contractingEntity: 'Kestrel Sales GmbH',
    orders: [{ product: 'X-200 PLC', kind: 'product' }],
  }),
  supplier({ name: 'Nordwerk Automation AG', orders: [{ product: 'Gateway 7', kind: 'product' }] }),
  supplier({ name: 'Nordwerk Drives GmbH', orders: [{ product: 'Gateway 7', kind: 'product' }] }),
  supplier({ name: 'Helio Systems Oy', aliases: ['Helio'] }),
  supplier({ name: 'Müller Antriebe AG' }),
];

function resolved(typed: string): string {
  const resolution = resolveSupplier(typed, register);
  return resolution.outcome === 'resolved'
    ? `${resolution.supplier.name} by ${resolution.by}`
    : resolution.outcome;
}

function askedBack(typed: string): unknown {
  const resolution = resolveSupplier(typed, register);
  return resolution.outcome === 'ambiguous'
    ? [resolution.because, ...resolution.candidates.map((one) => one.name)]
    : resolution;
}

describe('src/suppliers/resolve-supplier.ts', () => {
  test.each([
    ['Kestrel Controls s.r.o.', 'Kestrel Controls s.r.o. by name'],
    ['KESTREL CONTROLS, spol. s r.o.', 'Kestrel Controls s.r.o. by name'],
    ['Kestrel Controls', 'Kestrel Controls s.r.o. by name'],
    ['kc brno', 'Kestrel Controls s.r.o. by alias'],
    ['kestrel', 'Kestrel Controls s.r.o. by short name'],
    ['Kestrel Sales GmbH', 'Kestrel Controls s.r.o. by alias'],
    ['helio', 'Helio Systems Oy by alias'],
    ['Mueller', 'Müller Antriebe AG by short name'],
    ['x200 plc', 'Kestrel Controls s.r.o. by product'],
    ['Nordwerk Drives', 'Nordwerk Drives GmbH by name'],
  ])('%s means %s', (typed, expected) => {
    expect(resolved(typed)).toBe(expected);
  });

  test('a name that fits two suppliers asks which one', () => {
    expect(askedBack('Nordwerk')).toEqual([
      'several fit',
      'Nordwerk Automation AG',
      'Nordwerk Drives GmbH',
    ]);
  });

  test('a product ordered from two suppliers asks which one', () => {
    expect(askedBack('gateway 7')).toEqual([
      'several fit',
      'Nordwerk Automation AG',
      'Nordwerk Drives GmbH',
    ]);
  });

  test('a legal form that differs from the only match asks back', () => {
    expect(askedBack('Kestrel Controls AG')).toEqual([
      'other legal form',
      'Kestrel Controls s.r.o.',
    ]);
    expect(askedBack('Nordwerk Drives AG')).toEqual(['other legal form', 'Nordwerk Drives GmbH']);
  });

  test('a typing slip is confirmed before it is answered', () => {
    expect(askedBack('Helios')).toEqual(['similar name', 'Helio Systems Oy']);
    expect(askedBack('Kestral Controls')).toEqual(['similar name', 'Kestrel Controls s.r.o.']);
  });

  test('a short name with a legal form is another company until confirmed', () => {
    expect(askedBack('Kestrel AG')).toEqual(['similar name', 'Kestrel Controls s.r.o.']);
  });

  test('a sister company is never answered for', () => {
    expect(askedBack('Kestrel Drives')).toEqual(['similar name', 'Kestrel Controls s.r.o.']);
  });

  test.each(['Siemens', '', 'GmbH', '???'])('nobody is called %j', (typed) => {
    expect(resolveSupplier(typed, register).outcome).toBe('unknown');
  });

  test('an exact alias outweighs a longer name that begins like it', () => {
    const both = [supplier({ name: 'Arc AG' }), supplier({ name: 'Volt Oy', aliases: ['Arc'] })];
    expect(resolveSupplier('arc', both)).toMatchObject({ supplier: { name: 'Volt Oy' } });
  });

  test('two companies that differ only in the legal form are asked about', () => {
    const both = [supplier({ name: 'Arc AG' }), supplier({ name: 'Arc GmbH' })];
    expect(resolveSupplier('arc', both).outcome).toBe('ambiguous');
    expect(resolveSupplier('arc gmbh', both)).toMatchObject({ supplier: { name: 'Arc GmbH' } });
  });
});

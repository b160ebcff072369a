import { describe, expect, test } from 'vitest';
import { suppliersLike } from '../../src/conversation/suppliers-like.ts';
import { register } from '../support/kept-evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { supplier } from '../support/suppliers.ts';

const desks = readingDesks(await temporaryData());

async function portfolio() {
  const desk = desks();
  await register(
    desk,
    supplier({ name: 'Zephyr Motion GmbH', aliases: ['ZM Antriebe'] }),
    supplier({ name: 'Kestrel Controls s.r.o.' }),
    supplier({ name: 'Nordwerk Automation AG' }),
  );
  return desk;
}

describe('src/conversation/suppliers-like.ts', () => {
  test.each([
    ['', ['Kestrel Controls s.r.o.', 'Nordwerk Automation AG', 'Zephyr Motion GmbH']],
    ['kes', ['Kestrel Controls s.r.o.']],
    ['auto', ['Nordwerk Automation AG']],
    ['antrieb', ['Zephyr Motion GmbH']],
    ['Kestrle Controls', ['Kestrel Controls s.r.o.']],
    ['xyz', []],
  ])('%j finds %j', async (typed, names) => {
    expect(await suppliersLike(await portfolio(), typed)).toEqual(names);
  });
});

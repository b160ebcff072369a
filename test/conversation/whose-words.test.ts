import { describe, expect, test } from 'vitest';
import { whoseWords } from '../../src/conversation/whose-words.ts';
import { supplier } from '../support/suppliers.ts';

const kestrel = 'Kestrel Controls s.r.o.';
const register = [supplier({ name: kestrel }), supplier({ name: 'Nordwerk Automation AG' })];
const guesses = ['Nordwerk Automation AG', 'Zephyr Motion GmbH'];
const read = (text: string, bareName = true) =>
  whoseWords(text, { guesses }, register, { bareName });

describe('src/conversation/whose-words.ts', () => {
  test.each([
    ['yes', 'Nordwerk Automation AG'],
    ['Ja!', 'Nordwerk Automation AG'],
    ['2', 'Zephyr Motion GmbH'],
    ['1.', 'Nordwerk Automation AG'],
    ['for Kestrel', kestrel],
    ['für Kestrel', kestrel],
    ["it's for Kestrel.", kestrel],
    ['please file it under Kestrel', kestrel],
    ['Kestrel', kestrel],
    [kestrel, kestrel],
    ['for Arden Drives', 'Arden Drives'],
    ['Arden Drives GmbH', 'Arden Drives GmbH'],
    ['new supplier: Arden', 'Arden'],
  ])('%j files it for %s', (text, name) => {
    expect(read(text)).toEqual({ do: 'file', supplier: name });
  });

  test.each(['not now', 'drop it', 'No, thanks', 'nein danke'])('%j gives it up', (text) => {
    expect(read(text)).toEqual({ do: 'drop' });
  });

  test('a name that is almost one is asked about', () => {
    expect(read('for Kestrle')).toEqual({ do: 'choose', among: [kestrel] });
    expect(read('for Kestrel Controls GmbH')).toEqual({
      do: 'choose',
      among: [kestrel, 'Kestrel Controls GmbH'],
    });
  });

  test.each(['How is Kestrel doing', 'Is it for Kestrel?', '9', 'hello there', '', 'overview'])(
    '%j is about something else',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('a bare name answers what was asked last', () => {
    expect(read('Kestrel', false)).toBeUndefined();
    expect(read('for Kestrel', false)).toEqual({ do: 'file', supplier: kestrel });
  });
});

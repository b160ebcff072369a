import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmailAddress } from '../../../../src/evidence/readers/schema/email-address.ts';
import { formats } from '../../../../src/evidence/readers/schema/formats.ts';
import { ajvFormats } from '../../../support/cyclone-dx-oracle.ts';

const accepts = (format: string, text: string) => formats[format]?.check(text);

/** Text that is nearly of a format: pieces of it in any order. */
const nearly = (pieces: readonly string[], most = 12) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));

const twoDigits = fc.integer({ min: 0, max: 62 }).map((number) => `${number}`.padStart(2, '0'));
const moment = fc
  .tuple(
    fc.constantFrom('2024', '2025', '1900', '2000'),
    fc.array(twoDigits, { minLength: 5, maxLength: 5 }),
    fc.constantFrom('T', 't', ' ', 'TT', ''),
    fc.constantFrom('Z', 'z', '', '+01:00', '-23:59', '+24:00', '.5Z', '.Z', '+0100', '+01'),
  )
  .map(
    ([year, [month, day, ...time], between, zone]) =>
      `${year}-${month}-${day}${between}${time.join(':')}${zone}`,
  );

type Oracle = (text: string) => boolean;
const oracles = {
  date: ajvFormats.date,
  'date-time': ajvFormats['date-time'],
  uri: ajvFormats.uri,
  'idn-email': ajvFormats['idn-email'],
} as unknown as Readonly<Record<string, Oracle | Readonly<{ validate: Oracle }>>>;

function expectAsAjv(format: string, text: string) {
  const oracle = oracles[format];
  const check = typeof oracle === 'object' ? oracle.validate : oracle;
  expect({ text, accepted: accepts(format, text) }).toEqual({ text, accepted: check?.(text) });
}

describe('formats of a schema', () => {
  test.each([
    ['date', '2024-02-29', true],
    ['date', '2025-02-29', false],
    ['date', '2026-11-31', false],
    ['date-time', '2026-11-23T09:30:00Z', true],
    ['date-time', '2026-11-23T09:30:00', false],
    ['date-time', '2026-11-23', false],
    ['date-time', '2026-12-31T23:59:60Z', true],
    ['date-time', '2026-12-31T12:59:60Z', false],
    ['idn-email', 'psirt@kestrel.example', true],
    ['idn-email', 'prüfstelle@nordwerk.example', true],
    ['idn-email', '"on call"@kestrel.example', true],
    ['idn-email', 'psirt@[192.0.2.7]', true],
    ['idn-email', 'psirt@[IPv6:2001:db8::7]', true],
    ['idn-email', 'psirt@kestrel', false],
    ['idn-email', 'psirt', false],
    ['idn-email', 'psirt@-kestrel.example', false],
    ['uri', 'https://example.com/a?b#c', true],
    ['uri', 'https://[2001:db8::7]:8443/', true],
    ['uri', 'example.com', false],
    ['uri', 'https://example.com/a b', false],
    ['iri-reference', 'anything at all', true],
  ])('%s: %s is accepted: %s', (format, text, accepted) => {
    expect(accepts(format, text)).toBe(accepted);
  });

  test('moments are judged as Ajv does', () => {
    fc.assert(
      fc.property(moment, (text) => {
        expectAsAjv('date-time', text);
        expectAsAjv('date', text.slice(0, 10));
      }),
      { numRuns: 3_000 },
    );
  });

  test('e-mail addresses are judged as the grammar of RFC 5321 does', () => {
    const pieces = [
      'a',
      'ü',
      '.',
      '@',
      '-',
      '"',
      '\\',
      ' ',
      'b.example',
      '[192.0.2.1]',
      '[IPv6:::1]',
    ];
    fc.assert(
      fc.property(nearly(pieces), (text) => {
        expectAsAjv('idn-email', text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('addresses are judged as Ajv does', () => {
    const pieces = [
      'http',
      ':',
      '/',
      '//',
      'a.example',
      '?',
      '#',
      '%41',
      '%4',
      '@',
      ' ',
      '"',
      '80',
    ];
    fc.assert(
      fc.property(nearly(pieces), (text) => {
        expectAsAjv('uri', text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a very long text is no e-mail address', () => {
    expect(isEmailAddress(`${'a'.repeat(1_000_000)}@kestrel.example`)).toBe(false);
  });
});

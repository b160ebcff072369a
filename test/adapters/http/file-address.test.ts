import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileAddress } from '../../../adapters/http/file-address.ts';

const hosts = { isAllowedHost: (hostname: string) => hostname === 'files.slack.com' };

const leadsTo = (text: string, base?: URL) => {
  try {
    return fileAddress(text, hosts, base).url;
  } catch {
    return undefined;
  }
};

const pieces = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  '//',
  '/',
  '\\',
  'files.slack.com',
  'FILES.slack.com',
  'evil.example',
  'slack.com',
  '.',
  '@',
  ':',
  '443',
  '8443',
  '#',
  '?',
  '%2e',
  '%40',
  '\t',
  '\n',
  ' ',
  '[::1]',
  '127.0.0.1',
  '0x7f.1',
  '。',
  'ﬁ',
  '\u00ad',
  'x',
);

describe('where a URL leads', () => {
  test('whatever it is made of, it leads to the allowed host over TLS or nowhere', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = leadsTo(parts.join(''));
        if (url) {
          expect(`${url.protocol}//${url.host}`).toBe('https://files.slack.com');
          expect(url.username + url.password).toBe('');
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('a relative address stays on the allowed host or leads nowhere', () => {
    const base = new URL('https://files.slack.com/a/b');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = leadsTo(parts.join(''), base);
        if (url) {
          expect(`${url.protocol}//${url.host}`).toBe('https://files.slack.com');
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('any path of the allowed host is fine', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        expect(leadsTo(`https://files.slack.com${path}?${query}`)?.hostname).toBe(
          'files.slack.com',
        );
      }),
      { numRuns: 20 },
    );
  });

  test('a file name with spaces or letters of any alphabet is fine', () => {
    expect(leadsTo('https://files.slack.com/Prüfbericht 2026.pdf')?.pathname).toBe(
      '/Pr%C3%BCfbericht%202026.pdf',
    );
  });
});

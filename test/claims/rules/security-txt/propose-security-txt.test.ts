import { describe, expect, test } from 'vitest';
import { ownClaims } from '../../../support/own-papers.ts';
import { typedPages } from '../../../support/typed-pages.ts';

const claimsOf = (text: string, file = 'security.txt') =>
  ownClaims({ ...typedPages(text), file }, 'policy');

describe('security.txt', () => {
  test('names the contact and the day it expires', () => {
    const text = 'Contact: mailto:psirt@kestrel.example\nExpires: 2027-01-31T23:00:00.000Z\n';
    expect(claimsOf(text)).toMatchObject([
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: {
          criterion: 'VUL-01',
          detail: 'Contact: mailto:psirt@kestrel.example Expires: 2027-01-31T23:00:00.000Z',
        },
        notes: [],
      },
    ]);
  });

  test('may be signed, and may name CSAF metadata', () => {
    const text = [
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA256',
      '',
      'Expires: 2027-01-31T23:00:00Z',
      'Contact: https://kestrel.example/report',
      'CSAF: https://kestrel.example/.well-known/csaf/provider-metadata.json',
      '-----BEGIN PGP SIGNATURE-----',
    ].join('\n');
    const criteria = claimsOf(text).map(({ attributes }) => attributes);
    expect(criteria).toMatchObject([{ criterion: 'VUL-01' }, { criterion: 'VUL-04' }]);
  });

  test('without a day of expiry says so', () => {
    expect(claimsOf('Contact: mailto:psirt@kestrel.example\n')).toMatchObject([
      { notes: ['no Expires line (RFC 9116 requires one)'] },
    ]);
  });

  test('without a contact proves nothing', () => {
    expect(claimsOf('Expires: 2027-01-31T23:00:00Z\nContact: our office\n')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { partyName } from '../../src/sbom/party-name.ts';

describe('src/sbom/party-name', () => {
  test.each([
    [
      'Organization: Kestrel Controls (psirt@kestrel.example)',
      'Kestrel Controls (psirt@kestrel.example)',
    ],
    ['Person: Ines Albrecht ()', 'Ines Albrecht'],
    ['Tool: housescan-1.0', 'housescan-1.0'],
    ['organisation:Nordwerk', 'Nordwerk'],
    ['Toolmakers: United', 'Toolmakers: United'],
    ['Kestrel Controls s.r.o.', 'Kestrel Controls s.r.o.'],
  ])('%s is %s', (printed, name) => {
    expect(partyName(printed)).toBe(name);
  });
});

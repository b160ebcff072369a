import { describe, expect, test } from 'vitest';
import { findWeaknesses } from '../../src/claims/weaknesses.ts';

const criteriaIn = (text: string): string[] =>
  findWeaknesses(text).map(({ criterion }) => criterion);

describe('src/claims/weaknesses.ts', () => {
  test.each([
    ['The log files were kept on the same servers that had been compromised.', 'REL-01'],
    ['Multi-factor authentication was not enforced for the build server.', 'REL-01'],
    ['The network was not segmented.', 'REL-01'],
    ['Several servers were running outdated versions of their software.', 'DEP-06'],
    ['No records exist of who used the smart cards for the signing key.', 'REL-02'],
    ['The private key had been stolen from the build agent.', 'REL-02'],
    ['Services run as root', 'SBD-04'],
    ['Standardpasswort im Wartungszugang', 'SBD-06'],
    ['Unsignierte Firmware wird angenommen', 'REL-03'],
    ['The change was merged without review.', 'SCD-02'],
    ['Customers were not informed until December.', 'VUL-07'],
    ['The packages failure and net2 are deprecated.', 'DEP-08'],
    ['A malicious package was pulled in from the registry.', 'DEP-07'],
  ])('"%s" speaks against %s', (text, criterion) => {
    expect(criteriaIn(text)).toContain(criterion);
  });

  test.each([
    'The device does not run services as root.',
    'An attacker can execute commands as root.',
    'The API uses an unsigned integer.',
    'The library uses a deprecated function.',
    'Passwords follow the weak password policy of the domain.',
    'The private key was not compromised.',
    'Reflected cross-site scripting in the search',
  ])('"%s" names no weakness', (text) => {
    expect(criteriaIn(text)).toEqual([]);
  });
});

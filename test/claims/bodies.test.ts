import { describe, expect, test } from 'vitest';
import { findBodies } from '../../src/claims/bodies.ts';

const named = (text: string) => findBodies(text).map(({ body, kind }) => `${body} (${kind})`);

describe('src/claims/bodies', () => {
  test('reads an issuer with its legal form as printed', () => {
    const text = 'Issued by TÜV SÜD Product Service GmbH, Munich';
    const [found] = findBodies(text);
    expect(found).toMatchObject({ body: 'TÜV SÜD', kind: 'certification', country: 'DE' });
    expect(text.slice(found?.start, found?.end)).toBe('TÜV SÜD Product Service GmbH');
  });

  test.for([
    ['TUV Rheinland i-sec GmbH', 'TÜV Rheinland (certification)'],
    ['BSI Assurance UK Limited', 'BSI Group (certification)'],
    [
      'Bundesamt für Sicherheit in der Informationstechnik',
      'Bundesamt für Sicherheit in der Informationstechnik (authority)',
    ],
    ['ISA Security Compliance Institute', 'ISASecure (scheme)'],
    ['UKAS MANAGEMENT SYSTEMS 0003', 'UKAS (accreditation)'],
    ['Deutsche Akkreditierungsstelle D-ZM-12345-01-00', 'DAkkS (accreditation)'],
    ['D-ZM-12345-01-00', 'DAkkS (accreditation)'],
    ['Accredited by IAS under MSCB-999', 'IAS (accreditation)'],
  ] as const)('finds "%s" as %s', ([text, expected]) => {
    expect(named(text)[0]).toBe(expected);
  });

  test('a company form is no accreditation body', () => {
    expect(named('Fabrique Lumière SAS, Lyon')).toEqual([]);
  });

  test('only schemes whose certificates need no mark count without one', () => {
    expect(findBodies('IECEE CB Scheme')[0]?.countsWithoutMark).toBe(true);
    expect(findBodies('exida Certification LLC')[0]?.countsWithoutMark).toBe(false);
  });
});

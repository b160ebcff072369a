import { describe, expect, test } from 'vitest';
import { certification } from '../support/claims.ts';
import { brochure, certificate, onFile } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const listed = (
  attributes: Parameters<typeof certification>[0],
  supplier = kestrel(),
  asOf = '2026-11-23',
) => postureOf([certificate(certification(attributes))], { supplier, asOf }).certificates[0];

describe('a certificate on file', () => {
  test('is listed with what it states and with the days it is in force', () => {
    expect(listed({ validFrom: '2025-04-01' })).toMatchObject({
      standard: 'IEC 62443-4-1',
      edition: '2018',
      level: 'ML 3',
      certificateNumber: 'C-100',
      holder: 'Kestrel Controls s.r.o.',
      from: '2025-04-01',
      until: '2028-02-29',
      inScope: 'yes',
      valid: 'yes',
      covers: ['X7'],
    });
    const bare = listed({
      edition: null,
      level: null,
      certificateNumber: null,
      issuedOn: null,
      expiresOn: null,
    });
    expect(Object.keys(bare ?? {})).toEqual([
      'standard',
      'holder',
      'inScope',
      'valid',
      'covers',
      'evidenceId',
      'claim',
    ]);
  });

  test('is valid when it is in date, in force and holder, site and product match', () => {
    expect(listed({}, kestrel(), '2028-02-29')?.valid).toBe('yes');
    expect(listed({}, kestrel(), '2028-03-01')?.valid).toBe('no');
    expect(listed({}, kestrel(), '2025-02-28')?.valid).toBe('no');
    expect(listed({ holder: 'Falcon AG' })?.valid).toBe('no');
    expect(listed({ sites: ['Linz'] })?.valid).toBe('no');
    expect(listed({ product: 'Y5', scope: null })?.valid).toBe('no');
  });

  test('of a withdrawn edition is not valid', () => {
    const old = listed({ standard: 'ISO/IEC 27001', edition: '2013', scope: 'Development' });
    expect(old).toMatchObject({ valid: 'no', until: '2025-10-31' });
  });

  test('is unknown where the paper or the register does not say enough', () => {
    expect(listed({ sites: null })?.valid).toBe('unknown');
    expect(listed({}, kestrel({ developmentSites: [] }))?.valid).toBe('unknown');
    expect(listed({}, kestrel({ developmentSites: ['Brno', 'Graz'] }))?.valid).toBe('unknown');
  });

  test('covers some orders and not others', () => {
    const two = kestrel({ orders: [{ product: 'X7' }, { product: 'Y5' }] });
    expect(listed({}, two)).toMatchObject({ valid: 'yes', covers: ['X7'] });
  });

  test('is no draft, no sentence about one, and calls itself expired in vain', () => {
    const draft = onFile({ kind: 'certificate', draft: true }, [certification()]);
    expect(postureOf([draft]).certificates[0]?.valid).toBe('no');
    expect(postureOf([brochure(certification())]).certificates).toEqual([]);
    const expired = certificate(certification({}, { polarity: 'expired' }));
    expect(postureOf([expired]).certificates[0]?.valid).toBe('no');
    const hedged = certificate(certification({}, { polarity: 'hedged' }));
    expect(postureOf([hedged]).certificates).toEqual([]);
  });

  test('stands in the order of standard and end', () => {
    const posture = postureOf([
      certificate(certification({ certificateNumber: 'A', expiresOn: '2028-02-01' })),
      certificate(certification({ certificateNumber: 'B', expiresOn: '2027-02-01' })),
      certificate(certification({ standard: 'Common Criteria', certificateNumber: 'C' })),
    ]);
    expect(posture.certificates.map(({ certificateNumber }) => certificateNumber)).toEqual([
      'C',
      'B',
      'A',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { certification } from '../../support/claims.ts';
import { brochure, certificate } from '../../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const component = (attributes: Parameters<typeof certification>[0] = {}) =>
  certification({
    standard: 'IEC 62443-4-2',
    edition: '2019',
    level: 'SL 2',
    product: 'X7',
    scope: null,
    ...attributes,
  });

describe('another part of IEC 62443 shown for 4-1 (T01)', () => {
  test.each(['IEC 62443-4-2', 'IEC 62443-3-3', 'IEC 62443-2-4', 'ISASecure CSA'])(
    '%s does not prove a development process',
    (standard) => {
      const posture = postureOf([certificate(component({ standard }))]);
      const finding = findingIn(posture, 'GOV-01');
      expect(finding).toMatchObject({ level: 'E1', status: 'partial' });
      expect(capsOf(finding)).toEqual(['T01']);
      expect(trapsOf(posture)).toContain('T01');
    },
  );

  test('says that a product certificate presumes a process but states no maturity', () => {
    const [cap] = findingOf('GOV-01', [certificate(component())]).caps;
    expect(cap?.reason).toContain('presumes a process but does not state its maturity');
  });

  test('is also what a certificate for IEC 62443 without a part is', () => {
    const finding = findingOf('GOV-01', [certificate(component({ standard: 'IEC 62443' }))]);
    expect(finding.level).toBe('E1');
    expect(finding.caps[0]?.reason).toContain('names no part');
  });

  test('is not reported beside a valid 4-1 certificate in scope', () => {
    const posture = postureOf([
      certificate(certification()),
      certificate(component({ certificateNumber: 'P-1' })),
    ]);
    expect(findingIn(posture, 'GOV-01').level).toBe('E4');
    expect(
      posture.traps.filter(({ id, criterion }) => id === 'T01' && criterion === 'GOV-01'),
    ).toEqual([]);
  });

  test('is reported beside a 4-1 certificate of another entity', () => {
    const posture = postureOf([
      certificate(certification({ holder: 'Falcon AG' })),
      certificate(component({ certificateNumber: 'P-1' })),
    ]);
    expect(capsOf(findingIn(posture, 'GOV-01'))).toEqual(expect.arrayContaining(['T01', 'T03']));
  });
});

describe('the process a product certificate presumes', () => {
  const gov07 = (attributes = {}, supplier = kestrel()) =>
    findingOf('GOV-07', [certificate(component(attributes))], { supplier }).level;

  test('is E2 for GOV-07 when holder, product and version match', () => {
    expect(gov07()).toBe('E2');
    const versioned = kestrel({ orders: [{ product: 'X7', version: '4.2' }] });
    expect(gov07({ product: 'X7 V4.2' }, versioned)).toBe('E2');
    expect(gov07({ product: 'X7 V4.1' }, versioned)).toBe('unknown');
  });

  test('is unknown when holder or product do not match or are not stated', () => {
    expect(gov07({ holder: 'Falcon AG' })).toBe('unknown');
    expect(gov07({ product: 'Y5' })).toBe('unknown');
    expect(gov07({ product: null })).toBe('unknown');
    expect(gov07({ holder: null })).toBe('unknown');
  });

  test('is unknown for a certificate of a service provider, or one that has expired', () => {
    expect(gov07({ standard: 'IEC 62443-2-4' })).toBe('unknown');
    expect(gov07({ issuedOn: '2020-01-01', expiresOn: '2023-01-01' })).toBe('unknown');
  });

  test('is not what a brochure says', () => {
    expect(findingOf('GOV-07', [brochure(component())]).level).toBe('unknown');
  });
});

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import { certification } from '../../support/claims.ts';
import { certificate } from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';
import { kestrel } from '../../support/kestrel.ts';

const supplier = kestrel({ orders: [{ product: 'Kestrel Cloud', kind: 'hosted service' }] });
const cloud = (attributes: Parameters<typeof certification>[0], quote?: string) =>
  certification(
    { edition: null, level: null, product: 'Kestrel Cloud', scope: null, ...attributes },
    quote === undefined ? {} : { quote },
  );
const gov05 = (...claims: readonly Claim[]) =>
  findingOf('GOV-05', [certificate(...claims)], { supplier });

describe('a cloud assurance', () => {
  test('that is STAR Level 1 is a self-assessment (T21)', () => {
    const finding = gov05(cloud({ standard: 'CSA STAR', level: 'STAR Level 1' }));
    expect(finding).toMatchObject({ level: 'E1' });
    expect(capsOf(finding)).toEqual(['T21']);
    const caiq = cloud({ standard: 'CSA STAR' }, 'CSA STAR self-assessment (CAIQ v4)');
    expect(capsOf(gov05(caiq))).toEqual(['T21']);
  });

  test('that is STAR Level 2 is E4', () => {
    expect(gov05(cloud({ standard: 'CSA STAR', level: 'STAR Level 2' }))).toMatchObject({
      level: 'E4',
    });
  });

  test('on cloud controls needs an ISO/IEC 27001 certificate beside it', () => {
    const controls = cloud({ standard: 'ISO/IEC 27017' });
    expect(gov05(controls)).toMatchObject({ level: 'E1' });
    const base = certification({ standard: 'ISO/IEC 27001', edition: '2022' });
    expect(gov05(controls, base)).toMatchObject({ level: 'E4' });
    const inScope = cloud({ standard: 'ISO/IEC 27018', scope: 'based on ISO/IEC 27001:2022' });
    expect(gov05(inScope)).toMatchObject({ level: 'E4' });
  });

  test('is bound to a place only where the label is', () => {
    const label = cloud({ standard: 'TISAX', level: 'AL 3', sites: ['Linz'] });
    expect(capsOf(gov05(label))).toEqual(['T04']);
    expect(gov05(cloud({ standard: 'FedRAMP', level: 'Moderate', sites: ['Linz'] })).level).toBe(
      'E4',
    );
  });

  test('for another service is E1, and one that names none E2 at most', () => {
    expect(gov05(cloud({ standard: 'CSA STAR', product: 'Kestrel Analytics' })).level).toBe('E1');
    expect(gov05(cloud({ standard: 'CSA STAR', product: null })).level).toBe('E2');
  });
});

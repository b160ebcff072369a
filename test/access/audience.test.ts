import { describe, expect, test } from 'vitest';
import { isRestricted, maySee } from '../../src/access/audience.ts';
import type { Classification } from '../../src/evidence/evidence.ts';

const paper = (given: Partial<Classification>) => ({
  classification: {
    kind: 'certificate',
    sampleOrTemplate: false,
    draft: false,
    reasons: [],
    ...given,
  } satisfies Classification,
});

describe('src/access/audience.ts', () => {
  test.each(['audit-report', 'security-test-report', 'scan-result'] as const)(
    'a paper of the kind %s is restricted, whatever it prints',
    (kind) => {
      expect(isRestricted(paper({ kind, confidentiality: 'Public' }), [])).toBe(true);
    },
  );

  test('a letter is restricted when it stands for the report of an auditor', () => {
    const letter = paper({ kind: 'attestation-letter' });
    expect(isRestricted(letter, [{ type: 'assurance-report' }])).toBe(true);
    expect(isRestricted(letter, [{ type: 'certification' }])).toBe(false);
  });

  test.each([
    ['CONFIDENTIAL', true],
    ['internal', true],
    ['TLP:AMBER', true],
    ['TLP: GREEN', true],
    ['Not public', true],
    ['Public', false],
    ['TLP:CLEAR', false],
    ['öffentlich', false],
  ])('a policy marked %j: restricted is %j', (confidentiality, restricted) => {
    expect(isRestricted(paper({ kind: 'policy', confidentiality }), [])).toBe(restricted);
  });

  test('what was never read quotes nothing', () => {
    expect(isRestricted({}, [])).toBe(false);
  });

  test('who handed it in, the owner by id and the operator may see it; a name decides nothing', () => {
    const evidence = { uploadedBy: 'U-ANN' };
    const suppliers = [{ owner: 'U-BOB', ownerId: 'U-DANA' }];
    const may = (id: string, sees: 'own' | 'everything' = 'own') =>
      maySee({ id, sees }, evidence, suppliers);
    expect([may('U-ANN'), may('U-DANA'), may('terminal', 'everything')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(may('U-BOB')).toBe(false);
    expect(maySee({ id: '', sees: 'own' }, {}, [{}])).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { isForModel, mayModelSee } from '../../src/access/model-evidence.ts';
import type { Classification, EvidenceKind } from '../../src/evidence/evidence.ts';

const paper = (kind: EvidenceKind, more: Partial<Classification> = {}) => ({
  pages: 1,
  classification: { kind, sampleOrTemplate: false, draft: false, reasons: [], ...more },
});

describe('src/access/model-evidence.ts', () => {
  test.each([
    ['none', 'policy', false],
    ['unrestricted', 'policy', true],
    ['unrestricted', 'certificate', true],
    ['unrestricted', 'audit-report', false],
    ['unrestricted', 'security-test-report', false],
    ['all', 'audit-report', true],
    ['all', 'sbom', false],
    ['all', 'vex', false],
    ['all', 'advisory', false],
  ] as const)('where %s may be seen, a %s: %j', (allowed, kind, may) => {
    expect(mayModelSee(allowed, paper(kind), [])).toBe(may);
  });

  test('what is marked, and a letter that stands for a report, are restricted', () => {
    const marked = paper('policy', { confidentiality: 'CONFIDENTIAL' });
    expect(mayModelSee('unrestricted', marked, [])).toBe(false);
    const report = [{ type: 'assurance-report' }];
    expect(mayModelSee('unrestricted', paper('attestation-letter'), report)).toBe(false);
  });

  test('what nobody has classified is not shown', () => {
    expect(mayModelSee('all', {}, [])).toBe(false);
  });

  test('a model is of use for papers with pages that may count', () => {
    expect(isForModel(paper('policy'))).toBe(true);
    expect(isForModel(paper('sbom'))).toBe(false);
    expect(isForModel(paper('policy', { sampleOrTemplate: true }))).toBe(false);
    expect(isForModel({ ...paper('policy'), pages: 0 })).toBe(false);
  });
});

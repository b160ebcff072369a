import { describe, expect, test } from 'vitest';
import { cannotTellFor } from '../../src/answers/cannot-tell.ts';
import type { SearchedSbom } from '../../src/answers/component-search.ts';
import { supplier } from '../support/suppliers.ts';

const acme = supplier({ name: 'Acme Controls', orders: [{ product: 'X200', version: '4.2.1' }] });
const asOf = '2026-11-23';

function sbom(changes: Partial<SearchedSbom> = {}): SearchedSbom {
  return {
    supplier: 'Acme Controls',
    evidenceId: 'ev-1',
    file: 'x200.cdx.json',
    product: 'X200',
    version: '4.2.1',
    date: '2026-08-01',
    components: 40,
    identified: 40,
    format: 'CycloneDX',
    syntax: 'JSON',
    ...changes,
  };
}

const reasons = (...sboms: readonly SearchedSbom[]) =>
  cannotTellFor([acme], sboms, asOf).map(({ reason }) => reason);

describe('src/answers/cannot-tell.ts', () => {
  test('a full SBOM of exactly what we order can tell, however old it is', () => {
    expect(reasons(sbom())).toEqual([]);
    expect(reasons(sbom({ date: '2022-01-01' }))).toEqual([]);
  });

  test('without an SBOM, or with one of another version or product, nobody can tell', () => {
    expect(reasons()).toEqual(['no SBOM is on file']);
    expect(reasons(sbom({ version: '4.1.0' }))).toEqual([
      'its SBOM is of another version than the ordered X200 4.2.1 (T23)',
    ]);
    expect(reasons(sbom({ product: 'Y900' }))).toEqual([
      'no SBOM names X200, which we order (T23)',
    ]);
  });

  test('components without identifiers are neither found nor ruled out', () => {
    expect(reasons(sbom({ identified: 0 }))).toEqual([
      'no component of its SBOM has an identifier',
    ]);
    expect(reasons(sbom({ identified: 12 }))).toEqual([
      'most components of its SBOM have no identifier',
    ]);
    expect(reasons(sbom({ components: 0, identified: 0 }))).toEqual([
      'its SBOM lists no component',
    ]);
  });
});

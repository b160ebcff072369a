import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSbom } from '../../src/sbom/assess-sbom.ts';
import type { Sbom } from '../../src/sbom/sbom.ts';
import { sbomFactsSchema } from '../../src/sbom/sbom-facts.ts';
import { anySbom, dependsOn, firmwareOf, soundComponents } from '../support/inventories.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';

const deliveredOn = '2026-10-06';
const assess = (sbom: Sbom) => assessSbom(sbom, { deliveredOn });

describe('src/sbom/assess-sbom', () => {
  test('a sound SBOM covers every minimum element and every relation', () => {
    const facts = assess(firmwareOf(12));
    expect(facts).toMatchObject({
      components: 12,
      dependencies: 11,
      matchable: 12,
      ecosystems: { npm: 12 },
      licences: [{ licence: 'MIT', components: 12 }],
      coverage: { elements: 1, relations: 1 },
    });
  });

  test('an empty inventory passes nothing and covers nothing', () => {
    const facts = assess(sbomOf({ components: [] }));
    expect(facts.quality.filter(({ result }) => result === 'met')).toEqual([]);
    expect(facts.coverage).toEqual({ elements: null, relations: null });
  });

  test('coverage is the share of the least filled minimum element', () => {
    const [first, ...others] = soundComponents(4);
    const { supplier, ...anonymous } = first ?? componentOf('none');
    expect(supplier).toBeDefined();
    const facts = assess(firmwareOf(4, { components: [anonymous, ...others] }));
    expect(facts.coverage.elements).toBe(0.75);
  });

  test('a star below the product shows no inner structure', () => {
    const facts = assess(
      firmwareOf(3, { relations: [dependsOn('subject', 'ref-0', 'ref-1', 'ref-2')] }),
    );
    expect(facts.graph).toMatchObject({ related: 3, depth: 0 });
    expect(facts.coverage.relations).toBe(0);
  });

  test('what its author says about completeness counts in a flat list', () => {
    const completeness = [
      { says: entry('/compositions/0/aggregate', 'complete'), refs: ['ref-0'] },
    ];
    const facts = assess(firmwareOf(2, { relations: [], completeness }));
    expect(facts.coverage.relations).toBe(0.5);
  });

  test('a component without a version anywhere cannot be looked up', () => {
    const purl = entry('/components/0/purl', 'pkg:npm/left-pad');
    const facts = assess(sbomOf({ components: [componentOf('left-pad', 'latest', { purl })] }));
    expect(facts.matchable).toBe(0);
  });

  test('a CPE that names its version can be looked up', () => {
    const cpe = entry('/components/0/cpe', 'cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*');
    expect(
      assess(sbomOf({ components: [componentOf('zlib', undefined, { cpe })] })).matchable,
    ).toBe(1);
  });

  test('hostile amounts stay within what a record may hold', () => {
    const components = Array.from({ length: 3000 }, (_, at) =>
      componentOf('part', '1.0', {
        purl: entry(`/components/${at}/purl`, `pkg:type${at}/part@1.0`),
        licences: [{ text: `Licence ${at} ${'x'.repeat(1000)}`, is: 'name' }],
      }),
    );
    const authors = Array.from({ length: 3000 }, (_, at) => entry(`/a/${at}`, 'x'.repeat(at)));
    const facts = assess(sbomOf({ components, authors, tools: authors }));
    expect(JSON.stringify(facts).length).toBeLessThan(200_000);
    expect(Object.values(facts.ecosystems).reduce((sum, count) => sum + count)).toBe(3000);
  });

  test('never throws, fits its schema, and counts no more than there is', () => {
    fc.assert(
      fc.property(anySbom, (sbom) => {
        const facts = sbomFactsSchema.parse(assess(sbom));
        expect(facts.quality.every(({ have, of }) => have <= of)).toBe(true);
        expect(facts.matchable).toBeLessThanOrEqual(facts.components);
        expect(facts.graph.related + facts.graph.orphans).toBeLessThanOrEqual(facts.components);
      }),
    );
  });

  test('the same file gives the same facts', () => {
    fc.assert(
      fc.property(anySbom, (sbom) => {
        expect(assess(sbom)).toEqual(assess(structuredClone(sbom)));
      }),
      { numRuns: 30 },
    );
  });
});

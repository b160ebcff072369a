import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SbomReader } from '../../src/evidence/readers/sbom/sbom-reader.ts';
import { sniffMediaType } from '../../src/evidence/sniff-media-type.ts';
import { assessSbom } from '../../src/sbom/assess-sbom.ts';
import { compareSboms } from '../../src/sbom/compare-sboms.ts';
import type { Component } from '../../src/sbom/component.ts';
import type { Relation, Sbom } from '../../src/sbom/sbom.ts';
import { sbomFactsSchema } from '../../src/sbom/sbom-facts.ts';

const corpora = path.resolve(import.meta.dirname, '../../../shared/sbom');
const pattern = '{cdx-examples,sbomqs,spdx-examples}/**/*.{json,xml,spdx}';

/** What the readers make of a file; undefined for one that is no SBOM. */
async function read(file: string): Promise<Sbom | undefined> {
  const bytes = readFileSync(file);
  const reader = await SbomReader.open(bytes, sniffMediaType(bytes, file));
  const components: Component[] = [];
  const relations: Relation[] = [];
  let head: Omit<Sbom, 'components' | 'relations'> | undefined;
  for await (const event of reader.inventory()) {
    if (event.type === 'sbom') head = event.sbom;
    if (event.type === 'components') components.push(...event.components);
    if (event.type === 'relations') relations.push(...event.relations);
  }
  return head && structuredClone({ ...head, components, relations });
}

describe.skipIf(!existsSync(corpora))('SBOMs of others', async () => {
  const files = existsSync(corpora) ? globSync(path.join(corpora, pattern)).sort() : [];
  const bySource = await Promise.all(files.map(read));
  const sboms = bySource.filter((sbom) => sbom !== undefined);
  const facts = sboms.map((sbom) => assessSbom(sbom, { deliveredOn: '2026-11-24' }));

  test('are many', () => {
    expect(sboms.length).toBeGreaterThan(250);
  });

  test('are judged within the shape and size of their record', () => {
    for (const one of facts) sbomFactsSchema.parse(one);
    expect(Math.max(...facts.map((one) => JSON.stringify(one).length))).toBeLessThan(100_000);
  });

  test('pass nothing where they list nothing', () => {
    const empty = facts.filter(({ components }) => components === 0);
    expect(empty.length).toBeGreaterThan(50);
    expect(
      empty.flatMap(({ quality }) => quality.filter(({ result }) => result === 'met')),
    ).toEqual([]);
  });

  test('have no difference to themselves', () => {
    for (const sbom of sboms) {
      const { added, removed, upgraded, downgraded, changed } = compareSboms(sbom, sbom);
      expect([...added, ...removed, ...upgraded, ...downgraded, ...changed]).toEqual([]);
    }
  });

  /** Results of BSI TR-03183-2 for a file of the scorer's own fixtures, by what its name says. */
  const bsi = (file: string) => {
    const at = files.findIndex((one) => one.endsWith(`/bsi/${file}`));
    const sbom = bySource[at];
    const results = sbom ? assessSbom(sbom, { deliveredOn: '2026-11-24' }).quality : [];
    return results.filter(({ profile }) => profile === 'BSI TR-03183-2');
  };

  test('that are made to follow BSI TR-03183-2 do', () => {
    const results = bsi('cdx/validFullyCompliantBsiV21.cdx16.json');
    expect(results.map(({ result }) => result)).toEqual(Array(16).fill('met'));
  });

  test.each([
    ['validComponentCPE', 'unique identifier', 'met'],
    ['validComponentPURL', 'unique identifier', 'met'],
    ['missingComponentOtherUniqueIDs', 'unique identifier', 'not met'],
    ['validComponentLicenseConcluded', 'distribution licences', 'met'],
    ['validComponentLicenseCustomRef', 'distribution licences', 'met'],
    ['invalidComponentLicenseExpression', 'distribution licences', 'not met'],
    ['invalidComponentLicenseNoAssertion', 'distribution licences', 'not met'],
    ['validComponentSupplierEmail', 'component creator contact', 'met'],
    ['validComponentManufacturerURL', 'component creator contact', 'met'],
    ['invalidComponentManufacturerEmail', 'component creator contact', 'not met'],
    ['invalidComponentHashMD5', 'hash', 'not met'],
    ['validComponentBsiFilename', 'filename', 'met'],
    ['missingComponentBsiFilename', 'filename', 'not met'],
    ['validComponentBsiExecutable', 'executable property', 'met'],
    ['validComponentDependencies', 'dependencies', 'met'],
    ['orphanComponentDependencies', 'dependencies', 'not met'],
    ['missingComponentVersion', 'component version', 'not met'],
    ['missingComponentName', 'component name', 'not met'],
    ['withVulnerabilities', 'no vulnerability data', 'not met'],
    ['invalidMetadataTimestamp', 'timestamp', 'not met'],
    ['missingSerialNumber', 'SBOM URI', 'not met'],
  ])('%s: %s is %s', (name, element, result) => {
    const results = bsi(`cdx/${name}.cdx16.json`);
    expect(results.find((one) => one.element === element)?.result).toBe(result);
  });
});

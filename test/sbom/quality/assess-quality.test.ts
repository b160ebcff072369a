import { describe, expect, test } from 'vitest';
import type { Component } from '../../../src/sbom/component.ts';
import { assessQuality } from '../../../src/sbom/quality/assess-quality.ts';
import type { Sbom } from '../../../src/sbom/sbom.ts';
import { takeInventory } from '../../../src/sbom/take-inventory.ts';
import { firmwareOf, soundComponents } from '../../support/inventories.ts';
import { entry, sbomOf } from '../../support/sboms.ts';

const quality = (sbom: Sbom, deliveredOn = '2026-10-06') =>
  assessQuality(takeInventory(sbom), { deliveredOn });

const resultOf = (sbom: Sbom, profile: string, element: string, deliveredOn?: string) =>
  quality(sbom, deliveredOn).find((one) => one.profile === profile && one.element === element);

/** The result for four components, the first of which has `details` instead of sound values. */
const ofFour = (element: string, details: Partial<Component>, profile = 'CISA 2025 draft') => {
  const [first, ...others] = soundComponents(4);
  const components = first ? [{ ...first, ...details }, ...others] : others;
  return resultOf(firmwareOf(4, { components }), profile, element);
};

const purl = (text: string) => ({ purl: entry('/components/0/purl', text) });
const digest = (algorithm: string, value: string) => ({ hashes: [{ algorithm, value }] });
const licence = (text: string, is: 'id' | 'expression' | 'name' = 'expression') => ({
  licences: [{ text, is }],
});

describe('src/sbom/quality/assess-quality', () => {
  test('a sound file meets every element of NTIA 2021', () => {
    const ntia = quality(firmwareOf(4)).filter(({ profile }) => profile === 'NTIA 2021');
    expect(ntia.map(({ element, result }) => [element, result])).toEqual([
      ['supplier', 'met'],
      ['component name', 'met'],
      ['version', 'met'],
      ['other unique identifier', 'met'],
      ['dependency relationship', 'met'],
      ['author', 'met'],
      ['timestamp', 'met'],
    ]);
  });

  test('one component without a maker is enough for "not met", with numbers and an example', () => {
    expect(ofFour('supplier', { supplier: 'NOASSERTION' }, 'NTIA 2021')).toMatchObject({
      result: 'not met',
      have: 3,
      of: 4,
      sentence:
        '3 of 4 components name who made them; NTIA expects all. Missing for example at part-0 1.0.0.',
    });
  });

  test('an empty file meets nothing', () => {
    const results = quality(sbomOf({ components: [] }));
    expect(results.some(({ result }) => result === 'met')).toBe(false);
    expect(results.find(({ element }) => element === 'author')?.result).toBe('not assessable');
    expect(resultOf(sbomOf({ components: [], authors: [] }), 'NTIA 2021', 'author')?.result).toBe(
      'not met',
    );
  });

  test.each([
    ['software identifier', { purl: entry('/p', 'not a purl') }, 'an identifier must parse'],
    ['software identifier', purl('pkg:npm/part-0@latest'), 'its version must be one'],
    ['component name', { name: 'NOASSERTION', ...purl('nothing') }, 'a name says something'],
    ['component version', { version: 'unknown', ...purl('pkg:npm/part-0') }, 'unknown is none'],
    ['component version', { version: '0.0.0', ...purl('pkg:npm/part-0') }, '0.0.0 is none'],
    ['component hash', digest('SHA-256', 'abc123'), 'a digest has its length'],
    ['component hash', digest('SHA-512', 'a1'.repeat(32)), 'and that of its own algorithm'],
    ['component hash', digest('SHA-256', 'g1'.repeat(32)), 'it is hexadecimal'],
    ['component hash', digest('SHA-256', '0'.repeat(64)), 'it is of something'],
    ['component hash', digest('MD5', 'd41d8cd98f00b204e9800998ecf8427e'), 'not of nothing'],
    ['licence', { licences: [] }, 'a licence is stated'],
    ['licence', licence('Apache License 2'), 'an expression must parse'],
    ['licence', licence('unknown', 'name'), 'a name must say something'],
  ])('%s is not met: %#', (element, details, _why) => {
    expect(ofFour(element, details)).toMatchObject({ result: 'not met', have: 3, of: 4 });
  });

  test.each([
    ['software identifier', { cpe: entry('/c', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*:*') }],
    ['component name', { name: 'none', ...purl('pkg:npm/none@1.0.0') }],
    ['component version', { version: 'unknown', ...purl('pkg:npm/part-0@1.0.0') }],
    ['component hash', digest('SHA256', 'AB'.repeat(32))],
    ['licence', licence('MIT OR LicenseRef-house')],
    ['licence', licence('The licence of our house', 'name')],
  ])('%s is met by %j', (element, details) => {
    expect(ofFour(element, details)?.result).toBe('met');
  });

  test('a tool is no author', () => {
    const sbom = firmwareOf(4, { authors: [], tools: [entry('/t', 'syft')] });
    expect(resultOf(sbom, 'NTIA 2021', 'author')).toMatchObject({
      result: 'not met',
      sentence: expect.stringContaining('Only a tool is named: syft.'),
    });
    expect(resultOf(sbom, 'CISA 2025 draft', 'tool name')?.result).toBe('met');
  });

  test('a day without a time is no timestamp', () => {
    const sbom = firmwareOf(4, { createdOn: entry('/t', '2026-10-05') });
    expect(resultOf(sbom, 'NTIA 2021', 'timestamp')?.result).toBe('not met');
  });

  test('a timestamp is no generation context', () => {
    expect(resultOf(firmwareOf(4), 'CISA 2025 draft', 'generation context')?.result).toBe(
      'not met',
    );
  });

  test('SPDX 2 cannot say in which phase it was made', () => {
    const sbom = firmwareOf(4, { format: 'SPDX', specVersion: entry('/spdxVersion', '2.3') });
    expect(resultOf(sbom, 'CISA 2025 draft', 'generation context')).toMatchObject({
      result: 'not assessable',
      have: 0,
      of: 0,
    });
  });

  test('"Tool:" and "Organization:" of SPDX are no part of a name', () => {
    const sbom = firmwareOf(4, {
      authors: [entry('/a', 'Organization: NOASSERTION'), entry('/b', 'Person: Ines Albrecht ()')],
      tools: [entry('/t', 'Tool: housescan-1.0')],
    });
    expect(resultOf(sbom, 'NTIA 2021', 'author')?.sentence).toBe(
      'The SBOM says who made it: Ines Albrecht.',
    );
    expect(resultOf(sbom, 'CISA 2025 draft', 'tool name')?.sentence).toContain(': housescan-1.0.');
  });

  test('OpenChain Telco is for SPDX 2 and never met as a whole', () => {
    const spdx = firmwareOf(4, { format: 'SPDX', specVersion: entry('/spdxVersion', '2.3') });
    const telco = quality(spdx).filter(({ profile }) => profile === 'OpenChain Telco');
    expect(telco.filter(({ result }) => result === 'not assessable').length).toBeGreaterThan(1);
    expect(quality(firmwareOf(4)).some(({ profile }) => profile === 'OpenChain Telco')).toBe(false);
  });

  test('what BSI asks of CycloneDX properties is not assessable in SPDX', () => {
    const spdx = firmwareOf(4, { format: 'SPDX', specVersion: entry('/v', '3.0.1') });
    expect(resultOf(spdx, 'BSI TR-03183-2', 'filename')?.result).toBe('not assessable');
    expect(resultOf(firmwareOf(4), 'BSI TR-03183-2', 'filename')?.result).toBe('not met');
  });

  test('a component counts as related when its author says how much is known of it', () => {
    const completeness = [{ says: entry('/c', 'unknown'), refs: ['ref-0', 'ref-1', 'ref-2'] }];
    const sbom = firmwareOf(4, { relations: [], completeness });
    expect(resultOf(sbom, 'NTIA 2021', 'dependency relationship')).toMatchObject({
      have: 3,
      of: 4,
    });
  });

  test('BSI judges the format by the edition in force on the day of delivery', () => {
    const sbom = firmwareOf(4, { specVersion: entry('/specVersion', '1.5') });
    const on = (day: string) => {
      const format = resultOf(sbom, 'BSI TR-03183-2', 'format', day);
      return [format?.edition, format?.result];
    };
    expect(on('2025-08-19')).toEqual(['2.0.0', 'met']);
    expect(on('2026-02-20')).toEqual(['2.0.0', 'met']);
    expect(on('2026-02-21')).toEqual(['2.1.0', 'not met']);
    expect(on('2023-01-01')).toEqual([undefined, undefined]);
  });

  test('BSI wants no vulnerability data in an inventory', () => {
    const sbom = firmwareOf(4, { vulnerabilities: 3 });
    expect(resultOf(sbom, 'BSI TR-03183-2', 'no vulnerability data')?.result).toBe('not met');
  });

  test('BSI 2.1.0 wants what is deployed hashed, the licence concluded and properties', () => {
    const components = soundComponents(2).map((component) => ({
      ...component,
      supplier: 'Fieldworks Ltd (psirt@fieldworks.example)',
      deployableHash: true,
      licences: [{ text: 'MIT', is: 'expression' as const, acknowledgement: 'concluded' as const }],
      bsi: { filename: 'a.so', executable: 'executable', archive: 'no archive', structured: 'x' },
    }));
    const sbom = firmwareOf(2, {
      components,
      serial: entry('/serialNumber', 'urn:uuid:1'),
      authors: [entry('/metadata/authors/0/email', 'psirt@kestrel.example')],
    });
    const bsi = quality(sbom).filter(({ profile }) => profile === 'BSI TR-03183-2');
    expect(bsi.filter(({ result }) => result !== 'met')).toEqual([]);
    const sound = quality(firmwareOf(2)).filter(({ profile }) => profile === 'BSI TR-03183-2');
    expect(sound.filter(({ result }) => result === 'not met').length).toBeGreaterThan(5);
  });

  test('the draft is called one', () => {
    const profiles = new Set(quality(firmwareOf(1)).map(({ profile }) => profile));
    expect([...profiles]).toEqual(['NTIA 2021', 'CISA 2025 draft', 'BSI TR-03183-2']);
  });
});

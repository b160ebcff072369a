import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../../../src/evidence/document.ts';
import type { Component } from '../../../../src/sbom/component.ts';
import type { Entry } from '../../../../src/sbom/entry.ts';
import type { Sbom } from '../../../../src/sbom/sbom.ts';
import { readInventory } from '../../../support/read-inventory-in-process.ts';
import { sameProductCycloneDx } from '../../../support/same-product-cyclone-dx.ts';
import { sameProductSpdx2 } from '../../../support/same-product-spdx-2.ts';
import { sameProductSpdx3 as spdx3 } from '../../../support/same-product-spdx-3.ts';

const { cycloneDx, cycloneDxXml } = sameProductCycloneDx;
const { spdx2, tagValue } = sameProductSpdx2;
const formats: [name: string, content: string | object, mediaType: MediaType][] = [
  ['CycloneDX JSON', cycloneDx, 'application/json'],
  ['CycloneDX XML', cycloneDxXml, 'application/xml'],
  ['SPDX 2 JSON', spdx2, 'application/json'],
  ['SPDX 2 tag-value', tagValue, 'text/spdx'],
  ['SPDX 3 JSON-LD', spdx3, 'application/json'],
];

async function sbomOf(content: string | object, mediaType?: MediaType): Promise<Sbom> {
  const { sbom } = await readInventory(content, mediaType);
  if (!sbom) throw new Error('no SBOM');
  return sbom;
}

/** Without the places, which differ from format to format. */
function stripped(component: Component) {
  const { pointer, ref, purl, cpe, hashes, ...rest } = component;
  return {
    ...rest,
    purl: purl?.value,
    cpe: cpe?.value,
    hashes: hashes.map(
      ({ algorithm, value }) => `${algorithm.replace('-', '').toLowerCase()} ${value}`,
    ),
  };
}

const name = (sbom: Sbom, ref: string): string | undefined =>
  [sbom.subject, ...sbom.components].find((one) => one?.ref === ref)?.name;

describe('the same product', () => {
  test.each(formats)('has the same parts in %s', async (_name, content, mediaType) => {
    const sbom = await sbomOf(content, mediaType);
    expect(sbom.components.map(stripped)).toEqual([
      {
        type: 'operating-system',
        name: 'zephyr',
        version: '3.6.0',
        supplier: 'Zephyr Project',
        cpe: 'cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*',
        hashes: [],
        licences: [{ text: 'Apache-2.0', is: 'id', acknowledgement: 'concluded' }],
        direct: true,
      },
      {
        type: 'library',
        name: 'mbedtls',
        version: '3.5.2',
        supplier: 'Mbed TLS',
        purl: 'pkg:generic/mbedtls@3.5.2',
        hashes: ['sha256 a3f5c9d28e10b74f6a9c1d3e5b7f8092a4c6e8f0b2d4f6a8c0e2b4d6f8a0c2e4'],
        licences: [{ text: 'Apache-2.0', is: 'id', acknowledgement: 'concluded' }],
        direct: true,
      },
      {
        type: 'library',
        name: 'everest',
        version: '1.0.4',
        purl: 'pkg:generic/everest@1.0.4',
        hashes: [],
        licences: [],
        direct: false,
      },
    ]);
  });

  test.each(formats)('is the subject of %s', async (_name, content, mediaType) => {
    const { subject, subjectVersion, producer } = await sbomOf(content, mediaType);
    expect(subject).toMatchObject({
      type: 'firmware',
      name: 'Line Controller LC-4',
      version: '4.2.1',
      supplier: 'Kestrel Controls s.r.o.',
    });
    expect(subjectVersion?.value).toBe('4.2.1');
    expect(producer?.value).toMatch(/^(?:Organization: )?Kestrel Controls s\.r\.o\.$/);
  });

  test.each(formats)('is related in the right direction in %s', async (_name, content, type) => {
    const sbom = await sbomOf(content, type);
    const related = sbom.relations.map(({ ref, kind, on }) => [
      name(sbom, ref),
      kind,
      ...on.map((other) => name(sbom, other)),
    ]);
    expect(related).toEqual([
      ['Line Controller LC-4', 'depends', 'zephyr', 'mbedtls'],
      ['mbedtls', 'depends', 'everest'],
    ]);
  });

  test.each(formats)('is made by somebody, somewhen, in valid %s', async (_name, content, type) => {
    const { authors, tools, createdOn, validation } = await sbomOf(content, type);
    expect(authors.map(({ value }) => value).join(' ')).toContain('Jana Dvorak');
    expect(authors.map(({ value }) => value).join(' ')).toContain('sbom@kestrel.example');
    expect(tools.map(({ value }) => value).join()).toContain('kestrel-sbom');
    expect(createdOn?.value).toBe('2026-10-01T08:00:00Z');
    expect(validation).toMatchObject({ valid: true, problems: [] });
  });

  test('points to what stands there', async () => {
    for (const [, content, mediaType] of formats.filter(
      ([, , type]) => type === 'application/json',
    ))
      for (const { pointer, value } of await entriesIn(content, mediaType)) {
        const printed = pointer === '/spdxVersion' ? `SPDX-${value}` : value;
        expect(valueAt(content, pointer)).toBe(printed);
      }
    for (const { pointer, value } of await entriesIn(tagValue, 'text/spdx'))
      expect(tagValue.split('\n')[Number(pointer.replace('line ', '')) - 1]).toContain(value);
  });
});

/** Every value that is told with its place. */
async function entriesIn(content: string | object, mediaType: MediaType): Promise<Entry[]> {
  const sbom = await sbomOf(content, mediaType);
  const entries: Entry[] = [];
  JSON.stringify(sbom, (_key, value) => {
    if (typeof value?.pointer === 'string' && typeof value.value === 'string') entries.push(value);
    return value;
  });
  expect(entries.length).toBeGreaterThan(8);
  return entries;
}

function valueAt(tree: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], tree);
}

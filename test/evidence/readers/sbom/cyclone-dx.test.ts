import { describe, expect, test } from 'vitest';
import { normaliseCycloneDx } from '../../../../src/evidence/readers/sbom/cyclone-dx.ts';
import { readInventory } from '../../../support/read-inventory-in-process.ts';

const bom = (parts: object) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  ...parts,
});
const library = (name: string, more: object = {}) => ({ type: 'library', name, ...more });

async function sbomOf(parts: object) {
  const { sbom } = await readInventory(bom(parts));
  if (!sbom) throw new Error('no SBOM');
  return sbom;
}

describe('a CycloneDX file', () => {
  test('lists what is nested in other components, and that they contain it', async () => {
    const inner = library('inner', { 'bom-ref': 'inner' });
    const { components, relations } = await sbomOf({
      components: [library('outer', { 'bom-ref': 'outer', components: [inner] })],
      metadata: { component: library('subject', { components: [library('beside')] }) },
    });
    expect(components.map(({ name, pointer }) => [name, pointer])).toEqual([
      ['beside', '/metadata/component/components/0'],
      ['outer', '/components/0'],
      ['inner', '/components/0/components/0'],
    ]);
    expect(relations).toEqual([{ ref: 'outer', kind: 'contains', on: ['inner'] }]);
  });

  test('leaves out exact repeats, counts them and relates what is kept', async () => {
    const { components, duplicates, relations } = await sbomOf({
      components: [
        library('zlib', { version: '1.3', 'bom-ref': 'a' }),
        library('zlib', { version: '1.3', 'bom-ref': 'b' }),
        library('zlib', { version: '1.3', 'bom-ref': 'c', scope: 'optional' }),
        library('app', { 'bom-ref': 'app' }),
      ],
      dependencies: [{ ref: 'app', dependsOn: ['a', 'b'] }],
    });
    expect(components.map(({ ref }) => ref)).toEqual(['a', 'c', 'app']);
    expect(duplicates).toBe(1);
    expect(relations).toEqual([{ ref: 'app', kind: 'depends', on: ['a'] }]);
  });

  test('says nothing of what is direct when the subject has no relations', async () => {
    const { components } = await sbomOf({
      metadata: { component: library('subject', { 'bom-ref': 's' }) },
      components: [library('a', { 'bom-ref': 'a' }), library('b', { 'bom-ref': 'b' })],
      dependencies: [{ ref: 'a', dependsOn: ['b'] }],
    });
    expect(components.map(({ direct }) => direct)).toEqual([null, null]);
  });

  test.each(['NOASSERTION', 'none', 'Unknown', 'n/a', '', ' '])('has no %j', async (word) => {
    const { components } = await sbomOf({
      components: [
        library('zlib', {
          version: word,
          purl: word,
          cpe: word,
          supplier: { name: word },
          licenses: [{ license: { name: word } }],
          hashes: [{ alg: 'SHA-256', content: word }],
        }),
      ],
    });
    expect(components).toEqual([
      {
        pointer: '/components/0',
        type: 'library',
        name: 'zlib',
        hashes: [],
        licences: [],
        direct: null,
      },
    ]);
  });

  test('tells what was changed, what BSI asks for and how to reach the maker', async () => {
    const { components } = await sbomOf({
      components: [
        library('zlib', {
          pedigree: { patches: [{ type: 'backport' }] },
          supplier: { name: 'Helio Grid', contact: [{ email: 'psirt@helio.example' }] },
          properties: [
            { name: 'bsi:component:filename', value: 'libz.so' },
            { name: 'bsi:component:__proto__', value: 'harmless' },
            { name: 'other', value: 'left out' },
          ],
          externalReferences: [
            { type: 'distribution', url: 'x', hashes: [{ alg: 'SHA-512', content: 'ab' }] },
          ],
          licenses: [{ expression: 'MIT OR Zlib', acknowledgement: 'declared' }],
        }),
      ],
    });
    expect(components[0]).toMatchObject({
      modified: true,
      supplier: 'Helio Grid (psirt@helio.example)',
      bsi: { filename: 'libz.so' },
      deployableHash: true,
      licences: [{ text: 'MIT OR Zlib', is: 'expression', acknowledgement: 'declared' }],
    });
  });

  test('may have numbers for texts, which its validation reports', async () => {
    const { components, validation } = await sbomOf({
      components: [library('zlib', { version: 1.3 })],
    });
    expect(components[0]?.version).toBe('1.3');
    expect(validation.valid).toBe(false);
    expect(validation.problems[0]?.pointer).toBe('/components/0/version');
  });

  test('is read whatever is wrong with it', async () => {
    const { components, validation } = await sbomOf({
      specVersion: '9.9',
      metadata: [],
      components: [null, 'zlib', { name: null }, library('zlib')],
      dependencies: [null, { ref: 4, dependsOn: 'a' }],
      compositions: 'x',
    });
    expect(components.map(({ name }) => name)).toEqual(['', 'zlib']);
    expect(validation.valid).toBe(false);
  });

  test('names its tools in the way of 1.4, too, and its makers in that of 1.6', async () => {
    const { tools, authors, producer } = await sbomOf({
      metadata: {
        tools: [{ vendor: 'Kestrel', name: 'scanner', version: '1' }],
        manufacturer: { name: 'Kestrel Controls', url: ['https://kestrel.example'] },
        supplier: { name: 'Nordwerk' },
      },
    });
    expect(tools).toEqual([{ pointer: '/metadata/tools/0/name', value: 'scanner' }]);
    expect(authors.map(({ value }) => value)).toEqual([
      'Kestrel Controls',
      'https://kestrel.example',
    ]);
    expect(producer).toEqual({ pointer: '/metadata/supplier/name', value: 'Nordwerk' });
  });

  test('lists no more components than are allowed, and says so', () => {
    const components = Array.from({ length: 200_003 }, (_, at) => ({ name: `c${at}` }));
    const { sbom, losses } = normaliseCycloneDx(bom({ components }), 'JSON');
    expect(sbom?.components).toHaveLength(200_000);
    expect(losses.components).toBe(3);
  });

  test('leaves out values that are too long to be one', async () => {
    const long = 'v'.repeat(10_001);
    const { sbom, warnings } = await readInventory(
      bom({ components: [library('zlib', { version: long })] }),
    );
    expect(sbom?.components[0]?.version).toBeUndefined();
    expect(warnings).toEqual([
      { code: 'OVERSIZE', detail: 'Values longer than 10000 characters were left out: 1.' },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readInventory } from '../../../support/read-inventory-in-process.ts';
import { sameProductSpdx2 } from '../../../support/same-product-spdx-2.ts';

const { spdx2, tagValue } = sameProductSpdx2;
const packageOf = (name: string, more: object = {}) => ({
  SPDXID: `SPDXRef-${name}`,
  name,
  downloadLocation: 'NONE',
  ...more,
});

async function sbomOf(parts: object, ...relationships: string[]) {
  const related = relationships.map((line) => {
    const [spdxElementId, relationshipType, relatedSpdxElement] = line.split(' ');
    return { spdxElementId, relationshipType, relatedSpdxElement };
  });
  const { sbom } = await readInventory({ ...spdx2, relationships: related, ...parts });
  if (!sbom) throw new Error('no SBOM');
  return sbom;
}

const packages = ['a', 'b'].map((name) => packageOf(name));

describe('an SPDX 2 document', () => {
  test.each([
    ['DEPENDS_ON', 'a', 'depends', 'b'],
    ['DEPENDENCY_OF', 'b', 'depends', 'a'],
    ['BUILD_DEPENDENCY_OF', 'b', 'depends', 'a'],
    ['HAS_PREREQUISITE', 'a', 'depends', 'b'],
    ['PREREQUISITE_FOR', 'b', 'depends', 'a'],
    ['DYNAMIC_LINK', 'a', 'depends', 'b'],
    ['CONTAINS', 'a', 'contains', 'b'],
    ['CONTAINED_BY', 'b', 'contains', 'a'],
    ['PACKAGE_OF', 'b', 'contains', 'a'],
  ])('in which a %s b says that %s %s %s', async (type, ref, kind, on) => {
    const { relations } = await sbomOf({ packages }, `SPDXRef-a ${type} SPDXRef-b`);
    expect(relations).toEqual([{ ref: `SPDXRef-${ref}`, kind, on: [`SPDXRef-${on}`] }]);
  });

  test('relates packages, not their files, and keeps what leads nowhere', async () => {
    const { relations, components } = await sbomOf(
      { packages, files: [{ SPDXID: 'SPDXRef-file', fileName: 'a.c' }] },
      'SPDXRef-a CONTAINS SPDXRef-file',
      'SPDXRef-a DEPENDS_ON SPDXRef-gone',
      'SPDXRef-a DEPENDS_ON NOASSERTION',
      'SPDXRef-b OTHER SPDXRef-a',
    );
    expect(components).toHaveLength(2);
    expect(relations).toEqual([{ ref: 'SPDXRef-a', kind: 'depends', on: ['SPDXRef-gone'] }]);
  });

  test('is about its only package, or the one it describes', async () => {
    expect((await sbomOf({ packages: [packageOf('a')] })).subject?.name).toBe('a');
    expect((await sbomOf({ packages })).subject).toBeUndefined();
    const described = await sbomOf({ packages, documentDescribes: ['SPDXRef-b'] });
    expect(described.subject).toMatchObject({ name: 'b', pointer: '/packages/1/name' });
    const reversed = await sbomOf({ packages }, 'SPDXRef-b DESCRIBED_BY SPDXRef-DOCUMENT');
    expect(reversed.subject?.name).toBe('b');
  });

  test('may be about a file, when it describes nothing else', async () => {
    const files = [{ SPDXID: 'SPDXRef-image', fileName: './lc4.bin', checksums: [] }];
    const { subject, relations, components } = await sbomOf(
      { packages, files },
      'SPDXRef-DOCUMENT DESCRIBES SPDXRef-image',
      'SPDXRef-image STATIC_LINK SPDXRef-a',
    );
    expect(subject).toMatchObject({
      name: './lc4.bin',
      type: 'file',
      pointer: '/files/0/fileName',
    });
    expect(relations).toEqual([{ ref: 'SPDXRef-image', kind: 'depends', on: ['SPDXRef-a'] }]);
    expect(components.map(({ name, direct }) => [name, direct])).toEqual([
      ['a', true],
      ['b', null],
    ]);
  });

  test('that describes everything is about the one that has parts', async () => {
    const documentDescribes = packages.map(({ SPDXID }) => SPDXID);
    const { subject } = await sbomOf(
      { packages, documentDescribes },
      'SPDXRef-a CONTAINS SPDXRef-b',
    );
    expect(subject?.name).toBe('a');
    expect((await sbomOf({ packages, documentDescribes })).subject).toBeUndefined();
  });

  test('says of a package that it was patched', async () => {
    const { components } = await sbomOf({ packages }, 'SPDXRef-a PATCH_APPLIED SPDXRef-b');
    expect(components.map(({ modified }) => modified)).toEqual([undefined, true]);
  });

  test('gives both licences as printed and the originator where there is no supplier', async () => {
    const licences = { licenseConcluded: 'MIT AND Zlib', licenseDeclared: 'LicenseRef-own' };
    const { components } = await sbomOf({
      packages: [
        packageOf('a', { ...licences, originator: 'Person: Ada (ada@helio.example)' }),
        packageOf('b', { supplier: 'NOASSERTION' }),
      ],
    });
    expect(components[0]).toMatchObject({
      supplier: 'Ada (ada@helio.example)',
      licences: [
        { text: 'MIT AND Zlib', is: 'expression', acknowledgement: 'concluded' },
        { text: 'LicenseRef-own', is: 'id', acknowledgement: 'declared' },
      ],
    });
    expect(components[1]?.supplier).toBeUndefined();
  });

  test('has every defect told with its place, and is still read', async () => {
    const { validation, components } = await sbomOf({
      spdxVersion: 'SPDX-2.2',
      dataLicense: 'MIT',
      documentNamespace: undefined,
      creationInfo: { created: 'yesterday', creators: ['Jana'] },
      packages: [
        { SPDXID: 'lc4', name: 4, externalRefs: [{}] },
        packageOf('a', { licenseConcluded: 'MIT', licenseDeclared: 'MIT', copyrightText: 'x' }),
        packageOf('a', { licenseConcluded: 'MIT', licenseDeclared: 'MIT', copyrightText: 'x' }),
      ],
    });
    expect(components).toHaveLength(2);
    expect(validation.method).toBe('structure');
    expect(validation.problems.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/dataLicense must be "CC0-1.0"',
      ' must have "documentNamespace"',
      '/creationInfo/created must be a date and time in UTC',
      '/creationInfo/creators/0 must begin with "Person:", "Organization:" or "Tool:"',
      '/packages/0/name must be a text',
      '/packages/0 must have "downloadLocation"',
      '/packages/0 must have "licenseConcluded"',
      '/packages/0 must have "licenseDeclared"',
      '/packages/0 must have "copyrightText"',
      '/packages/0/externalRefs/0 must have "referenceCategory"',
      '/packages/0/externalRefs/0 must have "referenceType"',
      '/packages/0/externalRefs/0 must have "referenceLocator"',
      '/packages/0/SPDXID must be "SPDXRef-" with letters, digits, "." and "-"',
      '/packages/2/SPDXID is the identifier of another element',
    ]);
  });

  test('may be wrapped as code hosts export it', async () => {
    const { sbom } = await readInventory({ sbom: spdx2 });
    expect(sbom?.components[0]?.pointer).toBe('/sbom/packages/1');
  });
});

describe('a tag-value file', () => {
  const read = async (text: string) => (await readInventory(text, 'text/spdx')).sbom;

  test('may have Windows line ends, a byte order mark and text over many lines', async () => {
    const sbom = await read(`\ufeff${tagValue.replaceAll('\n', '\r\n')}`);
    expect(sbom?.subject?.version).toBe('4.2.1');
    expect(sbom?.components[2]?.pointer).toBe('line 44');
  });

  test('tells the line of what is wrong', async () => {
    const sbom = await read(tagValue.replace('SPDXID: SPDXRef-mbedtls', 'SPDXID: mbed tls'));
    expect(sbom?.validation.problems).toEqual([
      {
        pointer: 'line 34',
        message: 'must be "SPDXRef-" with letters, digits, "." and "-"',
      },
    ]);
  });

  test('that ends inside a text is cut off', async () => {
    const cut = tagValue.slice(0, tagValue.indexOf('</text>'));
    await expect(read(cut)).rejects.toMatchObject({ code: 'CUT_OFF' });
  });

  test('without a version or a package is no SBOM', async () => {
    await expect(read('Name: value\n')).rejects.toMatchObject({ code: 'NO_INVENTORY' });
  });
});

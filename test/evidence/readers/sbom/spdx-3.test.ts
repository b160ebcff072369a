import { describe, expect, test } from 'vitest';
import { readInventory } from '../../../support/read-inventory-in-process.ts';
import { sameProductSpdx3 } from '../../../support/same-product-spdx-3.ts';

const graph = sameProductSpdx3['@graph'];
const id = (name: string) => `urn:kestrel:${name}`;

async function sbomOf(...more: object[]) {
  const { sbom } = await readInventory({ ...sameProductSpdx3, '@graph': [...graph, ...more] });
  if (!sbom) throw new Error('no SBOM');
  return sbom;
}

const relationship = (from: string, relationshipType: string, to: string, more: object = {}) => ({
  type: 'LifecycleScopedRelationship',
  spdxId: id(`${from}-${to}`),
  creationInfo: '_:created',
  from: id(from),
  relationshipType,
  to: [id(to)],
  ...more,
});

describe('an SPDX 3 document', () => {
  test('says in which phase it was made', async () => {
    expect((await sbomOf()).lifecycles).toEqual([
      { pointer: '/@graph/7/software_sbomType/0', value: 'build' },
    ]);
  });

  test('says how complete its relations are', async () => {
    const { completeness } = await sbomOf(
      relationship('everest', 'contains', 'nothing', { completeness: 'incomplete' }),
      relationship('zephyr', 'contains', 'nothing', { completeness: 'noAssertion' }),
    );
    expect(completeness).toEqual([
      {
        says: { pointer: `/@graph/${graph.length}/completeness`, value: 'incomplete' },
        refs: [id('everest')],
      },
    ]);
  });

  test('knows what is patched and what is delivered with a checksum', async () => {
    const verifiedUsing = [{ type: 'Hash', algorithm: 'sha512', hashValue: 'ab' }];
    const { components } = await sbomOf(
      { type: 'software_File', spdxId: id('file'), creationInfo: '_:created', verifiedUsing },
      relationship('mbedtls', 'hasDistributionArtifact', 'file'),
      relationship('everest', 'patchedBy', 'file'),
    );
    expect(components.map(({ deployableHash }) => deployableHash)).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect(components.map(({ modified }) => modified)).toEqual([undefined, undefined, true]);
  });

  test('may be about a file, when it describes nothing else', async () => {
    const file = { type: 'software_File', spdxId: 'urn:image', name: 'lc4.bin' };
    const roots = { type: 'SpdxDocument', spdxId: 'urn:document', rootElement: ['urn:image'] };
    const other = { type: 'software_Package', spdxId: 'urn:zlib', name: 'zlib' };
    const link = { type: 'Relationship', from: 'urn:image', relationshipType: 'hasStaticLink' };
    const tree = { '@graph': [file, roots, other, { ...link, to: ['urn:zlib'] }] };
    const { sbom } = await readInventory(tree);
    expect(sbom?.subject).toMatchObject({ name: 'lc4.bin', pointer: '/@graph/0/name' });
    expect(sbom?.components.map(({ name, direct }) => [name, direct])).toEqual([['zlib', true]]);
  });

  test('has every defect told with its place, and is still read', async () => {
    const { sbom } = await readInventory({
      '@graph': [{ spdxId: 'urn:a', type: 'software_Package' }, 'text', { type: 'Relationship' }],
    });
    expect(sbom?.subject?.ref).toBe('urn:a');
    expect(
      sbom?.validation.problems.map(({ pointer, message }) => `${pointer} ${message}`),
    ).toEqual([
      ' must have "@context"',
      '/@graph must have one SpdxDocument',
      '/@graph must have a CreationInfo',
      '/@graph/0 must have "creationInfo"',
      '/@graph/0 must have "name"',
      '/@graph/2 must have "spdxId"',
      '/@graph/2 must have "creationInfo"',
      '/@graph/2 must have "from"',
      '/@graph/2 must have "to"',
      '/@graph/2 must have "relationshipType"',
    ]);
  });
});

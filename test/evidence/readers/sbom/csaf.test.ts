import { describe, expect, test } from 'vitest';
import { readInventory } from '../../../support/read-inventory-in-process.ts';

const csaf = (category: string, parts: object) => ({
  document: {
    category,
    csaf_version: '2.0',
    title: 'Overflow in the parser of LC-4',
    publisher: { category: 'vendor', name: 'Kestrel Controls PSIRT' },
    tracking: {
      id: 'KSA-2026-17',
      initial_release_date: '2026-10-02T08:00:00Z',
      current_release_date: '2026-11-05T08:00:00Z',
    },
  },
  ...parts,
});

const productTree = {
  branches: [
    {
      category: 'vendor',
      name: 'Kestrel Controls',
      branches: [
        {
          category: 'product_version',
          name: '4.2.1',
          product: {
            product_id: 'LC4-421',
            name: 'Line Controller LC-4 4.2.1',
            product_identification_helper: { purl: 'pkg:generic/lc4@4.2.1' },
          },
        },
      ],
    },
  ],
  full_product_names: [
    { product_id: 'LC4-422', name: 'Line Controller LC-4 4.2.2' },
    { product_id: 'ZLIB', name: 'zlib 1.3' },
  ],
  product_groups: [{ group_id: 'ALL', product_ids: ['LC4-421', 'LC4-422'] }],
  relationships: [
    {
      category: 'default_component_of',
      product_reference: 'ZLIB',
      relates_to_product_reference: 'LC4-421',
      full_product_name: { product_id: 'LC4-421-ZLIB', name: 'zlib 1.3 in LC-4 4.2.1' },
    },
  ],
};

async function vexOf(vulnerability: object, category = 'csaf_vex') {
  const parts = { product_tree: productTree, vulnerabilities: [vulnerability] };
  const { vex } = await readInventory(csaf(category, parts));
  if (!vex) throw new Error('no VEX');
  return vex;
}

describe('a CSAF document', () => {
  test('is a VEX document or an advisory by its category', async () => {
    const vex = await vexOf({});
    expect(vex).toMatchObject({
      format: 'CSAF',
      kind: 'vex',
      title: { pointer: '/document/title', value: 'Overflow in the parser of LC-4' },
      id: { pointer: '/document/tracking/id', value: 'KSA-2026-17' },
      author: { pointer: '/document/publisher/name', value: 'Kestrel Controls PSIRT' },
      issuedOn: '2026-10-02',
      updatedOn: '2026-11-05',
    });
    expect((await vexOf({}, 'csaf_security_advisory')).kind).toBe('advisory');
  });

  test('names products by their purl, else by their full name', async () => {
    const { statements } = await vexOf({
      cve: 'CVE-2026-1001',
      product_status: { known_affected: ['LC4-421'], fixed: ['LC4-422'], recommended: ['LC4-422'] },
      remediations: [{ category: 'vendor_fix', details: 'Update to 4.2.2.', group_ids: ['ALL'] }],
    });
    expect(
      statements.map(({ status, products, action }) => [status.means, products, action]),
    ).toEqual([
      [
        'affected',
        [
          {
            pointer:
              '/product_tree/branches/0/branches/0/product/product_identification_helper/purl',
            value: 'pkg:generic/lc4@4.2.1',
          },
        ],
        { pointer: '/vulnerabilities/0/remediations/0/details', value: 'Update to 4.2.2.' },
      ],
      [
        'fixed',
        [
          {
            pointer: '/product_tree/full_product_names/0/name',
            value: 'Line Controller LC-4 4.2.2',
          },
        ],
        { pointer: '/vulnerabilities/0/remediations/0/details', value: 'Update to 4.2.2.' },
      ],
    ]);
  });

  test('gives each product its own reason', async () => {
    const { statements } = await vexOf({
      cve: 'CVE-2026-1001',
      product_status: { known_not_affected: ['LC4-421', 'LC4-422', 'UNNAMED'] },
      flags: [{ label: 'component_not_present', product_ids: ['LC4-421'] }],
      threats: [
        { category: 'exploit_status', details: 'Exploited.', product_ids: ['UNNAMED'] },
        { category: 'impact', details: 'The parser is not built in.', product_ids: ['LC4-422'] },
      ],
    });
    const reasons = statements.map(({ products, justification }) => [
      products.map(({ value }) => value).join(),
      justification?.value,
    ]);
    expect(reasons).toEqual([
      ['pkg:generic/lc4@4.2.1', 'component_not_present'],
      ['Line Controller LC-4 4.2.2', 'The parser is not built in.'],
      ['UNNAMED', undefined],
    ]);
  });

  test('knows the part that a vulnerability is in', async () => {
    const { statements } = await vexOf({
      ids: [{ system_name: 'Kestrel', text: 'KV-12' }],
      product_status: { under_investigation: ['LC4-421-ZLIB'] },
    });
    expect(statements[0]).toMatchObject({
      vulnerability: { pointer: '/vulnerabilities/0/ids/0/text', value: 'KV-12' },
      products: [{ value: 'pkg:generic/lc4@4.2.1' }],
      subcomponents: ['zlib 1.3'],
    });
  });
});

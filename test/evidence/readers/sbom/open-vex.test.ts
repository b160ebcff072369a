import { describe, expect, test } from 'vitest';
import { readInventory } from '../../../support/read-inventory-in-process.ts';

const document = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://kestrel.example/vex/2026-17',
  author: 'Kestrel Controls PSIRT',
  timestamp: '2026-10-02T08:00:00Z',
  version: 1,
};
const product = {
  '@id': 'lc4',
  identifiers: { purl: 'pkg:generic/lc4@4.2.1' },
  subcomponents: [{ '@id': 'pkg:generic/zlib@1.3' }],
};

async function vexOf(...statements: object[]) {
  const { vex } = await readInventory({ ...document, statements });
  if (!vex) throw new Error('no VEX');
  return vex;
}

describe('an OpenVEX document', () => {
  test('says what is said about which products', async () => {
    const vex = await vexOf({
      vulnerability: { name: 'CVE-2026-1001', aliases: ['GHSA-kkkk-0001'] },
      products: [product],
      status: 'not_affected',
      justification: 'vulnerable_code_not_in_execute_path',
      timestamp: '2026-10-03T08:00:00Z',
    });
    expect(vex).toEqual({
      format: 'OpenVEX',
      kind: 'vex',
      id: { pointer: '/@id', value: 'https://kestrel.example/vex/2026-17' },
      author: { pointer: '/author', value: 'Kestrel Controls PSIRT' },
      issuedOn: '2026-10-02',
      statements: [
        {
          vulnerability: { pointer: '/statements/0/vulnerability/name', value: 'CVE-2026-1001' },
          aliases: ['GHSA-kkkk-0001'],
          products: [
            {
              pointer: '/statements/0/products/0/identifiers/purl',
              value: 'pkg:generic/lc4@4.2.1',
            },
          ],
          subcomponents: ['pkg:generic/zlib@1.3'],
          status: {
            pointer: '/statements/0/status',
            value: 'not_affected',
            means: 'not_affected',
          },
          justification: {
            pointer: '/statements/0/justification',
            value: 'vulnerable_code_not_in_execute_path',
          },
          issuedOn: '2026-10-03',
        },
      ],
    });
  });

  test('of the first version names vulnerability and products by a text', async () => {
    const { statements } = await vexOf({
      vulnerability: 'CVE-2026-1002',
      products: ['pkg:generic/lc4@4.2.1'],
      subcomponents: ['pkg:generic/zlib@1.3'],
      status: 'affected',
      action_statement: 'Update to 4.2.2.',
    });
    expect(statements[0]).toMatchObject({
      vulnerability: { pointer: '/statements/0/vulnerability' },
      products: [{ pointer: '/statements/0/products/0', value: 'pkg:generic/lc4@4.2.1' }],
      subcomponents: ['pkg:generic/zlib@1.3'],
      action: { value: 'Update to 4.2.2.' },
      issuedOn: '2026-10-02',
    });
  });

  test('tells many products in pieces', async () => {
    const products = Array.from({ length: 2_500 }, (_, at) => `pkg:generic/p${at}`);
    const { statements } = await vexOf({ vulnerability: 'CVE-1', products, status: 'fixed' });
    expect(statements.map((statement) => statement.products.length)).toEqual([1_000, 1_000, 500]);
  });

  test('with a status that nobody knows has one statement less, and says so', async () => {
    const statements = [{ vulnerability: 'CVE-1', status: 'perhaps' }, 'text'];
    const { vex, warnings } = await readInventory({ ...document, statements });
    expect(vex?.statements).toEqual([]);
    expect(warnings[0]?.detail).toContain('no status that is known: 2.');
  });
});

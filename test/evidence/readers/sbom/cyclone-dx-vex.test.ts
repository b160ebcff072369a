import { describe, expect, test } from 'vitest';
import { readInventory } from '../../../support/read-inventory-in-process.ts';

const bom = (parts: object) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  ...parts,
});
const library = (name: string, more: object = {}) => ({ type: 'library', name, ...more });

describe('statements in a CycloneDX file', () => {
  const vulnerability = (state: string, more: object = {}) => ({
    id: 'CVE-2026-1001',
    references: [{ id: 'GHSA-kkkk-0001', source: { name: 'x' } }],
    analysis: { state, justification: 'code_not_reachable', lastUpdated: '2026-10-02T00:00:00Z' },
    affects: [{ ref: 'zlib' }],
    ...more,
  });
  const metadata = { component: library('controller', { 'bom-ref': 's', version: '4.2' }) };
  const components = [library('zlib', { 'bom-ref': 'zlib', purl: 'pkg:generic/zlib@1.3' })];

  test('about a part are statements about the subject', async () => {
    const { sbom, vex } = await readInventory(
      bom({ metadata, components, vulnerabilities: [vulnerability('false_positive')] }),
    );
    expect(sbom?.vulnerabilities).toBe(1);
    expect(vex).toMatchObject({ format: 'CycloneDX', kind: 'vex' });
    expect(vex?.statements).toEqual([
      {
        vulnerability: { pointer: '/vulnerabilities/0/id', value: 'CVE-2026-1001' },
        aliases: ['GHSA-kkkk-0001'],
        products: [{ pointer: '/metadata/component', value: 'controller 4.2' }],
        subcomponents: ['pkg:generic/zlib@1.3'],
        status: {
          pointer: '/vulnerabilities/0/analysis/state',
          value: 'false_positive',
          means: 'not_affected',
        },
        justification: {
          pointer: '/vulnerabilities/0/analysis/justification',
          value: 'code_not_reachable',
        },
        issuedOn: '2026-10-02',
      },
    ]);
  });

  test.each([
    ['resolved', 'fixed'],
    ['resolved_with_pedigree', 'fixed'],
    ['exploitable', 'affected'],
    ['in_triage', 'under_investigation'],
    ['not_affected', 'not_affected'],
  ])('of state %s mean %s', async (state, means) => {
    const { vex } = await readInventory(bom({ vulnerabilities: [vulnerability(state)] }));
    expect(vex?.statements[0]?.status.means).toBe(means);
  });

  test('without components of its own make it a VEX document and no SBOM', async () => {
    const affects = [{ ref: 'urn:cdx:1/1#p', versions: [{ version: '2.4', status: 'affected' }] }];
    const { sbom, vex } = await readInventory(
      bom({ vulnerabilities: [vulnerability('exploitable', { affects })] }),
    );
    expect(sbom).toBeUndefined();
    expect(vex?.statements[0]?.products).toEqual([
      { pointer: '/vulnerabilities/0/affects/0/versions/0', value: 'urn:cdx:1/1#p 2.4' },
    ]);
  });

  test('about a repeat are about what is kept, and leave out versions that are not affected', async () => {
    const affects = [
      { ref: 'again' },
      { ref: 'urn:p', versions: [{ version: '1', status: 'unaffected' }, { range: 'vers:a/<2' }] },
    ];
    const { vex } = await readInventory(
      bom({
        metadata,
        components: [...components, { ...components[0], 'bom-ref': 'again' }],
        vulnerabilities: [vulnerability('exploitable', { affects })],
      }),
    );
    expect(vex?.statements[0]).toMatchObject({
      products: [{ value: 'urn:p vers:a/<2' }],
      subcomponents: ['pkg:generic/zlib@1.3'],
    });
  });

  test('without a state that is known are left out, and counted', async () => {
    const { vex, warnings } = await readInventory(
      bom({ metadata, components, vulnerabilities: [vulnerability('perhaps'), { id: 'CVE-1' }] }),
    );
    expect(vex).toBeUndefined();
    expect(warnings).toEqual([
      {
        code: 'CORRUPT',
        detail: 'Vulnerabilities about which the file says no status that is known: 1.',
      },
    ]);
  });
});

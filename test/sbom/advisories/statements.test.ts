import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sbom/advisories/read-feed.ts';

/** Reads the tree as a file and shows what it says by package. */
function saidBy(tree: object) {
  const reading = readFeed('feed.json', JSON.stringify(tree));
  if ('refused' in reading) throw new Error(reading.refused);
  return {
    ...reading.parts[0],
    notes: Object.fromEntries(reading.notes.map(({ note, count }) => [note, count])),
  };
}

const panel = 'pkg:npm/%40kestrel/panel@1.2.3';

const csaf = (vulnerability: object, branches: readonly object[] = []) => ({
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'Panel lets strangers in',
    publisher: { name: 'Kestrel PSIRT', category: 'vendor', namespace: 'https://kestrel.example' },
    tracking: { id: 'KSA-2026-1', current_release_date: '2026-10-02T08:00:00Z' },
  },
  product_tree: {
    branches: [{ category: 'vendor', name: 'Kestrel', branches }],
    full_product_names: [
      { product_id: 'P1', name: 'Panel', product_identification_helper: { purl: panel } },
      { product_id: 'P2', name: 'Panel without any identifier' },
    ],
  },
  vulnerabilities: [{ cve: 'CVE-2026-1000', ...vulnerability }],
});

const openVex = (statement: object) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://kestrel.example/vex/1',
  author: 'Kestrel PSIRT',
  timestamp: '2026-10-02T08:00:00Z',
  statements: [{ vulnerability: { name: 'CVE-2026-1000', aliases: ['GHSA-1'] }, ...statement }],
});

const cycloneDx = (vulnerability: object) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:6b1f0c52-7d0e-4a7c-9f52-2c1d8e4b7a10',
  metadata: { timestamp: '2026-10-02T08:00:00Z', supplier: { name: 'Kestrel PSIRT' } },
  components: [
    { type: 'library', 'bom-ref': 'panel', name: 'panel', version: '1.2.3', purl: panel },
  ],
  vulnerabilities: [{ id: 'CVE-2026-1000', ...vulnerability }],
});

describe('src/sbom/advisories/read-csaf', () => {
  test('an advisory names affected and repaired versions by their identifiers', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const said = saidBy(
      csaf({
        title: 'Missing login',
        product_status: { known_affected: ['P1', 'P2', 'P404'] },
        scores: [{ products: ['P1'], cvss_v3: { vectorString: vector } }],
      }),
    );
    expect(said).toMatchObject({
      kind: 'document',
      source: 'CSAF Kestrel PSIRT',
      alone: 'CSAF Kestrel PSIRT KSA-2026-1',
      date: '2026-10-02',
      notes: { 'product unidentified': 2 },
    });
    expect(said.lines).toEqual([
      [
        'npm/@kestrel/panel',
        {
          versions: ['1.2.3'],
          id: 'CVE-2026-1000',
          aliases: [],
          summary: 'Missing login',
          severity: 'critical',
          malicious: false,
        },
      ],
    ]);
  });

  test('branches give a CPE its version or its range', () => {
    const product = (id: string) => ({
      product_id: id,
      name: id,
      product_identification_helper: { cpe: 'cpe:2.3:o:kestrel:x7_firmware:*:*:*:*:*:*:*:*' },
    });
    const branches = [
      { category: 'product_version', name: '4.2.1', product: product('V') },
      { category: 'product_version_range', name: 'vers:generic/>=4.0|<4.2', product: product('R') },
      { category: 'product_name', name: 'X7', product: product('N') },
    ];
    const status = { known_affected: ['V', 'R', 'N'] };
    const said = saidBy(csaf({ product_status: status }, branches));
    expect(said.lines).toMatchObject([
      ['cpe/kestrel/x7_firmware', { versions: ['4.2.1'] }],
      ['cpe/kestrel/x7_firmware', { ranges: [{ from: '4.0', before: '4.2' }] }],
    ]);
    expect(said.notes).toEqual({ 'product unidentified': 1 });
  });

  test('a flag gives the reason of a product that is not affected', () => {
    const said = saidBy(
      csaf({
        product_status: { known_not_affected: ['P1'] },
        flags: [{ label: 'vulnerable_code_not_present', product_ids: ['P1'] }],
      }),
    );
    expect(said.lines).toMatchObject([
      [
        'npm/@kestrel/panel',
        { status: 'not_affected', justification: 'vulnerable_code_not_present' },
      ],
    ]);
  });

  test('a product inside of another is found by what it is', () => {
    const tree = csaf({ product_status: { fixed: ['P1-in-X7'] } });
    const relationships = [
      { product_reference: 'P1', full_product_name: { product_id: 'P1-in-X7', name: 'both' } },
    ];
    const product_tree = { ...tree.product_tree, relationships };
    expect(saidBy({ ...tree, product_tree }).lines).toMatchObject([
      ['npm/@kestrel/panel', { status: 'fixed' }],
    ]);
  });

  test('a tree deeper than any catalogue is walked without harm', () => {
    let branch: object = {
      category: 'product_version',
      name: '1',
      product: { product_id: 'deep' },
    };
    for (let depth = 0; depth < 2_000; depth += 1) {
      branch = { category: 'product_family', name: 'f', branches: [branch] };
    }
    const said = saidBy(csaf({ product_status: { known_affected: ['deep', 'P1'] } }, [branch]));
    expect(said.lines?.length).toBe(1);
  });
});

describe('src/sbom/advisories/read-open-vex', () => {
  test.each([
    ['by id', [panel]],
    ['by object', [{ '@id': panel }]],
    ['by identifier', [{ '@id': 'Panel', identifiers: { purl: panel } }]],
  ])('a product is named %s', (_, products) => {
    const said = saidBy(openVex({ products, status: 'affected' }));
    expect(said).toMatchObject({ source: 'VEX Kestrel PSIRT', date: '2026-10-02' });
    expect(said.lines).toMatchObject([
      ['npm/@kestrel/panel', { id: 'CVE-2026-1000', aliases: ['GHSA-1'], versions: ['1.2.3'] }],
    ]);
  });

  test('a reason in words is kept as one', () => {
    const said = saidBy(
      openVex({ products: [panel], status: 'not_affected', impact_statement: 'Never called.' }),
    );
    expect(said.lines).toMatchObject([
      ['npm/@kestrel/panel', { status: 'not_affected', justification: 'Never called.' }],
    ]);
  });

  test('a statement about a part of one product says nothing about the part elsewhere', () => {
    const products = [{ '@id': 'pkg:oci/x7@1', subcomponents: [{ '@id': panel }] }];
    expect(saidBy(openVex({ products, status: 'not_affected' }))).toMatchObject({
      lines: [],
      notes: { 'product unidentified': 1 },
    });
  });
});

describe('src/sbom/advisories/read-cyclone-dx-vex', () => {
  test.each([
    ['exploitable', undefined],
    ['in_triage', 'under_investigation'],
    ['false_positive', 'not_affected'],
    ['resolved_with_pedigree', 'fixed'],
    ['something else', undefined],
  ])('the state %s means %s', (state, status) => {
    const said = saidBy(cycloneDx({ analysis: { state }, affects: [{ ref: 'panel' }] }));
    const [key, affected] = said.lines?.[0] ?? [];
    expect(key).toBe('npm/@kestrel/panel');
    expect(affected).toMatchObject({ versions: ['1.2.3'], ...(status && { status }) });
    expect(Object.hasOwn(affected as object, 'status')).toBe(status !== undefined);
  });

  test('affected versions are those named, and ratings give the severity', () => {
    const purl = 'pkg:npm/%40kestrel/panel';
    const versions = [
      { range: 'vers:npm/<1.3.0', status: 'affected' },
      { version: '1.3.0', status: 'unaffected' },
    ];
    const said = saidBy(
      cycloneDx({ ratings: [{ severity: 'high' }], affects: [{ ref: purl, versions }] }),
    );
    expect(said.lines).toMatchObject([
      ['npm/@kestrel/panel', { ranges: [{ before: '1.3.0' }], severity: 'high' }],
    ]);
  });
});

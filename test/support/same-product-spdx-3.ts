/* The product of same-product-cyclone-dx.ts. */

const sha256 = 'a3f5c9d28e10b74f6a9c1d3e5b7f8092a4c6e8f0b2d4f6a8c0e2b4d6f8a0c2e4';

export const sameProductSpdx3 = {
  '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
  '@graph': [
    {
      type: 'CreationInfo',
      '@id': '_:created',
      specVersion: '3.0.1',
      created: '2026-10-01T08:00:00Z',
      createdBy: ['urn:kestrel:jana'],
      createdUsing: ['urn:kestrel:tool'],
    },
    {
      type: 'Person',
      spdxId: 'urn:kestrel:jana',
      creationInfo: '_:created',
      name: 'Jana Dvorak',
      externalIdentifier: [
        {
          type: 'ExternalIdentifier',
          externalIdentifierType: 'email',
          identifier: 'sbom@kestrel.example',
        },
      ],
    },
    { type: 'Tool', spdxId: 'urn:kestrel:tool', creationInfo: '_:created', name: 'kestrel-sbom' },
    ...['Kestrel Controls s.r.o.', 'Zephyr Project', 'Mbed TLS'].map((name) => ({
      type: 'Organization',
      spdxId: `urn:org:${name.split(' ')[0]?.toLowerCase()}`,
      creationInfo: '_:created',
      name,
    })),
    {
      type: 'SpdxDocument',
      spdxId: 'urn:kestrel:document',
      creationInfo: '_:created',
      rootElement: ['urn:kestrel:sbom'],
    },
    {
      type: 'software_Sbom',
      spdxId: 'urn:kestrel:sbom',
      creationInfo: '_:created',
      software_sbomType: ['build'],
      rootElement: ['urn:kestrel:lc4'],
    },
    {
      type: 'software_Package',
      spdxId: 'urn:kestrel:lc4',
      creationInfo: '_:created',
      name: 'Line Controller LC-4',
      software_packageVersion: '4.2.1',
      software_primaryPurpose: 'firmware',
      suppliedBy: 'urn:org:kestrel',
    },
    {
      type: 'software_Package',
      spdxId: 'urn:kestrel:zephyr',
      creationInfo: '_:created',
      name: 'zephyr',
      software_packageVersion: '3.6.0',
      software_primaryPurpose: 'operatingSystem',
      suppliedBy: 'urn:org:zephyr',
      externalIdentifier: [
        {
          type: 'ExternalIdentifier',
          externalIdentifierType: 'cpe23',
          identifier: 'cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*',
        },
      ],
    },
    {
      type: 'software_Package',
      spdxId: 'urn:kestrel:mbedtls',
      creationInfo: '_:created',
      name: 'mbedtls',
      software_packageVersion: '3.5.2',
      software_primaryPurpose: 'library',
      software_packageUrl: 'pkg:generic/mbedtls@3.5.2',
      suppliedBy: 'urn:org:mbed',
      verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: sha256 }],
    },
    {
      type: 'software_Package',
      spdxId: 'urn:kestrel:everest',
      creationInfo: '_:created',
      name: 'everest',
      software_packageVersion: '1.0.4',
      software_primaryPurpose: 'library',
      software_packageUrl: 'pkg:generic/everest@1.0.4',
    },
    {
      type: 'simplelicensing_LicenseExpression',
      spdxId: 'urn:kestrel:apache',
      creationInfo: '_:created',
      simplelicensing_licenseExpression: 'Apache-2.0',
    },
    ...(
      [
        ['lc4', 'dependsOn', ['zephyr', 'mbedtls']],
        ['mbedtls', 'hasStaticLink', ['everest']],
        ['zephyr', 'hasConcludedLicense', ['apache']],
        ['mbedtls', 'hasConcludedLicense', ['apache']],
      ] as const
    ).map(([from, relationshipType, to], index) => ({
      type: 'Relationship',
      spdxId: `urn:kestrel:relationship-${index}`,
      creationInfo: '_:created',
      from: `urn:kestrel:${from}`,
      relationshipType,
      to: to.map((id) => `urn:kestrel:${id}`),
    })),
  ],
} as const;

/* The product of same-product-cyclone-dx.ts. */

const sha256 = 'a3f5c9d28e10b74f6a9c1d3e5b7f8092a4c6e8f0b2d4f6a8c0e2b4d6f8a0c2e4';

export const sameProductSpdx2 = {
  spdx2: {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'line-controller',
    documentNamespace: 'https://kestrel.example/sbom/lc4-4.2.1',
    creationInfo: {
      created: '2026-10-01T08:00:00Z',
      creators: ['Person: Jana Dvorak (sbom@kestrel.example)', 'Tool: kestrel-sbom-2.1'],
    },
    packages: [
      {
        SPDXID: 'SPDXRef-lc4',
        name: 'Line Controller LC-4',
        versionInfo: '4.2.1',
        supplier: 'Organization: Kestrel Controls s.r.o.',
        downloadLocation: 'NOASSERTION',
        primaryPackagePurpose: 'FIRMWARE',
      },
      {
        SPDXID: 'SPDXRef-zephyr',
        name: 'zephyr',
        versionInfo: '3.6.0',
        supplier: 'Organization: Zephyr Project',
        downloadLocation: 'NOASSERTION',
        licenseConcluded: 'Apache-2.0',
        licenseDeclared: 'NOASSERTION',
        primaryPackagePurpose: 'OPERATING-SYSTEM',
        externalRefs: [
          {
            referenceCategory: 'SECURITY',
            referenceType: 'cpe23Type',
            referenceLocator: 'cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*',
          },
        ],
      },
      {
        SPDXID: 'SPDXRef-mbedtls',
        name: 'mbedtls',
        versionInfo: '3.5.2',
        supplier: 'Organization: Mbed TLS',
        downloadLocation: 'NOASSERTION',
        licenseConcluded: 'Apache-2.0',
        primaryPackagePurpose: 'LIBRARY',
        checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }],
        externalRefs: [
          {
            referenceCategory: 'PACKAGE-MANAGER',
            referenceType: 'purl',
            referenceLocator: 'pkg:generic/mbedtls@3.5.2',
          },
        ],
      },
      {
        SPDXID: 'SPDXRef-everest',
        name: 'everest',
        versionInfo: '1.0.4',
        supplier: 'NOASSERTION',
        downloadLocation: 'NOASSERTION',
        primaryPackagePurpose: 'LIBRARY',
        externalRefs: [
          {
            referenceCategory: 'PACKAGE-MANAGER',
            referenceType: 'purl',
            referenceLocator: 'pkg:generic/everest@1.0.4',
          },
        ],
      },
    ],
    relationships: [
      ['SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-lc4'],
      ['SPDXRef-lc4', 'DEPENDS_ON', 'SPDXRef-zephyr'],
      ['SPDXRef-mbedtls', 'DEPENDENCY_OF', 'SPDXRef-lc4'],
      ['SPDXRef-mbedtls', 'STATIC_LINK', 'SPDXRef-everest'],
    ].map(([spdxElementId, relationshipType, relatedSpdxElement]) => ({
      spdxElementId,
      relationshipType,
      relatedSpdxElement,
    })),
  },

  tagValue: `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: line-controller
DocumentNamespace: https://kestrel.example/sbom/lc4-4.2.1
Creator: Person: Jana Dvorak (sbom@kestrel.example)
Creator: Tool: kestrel-sbom-2.1
Created: 2026-10-01T08:00:00Z
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-lc4

# What is delivered
PackageName: Line Controller LC-4
SPDXID: SPDXRef-lc4
PackageVersion: 4.2.1
PackageSupplier: Organization: Kestrel Controls s.r.o.
PackageDownloadLocation: NOASSERTION
PackageComment: <text>The firmware of the controller.
PackageVersion: this line is part of the comment</text>
PrimaryPackagePurpose: FIRMWARE
Relationship: SPDXRef-lc4 DEPENDS_ON SPDXRef-zephyr
Relationship: SPDXRef-mbedtls DEPENDENCY_OF SPDXRef-lc4

PackageName: zephyr
SPDXID: SPDXRef-zephyr
PackageVersion: 3.6.0
PackageSupplier: Organization: Zephyr Project
PackageDownloadLocation: NOASSERTION
PackageLicenseConcluded: Apache-2.0
PackageLicenseDeclared: NOASSERTION
PrimaryPackagePurpose: OPERATING-SYSTEM
ExternalRef: SECURITY cpe23Type cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*

PackageName: mbedtls
SPDXID: SPDXRef-mbedtls
PackageVersion: 3.5.2
PackageSupplier: Organization: Mbed TLS
PackageDownloadLocation: NOASSERTION
PackageLicenseConcluded: Apache-2.0
PrimaryPackagePurpose: LIBRARY
PackageChecksum: SHA256: ${sha256}
ExternalRef: PACKAGE-MANAGER purl pkg:generic/mbedtls@3.5.2
Relationship: SPDXRef-mbedtls STATIC_LINK SPDXRef-everest

PackageName: everest
SPDXID: SPDXRef-everest
PackageVersion: 1.0.4
PackageSupplier: NOASSERTION
PackageDownloadLocation: NOASSERTION
PrimaryPackagePurpose: LIBRARY
ExternalRef: PACKAGE-MANAGER purl pkg:generic/everest@1.0.4
`,
} as const;

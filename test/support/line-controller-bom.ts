/** A small sound CycloneDX document with most of what the specification knows since 1.2. */
export function lineControllerBom(specVersion: string) {
  return {
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: 'urn:uuid:0e7f4a5c-6a1b-4d55-9c0e-7d1f0a5f4b21',
    version: 1,
    metadata: {
      timestamp: '2026-11-02T08:00:00Z',
      tools: [{ vendor: 'Kestrel Controls', name: 'kestrel-sbom', version: '2.1' }],
      authors: [{ name: 'Petra Nowak', email: 'psirt@kestrel.example' }],
      component: { type: 'firmware', 'bom-ref': 'lc-4', name: 'Line Controller', version: '4.2' },
      supplier: { name: 'Kestrel Controls s.r.o.', url: ['https://kestrel.example'] },
    },
    components: [
      {
        type: 'library',
        'bom-ref': 'log4j-core',
        group: 'org.apache.logging.log4j',
        name: 'log4j-core',
        version: '2.17.1',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1',
        hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
        licenses: [{ license: { id: 'Apache-2.0' } }],
        externalReferences: [{ type: 'vcs', url: 'https://example.com/log4j.git' }],
      },
      {
        type: 'library',
        'bom-ref': 'mbedtls',
        name: 'mbedtls',
        version: '3.6.2',
        licenses: [{ expression: 'Apache-2.0 OR GPL-2.0-or-later' }],
        pedigree: { commits: [{ uid: '7c9f', author: { email: 'dev@kestrel.example' } }] },
        components: [{ type: 'file', name: 'bignum.c', version: '1' }],
      },
    ],
    services: [{ name: 'update', endpoints: ['https://update.kestrel.example'] }],
    dependencies: [
      { ref: 'lc-4', dependsOn: ['log4j-core', 'mbedtls'] },
      { ref: 'mbedtls', dependsOn: [] },
    ],
  };
}

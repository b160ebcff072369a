/*
 * One product of Kestrel Controls in every format of SBOMs: firmware with an operating system, a
 * library and what that library needs.
 */

const sha256 = 'a3f5c9d28e10b74f6a9c1d3e5b7f8092a4c6e8f0b2d4f6a8c0e2b4d6f8a0c2e4';

export const sameProductCycloneDx = {
  cycloneDx: {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:9c1f3a52-7d4e-4b8a-9f60-2e5d8c7b1a34',
    version: 1,
    metadata: {
      timestamp: '2026-10-01T08:00:00Z',
      lifecycles: [{ phase: 'build' }],
      tools: { components: [{ type: 'application', name: 'kestrel-sbom', version: '2.1' }] },
      authors: [{ name: 'Jana Dvorak', email: 'sbom@kestrel.example' }],
      component: {
        type: 'firmware',
        'bom-ref': 'lc4',
        name: 'Line Controller LC-4',
        version: '4.2.1',
        manufacturer: { name: 'Kestrel Controls s.r.o.' },
      },
    },
    components: [
      {
        type: 'operating-system',
        'bom-ref': 'zephyr',
        supplier: { name: 'Zephyr Project' },
        name: 'zephyr',
        version: '3.6.0',
        licenses: [{ license: { id: 'Apache-2.0', acknowledgement: 'concluded' } }],
        cpe: 'cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*',
      },
      {
        type: 'library',
        'bom-ref': 'mbedtls',
        supplier: { name: 'Mbed TLS' },
        name: 'mbedtls',
        version: '3.5.2',
        hashes: [{ alg: 'SHA-256', content: sha256 }],
        licenses: [{ license: { id: 'Apache-2.0', acknowledgement: 'concluded' } }],
        purl: 'pkg:generic/mbedtls@3.5.2',
      },
      {
        type: 'library',
        'bom-ref': 'everest',
        name: 'everest',
        version: '1.0.4',
        purl: 'pkg:generic/everest@1.0.4',
      },
    ],
    dependencies: [
      { ref: 'lc4', dependsOn: ['zephyr', 'mbedtls'] },
      { ref: 'mbedtls', dependsOn: ['everest'] },
    ],
    compositions: [{ aggregate: 'complete', dependencies: ['lc4'] }],
  },

  cycloneDxXml: `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6"
  serialNumber="urn:uuid:9c1f3a52-7d4e-4b8a-9f60-2e5d8c7b1a34" version="1">
  <metadata>
    <timestamp>2026-10-01T08:00:00Z</timestamp>
    <lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>
    <tools><components><component type="application">
      <name>kestrel-sbom</name><version>2.1</version>
    </component></components></tools>
    <authors><author><name>Jana Dvorak</name><email>sbom@kestrel.example</email></author></authors>
    <component type="firmware" bom-ref="lc4">
      <manufacturer><name>Kestrel Controls s.r.o.</name></manufacturer>
      <name>Line Controller LC-4</name><version>4.2.1</version>
    </component>
  </metadata>
  <components>
    <component type="operating-system" bom-ref="zephyr">
      <supplier><name>Zephyr Project</name></supplier>
      <name>zephyr</name><version>3.6.0</version>
      <licenses><license acknowledgement="concluded"><id>Apache-2.0</id></license></licenses>
      <cpe>cpe:2.3:o:zephyrproject:zephyr:3.6.0:*:*:*:*:*:*:*</cpe>
    </component>
    <component type="library" bom-ref="mbedtls">
      <supplier><name>Mbed TLS</name></supplier>
      <name>mbedtls</name><version>3.5.2</version>
      <hashes><hash alg="SHA-256">${sha256}</hash></hashes>
      <licenses><license acknowledgement="concluded"><id>Apache-2.0</id></license></licenses>
      <purl>pkg:generic/mbedtls@3.5.2</purl>
    </component>
    <component type="library" bom-ref="everest">
      <name>everest</name><version>1.0.4</version>
      <purl>pkg:generic/everest@1.0.4</purl>
    </component>
  </components>
  <dependencies>
    <dependency ref="lc4"><dependency ref="zephyr"/><dependency ref="mbedtls"/></dependency>
    <dependency ref="mbedtls"><dependency ref="everest"/></dependency>
  </dependencies>
  <compositions><composition>
    <aggregate>complete</aggregate><dependencies><dependency ref="lc4"/></dependencies>
  </composition></compositions>
</bom>
`,
} as const;

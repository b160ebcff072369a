import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../../src/evidence/readers/unreadable.ts';
import { readCycloneDxXml } from '../../../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';

const namespace = 'http://cyclonedx.org/schema/bom/1.6';
const read = (xml: string) => readCycloneDxXml(Buffer.from(xml));
const bom = (inside: string, attributes = 'version="1"') =>
  `<bom xmlns="${namespace}" ${attributes}>${inside}</bom>`;
const treeOf = (inside: string) => read(bom(inside)).tree;

function codeOf(bytes: string | Uint8Array): string {
  try {
    readCycloneDxXml(Buffer.from(bytes));
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

describe('reading CycloneDX XML', () => {
  test('gives the tree of the JSON form', () => {
    const { tree, specVersion } = read(
      bom(
        `<metadata><tools><tool><vendor>Kestrel</vendor><name>sbom</name></tool></tools>
         <authors><author><name>Petra Nowak</name></author></authors></metadata>
         <components><component type="library" bom-ref="z" isExternal="true">
           <supplier><name>Zlib</name><url>https://zlib.example</url></supplier>
           <name>zlib</name><version>1.3</version>
           <hashes><hash alg="MD5">ab</hash></hashes>
           <licenses><license acknowledgement="declared"><id>Zlib</id></license></licenses>
           <modified>false</modified>
           <externalReferences><reference type="vcs"><url>https://a.example</url></reference></externalReferences>
           <properties><property name="bsi:component:filename">zlib.so</property></properties>
           <components><component type="file"><name>inflate.c</name></component></components>
         </component></components>
         <dependencies><dependency ref="z"><dependency ref="a"/><provides ref="p"/></dependency></dependencies>
         <compositions><composition><aggregate>complete</aggregate>
           <assemblies><assembly ref="z"/></assemblies></composition></compositions>`,
        'serialNumber="urn:uuid:1" version="3"',
      ),
    );
    expect(specVersion).toBe('1.6');
    expect(tree).toEqual({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: 'urn:uuid:1',
      version: 3,
      metadata: {
        tools: [{ vendor: 'Kestrel', name: 'sbom' }],
        authors: [{ name: 'Petra Nowak' }],
      },
      components: [
        {
          type: 'library',
          'bom-ref': 'z',
          isExternal: true,
          supplier: { name: 'Zlib', url: ['https://zlib.example'] },
          name: 'zlib',
          version: '1.3',
          hashes: [{ alg: 'MD5', content: 'ab' }],
          licenses: [{ license: { acknowledgement: 'declared', id: 'Zlib' } }],
          modified: false,
          externalReferences: [{ type: 'vcs', url: 'https://a.example' }],
          properties: [{ name: 'bsi:component:filename', value: 'zlib.so' }],
          components: [{ type: 'file', name: 'inflate.c' }],
        },
      ],
      dependencies: [{ ref: 'z', dependsOn: ['a'], provides: ['p'] }],
      compositions: [{ aggregate: 'complete', assemblies: ['z'] }],
    });
  });

  test('reads vulnerabilities with their analysis', () => {
    const { vulnerabilities } = treeOf(
      `<vulnerabilities><vulnerability bom-ref="v"><id>CVE-2021-44228</id>
         <ratings><rating><score>10.0</score><severity>critical</severity></rating></ratings>
         <cwes><cwe>502</cwe></cwes>
         <analysis><state>not_affected</state><justification>code_not_present</justification>
           <responses><response>update</response></responses></analysis>
         <affects><target><ref>log4j</ref><versions><version><range>vers:maven/&lt;2.15</range>
           <status>affected</status></version></versions></target></affects>
       </vulnerability></vulnerabilities>`,
    );
    expect(vulnerabilities).toEqual([
      {
        'bom-ref': 'v',
        id: 'CVE-2021-44228',
        ratings: [{ score: 10, severity: 'critical' }],
        cwes: [502],
        analysis: {
          state: 'not_affected',
          justification: 'code_not_present',
          response: ['update'],
        },
        affects: [{ ref: 'log4j', versions: [{ range: 'vers:maven/<2.15', status: 'affected' }] }],
      },
    ]);
  });

  test('tools of both forms read as JSON has them', () => {
    const tools = (inside: string) => treeOf(`<metadata><tools>${inside}</tools></metadata>`);
    expect(tools('<tool><name>a</name></tool><tool><name>b</name></tool>')).toMatchObject({
      metadata: { tools: [{ name: 'a' }, { name: 'b' }] },
    });
    expect(
      tools('<components><component type="application"><name>a</name></component></components>'),
    ).toMatchObject({ metadata: { tools: { components: [{ name: 'a' }] } } });
  });

  test('text in CDATA and around comments is one text', () => {
    const { components } = treeOf(
      '<components><component><name>a<!-- c -->b<![CDATA[<c>]]>&amp;d</name></component></components>',
    );
    expect(components).toEqual([{ name: 'ab<c>&d' }]);
  });

  test('elements of other namespaces are passed over, whatever they hold', () => {
    const tree = read(
      `<c:bom xmlns:c="${namespace}" xmlns:k="https://kestrel.example"><c:components>
         <k:component><c:name>x</c:name></k:component>
         <c:component type="file"><k:name>y</k:name><c:name>z</c:name></c:component>
       </c:components><components xmlns="https://kestrel.example"><component/></components></c:bom>`,
    ).tree;
    expect(tree['components']).toEqual([{ type: 'file', name: 'z' }]);
  });

  test('a prefix that is bound again inside means what it says there', () => {
    const tree = read(
      `<bom xmlns="${namespace}"><components><p:component xmlns:p="${namespace}"><p:name>a</p:name>
       </p:component><p:component xmlns:p="urn:other"/></components></bom>`,
    ).tree;
    expect(tree['components']).toEqual([{ name: 'a' }]);
  });

  test('a signature is noticed', () => {
    const signed = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><a/></Signature>';
    expect(treeOf(signed)['signature']).toEqual({});
    expect(treeOf('')['signature']).toBeUndefined();
  });

  test.each([
    ['UTF-8', Buffer.from(bom('<components/>'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${bom('<components/>')}`)],
    ['UTF-16', Buffer.from(`\ufeff${bom('<components/>')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${bom('<components/>')}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(bom('<components/>'), 'utf16le')],
  ])('understands %s', (_name, bytes) => {
    expect(readCycloneDxXml(bytes).tree).toMatchObject({ version: 1, components: [] });
  });

  test('obeys the encoding that the file declares', () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${bom('<metadata><supplier><name>Prüfwerk</name></supplier></metadata>')}`;
    expect(readCycloneDxXml(Buffer.from(xml, 'latin1')).tree).toMatchObject({
      metadata: { supplier: { name: 'Prüfwerk' } },
    });
  });

  test.each([
    [
      'a bomb of entities',
      `<!DOCTYPE bom [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${bom('&b;')}`,
      'ENTITIES',
    ],
    [
      'a file to be fetched',
      `<!DOCTYPE bom [<!ENTITY a SYSTEM "file:///etc/passwd">]>${bom('&a;')}`,
      'ENTITIES',
    ],
    ['an entity that nobody declared', bom('<components>&kestrel;</components>'), 'ENTITIES'],
    ['a file that was cut off', bom('<components><component>').slice(0, -6), 'CUT_OFF'],
    ['a file cut off within a tag', bom('').slice(0, 30), 'CUT_OFF'],
    ['two documents', bom('') + bom(''), 'TRAILING_CONTENT'],
    [
      'two documents with a declaration each',
      `<?xml version="1.0"?>${bom('')}\n`.repeat(2),
      'TRAILING_CONTENT',
    ],
    ['something before the declaration', ` <?xml version="1.0"?>${bom('')}`, 'BROKEN_SYNTAX'],
    ['text after the end', `${bom('')} more`, 'TRAILING_CONTENT'],
    ['tags that do not match', bom('<components></component>'), 'BROKEN_SYNTAX'],
    [
      'an encoding nobody knows',
      `<?xml version="1.0" encoding="kestrel"?>${bom('')}`,
      'BROKEN_SYNTAX',
    ],
    ['nothing', '', 'BROKEN_SYNTAX'],
    ['other XML', '<html><body/></html>', 'NO_INVENTORY'],
    ['a BOM without its namespace', '<bom><components/></bom>', 'NO_INVENTORY'],
    ['elements without end', bom('<components><component>'.repeat(100_000)), 'TOO_DEEP'],
  ])('refuses %s', (_name, xml, code) => {
    expect(codeOf(xml)).toBe(code);
  });

  test('a document type without entities of its own does no harm', () => {
    expect(codeOf(`<!DOCTYPE bom>${bom('')}`)).toBe('read');
  });

  test('never throws anything else', () => {
    const pieces = [
      '<bom ',
      `xmlns="${namespace}"`,
      '>',
      '<components>',
      '<component ',
      'type="x"',
      '</component>',
      '</components>',
      '</bom>',
      '<',
      '&',
      ';',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      'a',
      '"',
      '\u0000',
      '<!DOCTYPE x [',
      ']>',
      '/>',
      'é',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
        fc.boolean(),
        (parts, framed) => {
          expect(codeOf(framed ? bom(parts.join('')) : parts.join(''))).toMatch(/^(read|[A-Z_]+)$/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

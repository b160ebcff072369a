import { describe, expect, test } from 'vitest';
import { readCycloneDxXml } from '../../../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';

const component = (inside: string) => `<component type="library" bom-ref="r">${inside}</component>`;

const { pointerOf, tree } = readCycloneDxXml(
  Buffer.from(
    `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
       <metadata>
         <tools><tool><name>sbom</name></tool></tools>
         <supplier><name>Kestrel</name><url>https://a.example</url><url>https://b.example</url></supplier>
       </metadata>
       <components>
         ${component('<name>a</name>')}
         ${component(
           `<name>b</name><hashes><hash alg="MD5">ab</hash></hashes>
            <licenses><license><id>MIT</id></license><expression>MIT OR Zlib</expression>
              <license><name>Own</name></license></licenses>
            <properties><property name="bsi:component:archive">no archive</property></properties>`,
         )}
       </components>
       <components>${component('<name>c</name>')}</components>
       <dependencies><dependency ref="r"><dependency ref="x"/><dependency ref="y"/></dependency></dependencies>
       <compositions><composition><assemblies><assembly ref="r"/></assemblies></composition></compositions>
       <vulnerabilities><vulnerability><analysis><responses><response>update</response></responses></analysis></vulnerability></vulnerabilities>
     </bom>`,
  ),
);

describe('the XPath of a place in the tree', () => {
  test.each([
    ['', '/bom'],
    ['/specVersion', '/bom/@xmlns'],
    ['/version', '/bom/@version'],
    ['/metadata/tools/0/name', '/bom/metadata/tools/tool[1]/name'],
    ['/metadata/supplier/name', '/bom/metadata/supplier/name'],
    ['/metadata/supplier/url/1', '/bom/metadata/supplier/url[2]'],
    ['/components/1', '/bom/components/component[2]'],
    ['/components/1/bom-ref', '/bom/components/component[2]/@bom-ref'],
    ['/components/1/hashes/0/alg', '/bom/components/component[2]/hashes/hash[1]/@alg'],
    ['/components/1/hashes/0/content', '/bom/components/component[2]/hashes/hash[1]'],
    ['/components/1/licenses/0/license/id', '/bom/components/component[2]/licenses/license[1]/id'],
    ['/components/1/licenses/1/expression', '/bom/components/component[2]/licenses/expression[1]'],
    [
      '/components/1/licenses/2/license/name',
      '/bom/components/component[2]/licenses/license[2]/name',
    ],
    ['/components/1/properties/0/value', '/bom/components/component[2]/properties/property[1]'],
    ['/components/2/name', '/bom/components[2]/component[1]/name'],
    ['/dependencies/0/ref', '/bom/dependencies/dependency[1]/@ref'],
    ['/dependencies/0/dependsOn/1', '/bom/dependencies/dependency[1]/dependency[2]/@ref'],
    [
      '/compositions/0/assemblies/0',
      '/bom/compositions/composition[1]/assemblies/assembly[1]/@ref',
    ],
    [
      '/vulnerabilities/0/analysis/response/0',
      '/bom/vulnerabilities/vulnerability[1]/analysis/responses/response[1]',
    ],
  ])('%s is %s', (pointer, xpath) => {
    expect(pointerOf(pointer)).toBe(xpath);
  });

  test('components of a second list are not lost', () => {
    expect(tree['components']).toHaveLength(3);
  });
});

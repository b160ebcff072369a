import { describe, expect, test } from 'vitest';
import { readCycloneDxXml } from '../../../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';

const read = (dependencies: string) =>
  readCycloneDxXml(
    Buffer.from(
      `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><dependencies>${dependencies}</dependencies></bom>`,
    ),
  );

describe('dependencies within dependencies', () => {
  const { tree, pointerOf } = read(
    `<dependency ref="device">
       <dependency ref="x"/>
       <dependency ref="shell"><dependency ref="tls"/><dependency ref="log"><dependency ref="io"/></dependency></dependency>
     </dependency>
     <dependency ref="x"><dependency ref="io"/></dependency>`,
  );

  test('are entries of their own, as in JSON', () => {
    expect(tree['dependencies']).toEqual([
      { ref: 'device', dependsOn: ['x', 'shell'] },
      { ref: 'x', dependsOn: ['io'] },
      { ref: 'shell', dependsOn: ['tls', 'log'] },
      { ref: 'log', dependsOn: ['io'] },
    ]);
  });

  test.each([
    ['/dependencies/1/dependsOn/0', '/bom/dependencies/dependency[2]/dependency[1]/@ref'],
    ['/dependencies/2/ref', '/bom/dependencies/dependency[1]/dependency[2]/@ref'],
    [
      '/dependencies/2/dependsOn/1',
      '/bom/dependencies/dependency[1]/dependency[2]/dependency[2]/@ref',
    ],
    [
      '/dependencies/3/dependsOn/0',
      '/bom/dependencies/dependency[1]/dependency[2]/dependency[2]/dependency[1]/@ref',
    ],
  ])('%s is %s', (pointer, xpath) => {
    expect(pointerOf(pointer)).toBe(xpath);
  });

  test('in a composition mean nothing', () => {
    const { tree: other } = readCycloneDxXml(
      Buffer.from(
        `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><dependencies/><compositions><composition><dependencies>
           <dependency ref="a"><dependency ref="b"/></dependency>
         </dependencies></composition></compositions></bom>`,
      ),
    );
    expect(other['dependencies']).toEqual([]);
    expect(other['compositions']).toEqual([{ dependencies: ['a'] }]);
  });
});

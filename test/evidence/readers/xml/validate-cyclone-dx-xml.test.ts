import { describe, expect, test } from 'vitest';
import { readCycloneDxXml } from '../../../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';
import { validateCycloneDxXml } from '../../../../src/evidence/readers/xml/validate-cyclone-dx-xml.ts';
import { bigCycloneDxXml } from '../../../support/big-cyclone-dx.ts';

const bom = (inside: string, version = '1.6') =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">${inside}</bom>`;
const components = (...each: readonly string[]) => `<components>${each.join('')}</components>`;
const zlib = (inside = '', attributes = 'type="library"') =>
  `<component ${attributes}><name>zlib</name><version>1.3</version>${inside}</component>`;

async function validate(xml: string) {
  const bytes = Buffer.from(xml);
  return validateCycloneDxXml(bytes, readCycloneDxXml(bytes));
}

const saidOf = async (xml: string) =>
  (await validate(xml)).problems.map(({ pointer, message }) => `${pointer} ${message}`);

/** More than what the XML schema is used for. */
const large = (inside: string) => bom(`${inside}<!--${'x'.repeat(5 * 1024 * 1024)}-->`);

describe('checking CycloneDX XML', () => {
  test.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])(
    'sound XML of version %s',
    async (version) => {
      expect(await validate(bom(components(zlib()), version))).toEqual({
        valid: true,
        method: 'schema',
        problems: [],
      });
    },
  );

  test.each([
    [
      'a missing attribute',
      components(zlib(), zlib('', '')),
      '/bom/components/component[2]/@type is required and missing',
    ],
    [
      'a wrong choice',
      components(zlib('<scope>maybe</scope>')),
      '/bom/components/component[1]/scope must be one of "required", "optional", "excluded"',
    ],
    [
      'a wrong form',
      components(zlib('<hashes><hash alg="MD5">abc</hash></hashes>')),
      '/bom/components/component[1]/hashes/hash[1] must be a checksum of 32, 40, 64, 96 or 128 hexadecimal digits',
    ],
    [
      'an odd CPE',
      components(zlib('<cpe>cpe:zlib</cpe>')),
      '/bom/components/component[1]/cpe must be a CPE such as "cpe:2.3:a:maker:product:1.0:*:*:*:*:*:*:*"',
    ],
    [
      'an element in the wrong place',
      components('<component type="library"><version>1</version></component>'),
      '/bom/components/component[1]/version is not expected here; expected is one of supplier, manufacturer, authors, author, publisher, group, name',
    ],
    [
      'an element that lacks one',
      components('<component type="library"><group>a</group></component>'),
      '/bom/components/component[1] is incomplete; expected is name',
    ],
    [
      'a reference that repeats',
      components(zlib('', 'type="library" bom-ref="a"'), zlib('', 'type="file" bom-ref="a"')),
      '/bom/components/component[2] repeats the bom-ref of another element',
    ],
    [
      'an odd date',
      '<metadata><timestamp>yesterday</timestamp></metadata>',
      '/bom/metadata/timestamp must be a date with time such as 2026-11-23T09:30:00Z',
    ],
    ['stray text', components('zlib'), '/bom/components must hold elements only, no text'],
    [
      'an element in a text',
      components(zlib('<copyright><a/></copyright>')),
      '/bom/components/component[1]/copyright must hold text only, no elements',
    ],
    [
      'an attribute that does not belong there',
      `${components()}<properties><property name="a" odd="b"/></properties>`,
      '/bom/properties/property[1]/@odd is not allowed here',
    ],
    [
      'a number out of its bounds',
      components(
        zlib(
          '<evidence><identity><field>purl</field><confidence>2</confidence></identity></evidence>',
        ),
      ),
      '/bom/components/component[1]/evidence/identity/confidence must be 1 or less',
    ],
    [
      'a number that is none',
      components(
        zlib(
          '<evidence><occurrences><occurrence><location>a</location><line>-1</line></occurrence></occurrences></evidence>',
        ),
      ),
      '/bom/components/component[1]/evidence/occurrences/occurrence[1]/line must be a whole number from 0',
    ],
    ['an unknown prefix', '<metadata><k:a/></metadata>', '/bom is not well-formed XML'],
  ])('says where and what in a sentence: %s', async (_name, inside, sentence) => {
    expect(await saidOf(bom(inside))).toEqual([sentence]);
  });

  test('tells fifty problems at most', async () => {
    const each = Array.from({ length: 80 }, () => zlib('', ''));
    expect(await saidOf(bom(components(...each)))).toHaveLength(50);
  });

  test('checks UTF-16 and declared encodings as well', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${bom(components(zlib('<copyright>Prüfwerk</copyright>')))}`;
    const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(await validateCycloneDxXml(bytes, readCycloneDxXml(bytes))).toMatchObject({
      valid: true,
      method: 'schema',
    });
  });

  test('a large file has its structure checked, and the result says so', async () => {
    expect(await validate(large(components(zlib())))).toEqual({
      valid: true,
      method: 'structure',
      problems: [],
    });
    const bad = components(
      zlib('<scope>maybe</scope>', 'type="file" bom-ref="a"'),
      zlib('', 'type="file" bom-ref="a"'),
      zlib('', ''),
    );
    expect(await saidOf(large(bad))).toEqual([
      '/bom/components/component[1]/scope must be one of "required", "optional", "excluded"',
      '/bom/components/component[3]/@type is required and missing',
      '/bom/components/component[2]/@bom-ref repeats the bom-ref of another element',
    ]);
  });

  test('so has one whose faults would take the XML schema too long to name', async () => {
    const { method, problems } = await validate(
      bom(components(...Array.from({ length: 25_000 }, () => zlib('', '')))),
    );
    expect({ method, problems: problems.length }).toEqual({ method: 'structure', problems: 50 });
  });

  test('so has one of a version to come, which is never called sound', async () => {
    expect(await validate(bom(components(zlib()), '1.8'))).toEqual({
      valid: false,
      method: 'structure',
      problems: [
        {
          pointer: '/bom/@xmlns',
          message: 'names CycloneDX 1.8, which this Assay does not know',
        },
      ],
    });
  });

  test('large files of the first two versions are checked by the JSON schema of the third', async () => {
    const xml = bom(
      `${components(zlib('<modified>false</modified>'))}<!--${'x'.repeat(5 * 1024 * 1024)}-->`,
      '1.1',
    );
    expect(await validate(xml)).toMatchObject({ valid: true, method: 'structure' });
  });

  test('the made-up document of the benchmarks is sound', async () => {
    expect(await validate(bigCycloneDxXml(50))).toMatchObject({ valid: true, method: 'schema' });
  });
});

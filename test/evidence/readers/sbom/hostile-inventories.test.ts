import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../../../src/evidence/document.ts';
import { SbomReader } from '../../../../src/evidence/readers/sbom/sbom-reader.ts';
import { Unreadable } from '../../../../src/evidence/readers/unreadable.ts';
import { childMessageSchema } from '../../../../src/evidence/sandbox/child-messages.ts';
import { readInventory } from '../../../support/read-inventory-in-process.ts';
import { sameProductCycloneDx } from '../../../support/same-product-cyclone-dx.ts';
import { sameProductSpdx2 } from '../../../support/same-product-spdx-2.ts';
import { sameProductSpdx3 } from '../../../support/same-product-spdx-3.ts';

const { cycloneDx, cycloneDxXml } = sameProductCycloneDx;
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const deepXml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.4">${'<a>'.repeat(200_000)}`;
const entity = '<?xml version="1.0"?><!DOCTYPE bom [<!ENTITY a "b">]>';

/** Reads like the child, and takes like the parent; only an `Unreadable` may come out. */
async function outcomeOf(bytes: Uint8Array, mediaType: MediaType): Promise<string> {
  try {
    const reader = await SbomReader.open(bytes, mediaType);
    for await (const event of reader.inventory())
      childMessageSchema.parse(JSON.parse(JSON.stringify(event)));
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

describe('a file that is no sound inventory', () => {
  test.each<[string, string, string, MediaType?]>([
    ['a package list', '{"name": "line-controller", "dependencies": {}}', 'NO_INVENTORY'],
    ['a list of SBOMs', JSON.stringify([cycloneDx]), 'NO_INVENTORY'],
    ['a text', '"CycloneDX"', 'NO_INVENTORY'],
    ['two documents', JSON.stringify(cycloneDx).repeat(2), 'TRAILING_CONTENT'],
    ['half a document', JSON.stringify(cycloneDx).slice(0, -200), 'CUT_OFF'],
    ['other XML', '<project xmlns="x"><name>a</name></project>', 'NO_INVENTORY', 'application/xml'],
    ['half an XML', cycloneDxXml.slice(0, -200), 'CUT_OFF', 'application/xml'],
    ['XML twice', cycloneDxXml + cycloneDxXml.slice(38), 'TRAILING_CONTENT', 'application/xml'],
    ['an entity', `${entity}<bom>&a;</bom>`, 'ENTITIES', 'application/xml'],
    ['RDF', '<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"/>', 'SPDX_RDF', 'application/xml'],
    ['deep XML', deepXml, 'TOO_DEEP', 'application/xml'],
  ])('such as %s is refused for what it is', async (_name, text, code, type) => {
    expect(await outcomeOf(Buffer.from(text), type ?? 'application/json')).toBe(code);
  });

  test.each<[string, Uint8Array, MediaType]>([
    ['JSON in UTF-16', utf16(JSON.stringify(cycloneDx)), 'application/json'],
    ['JSON with a mark', Buffer.from(`\ufeff${JSON.stringify(cycloneDx)}`), 'application/json'],
    ['XML in UTF-16', utf16(cycloneDxXml.replace('UTF-8', 'UTF-16')), 'application/xml'],
    ['tag-value in UTF-16', utf16(sameProductSpdx2.tagValue), 'text/spdx'],
  ])('is none when it is only %s', async (_name, bytes, mediaType) => {
    const { sbom } = await readInventory(bytes, mediaType);
    expect(sbom?.components).toHaveLength(3);
  });

  test('has harmless keys', async () => {
    const text = JSON.stringify(cycloneDx).replace(
      '"version":1,',
      '"version":1,"__proto__":{"components":[]},"constructor":{"prototype":1},',
    );
    expect((await readInventory(text)).sbom?.components).toHaveLength(3);
  });
});

/** Bytes of a sound file with some of them changed, cut out or repeated. */
const mutated = (text: string) =>
  fc
    .array(
      fc.record({ at: fc.nat(text.length), cut: fc.nat(20), put: fc.string({ maxLength: 8 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((changes) =>
      changes.reduce((it, { at, cut, put }) => it.slice(0, at) + put + it.slice(at + cut), text),
    );

/** A sound tree with values replaced by anything. */
const disturbed = (tree: object) =>
  fc.record({ seed: fc.nat(97), put: fc.jsonValue({ maxDepth: 3 }) }).map(({ seed, put }) => {
    let count = 0;
    return JSON.stringify(tree, (_key, value) => {
      count += 1;
      return count > 1 && count % 97 === seed ? put : value;
    });
  });

describe('whatever a file holds, it is read or refused', () => {
  test.each<[string, string, MediaType]>([
    ['CycloneDX JSON', JSON.stringify(cycloneDx), 'application/json'],
    ['CycloneDX XML', cycloneDxXml, 'application/xml'],
    ['SPDX JSON', JSON.stringify(sameProductSpdx2.spdx2), 'application/json'],
    ['SPDX 3', JSON.stringify(sameProductSpdx3), 'application/json'],
    ['tag-value', sameProductSpdx2.tagValue, 'text/spdx'],
  ])('when it is %s with changed bytes', async (_name, text, mediaType) => {
    await fc.assert(
      fc.asyncProperty(mutated(text), async (changed) => {
        expect(await outcomeOf(Buffer.from(changed), mediaType)).toBeTypeOf('string');
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, object]>([
    ['CycloneDX', cycloneDx],
    ['SPDX 2', sameProductSpdx2.spdx2],
    ['SPDX 3', sameProductSpdx3],
  ])('when it is %s with other values', async (_name, tree) => {
    await fc.assert(
      fc.asyncProperty(disturbed(tree), async (text) => {
        expect(await outcomeOf(Buffer.from(text), 'application/json')).toBeTypeOf('string');
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    { bomFormat: 'CycloneDX', specVersion: '1.6' },
    { spdxVersion: 'SPDX-2.3' },
    { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' },
    { '@context': 'https://openvex.dev/ns/v0.2.0' },
    { document: { csaf_version: '2.0' } },
  ])('when it says %j and then anything', async (head) => {
    const keys = ['components', 'metadata', 'dependencies', 'vulnerabilities', 'packages'];
    const others = ['relationships', '@graph', 'statements', 'product_tree', 'creationInfo'];
    const key = fc.constantFrom(...keys, ...others);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.jsonValue({ maxDepth: 4 })), async (rest) => {
        const bytes = Buffer.from(JSON.stringify({ ...rest, ...head }));
        expect(await outcomeOf(bytes, 'application/json')).toBe('read');
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/evidence/read-document.ts';
import { bigCycloneDx } from '../support/big-cyclone-dx.ts';

const read = (text: string, file = 'sbom.json') =>
  readDocument({ bytes: new TextEncoder().encode(text), file });

const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);
const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');
const bom = 'xmlns="http://cyclonedx.org/schema/bom/1.5"';

/** A document of one component that says of everything as much as fits. */
function crowded(count: number): string {
  const component = {
    type: 'library',
    name: 'crowd',
    hashes: Array.from({ length: count }, () => ({ alg: 'MD5', content: 'a'.repeat(9_000) })),
    licenses: Array.from({ length: count }, () => ({ license: { name: 'b'.repeat(9_000) } })),
  };
  const components = Array.from({ length: 20 }, (_, at) => ({ ...component, name: `crowd-${at}` }));
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
}

describe('inventories that were made to break readers', () => {
  test.each([
    ['200,000 lists in each other', deep('[', ']'), 'sbom.json'],
    ['200,000 objects in each other', deep('{"a":', '}'), 'sbom.json'],
    ['200,000 elements in each other', `<bom ${bom}>${deep('<a>', '</a>')}</bom>`, 'sbom.xml'],
    [
      'a billion laughs',
      `<!DOCTYPE bom [<!ENTITY l0 "l">${laughs}]><bom ${bom}>&l10;</bom>`,
      'sbom.xml',
    ],
    [
      'a file of the system',
      `<!DOCTYPE bom [<!ENTITY f SYSTEM "file:///etc/passwd">]><bom ${bom}>&f;</bom>`,
      'sbom.xml',
    ],
  ])('%s: a clear error, at once', async (_name, text, file) => {
    await expect(read(text, file)).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining(file),
    });
  });

  test('components with thousands of long checksums and licences come in pieces', async () => {
    const { sbom } = await read(crowded(200));
    expect(sbom?.components).toHaveLength(20);
    expect(sbom?.components[0]?.hashes).toHaveLength(100);
  });

  test('more components than are allowed: the first ones, and a warning', async () => {
    const components = Array.from({ length: 200_001 }, (_, at) => ({
      type: 'file',
      name: `f${at}`,
    }));
    const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
    const { sbom, warnings } = await read(text);
    expect(sbom?.components).toHaveLength(200_000);
    expect(warnings).toEqual([
      {
        code: 'OVERSIZE',
        detail: 'The file lists more than 200000 components: 1 of them were not read.',
      },
    ]);
  });

  test('one component on which everything depends, and that depends on everything', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `n${at}`);
    const dependencies = [
      { ref: 'hub', dependsOn: names },
      ...names.map((ref) => ({ ref, dependsOn: ['hub'] })),
    ];
    const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', dependencies });
    const { sbom } = await read(text);
    const edges = sbom?.relations.reduce((sum, { on }) => sum + on.length, 0);
    expect(edges).toBe(200_000);
  });

  test('a reading that is cancelled leaves nothing behind', async () => {
    const controller = new AbortController();
    const bytes = new TextEncoder().encode(JSON.stringify(bigCycloneDx(20_000)));
    const reading = readDocument({ bytes, file: 'sbom.json', signal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

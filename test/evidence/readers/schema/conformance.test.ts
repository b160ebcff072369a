import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateCycloneDx } from '../../../../src/evidence/readers/schema/validate-cyclone-dx.ts';
import { readCycloneDxXml } from '../../../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';
import { validateCycloneDxXml } from '../../../../src/evidence/readers/xml/validate-cyclone-dx-xml.ts';

/** The specification's own test files: what is valid and what is not, by their names. */
const folder = path.join(import.meta.dirname, '../../../../../shared/sbom/cdx-spec');

const filesOf = (version: string, extension: string): readonly string[] =>
  readdirSync(path.join(folder, version)).filter(
    (file) => /^(in)?valid/.test(file) && file.endsWith(extension),
  );

/** Those whose verdict is not the one of their name. */
async function disagreements(
  version: string,
  extension: string,
  isValid: (bytes: Uint8Array) => boolean | Promise<boolean>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const file of filesOf(version, extension)) {
    const bytes = readFileSync(path.join(folder, version, file));
    if ((await isValid(bytes)) !== file.startsWith('valid')) wrong.push(file);
  }
  return wrong;
}

describe.skipIf(!existsSync(folder))('the test files of the CycloneDX specification', () => {
  test.each([
    ['1.2', 40],
    ['1.3', 48],
    ['1.4', 51],
    ['1.5', 58],
    ['1.6', 70],
    ['1.7', 90],
  ])('JSON of version %s: the verdict agrees on all %i', async (version, count) => {
    expect(filesOf(version, '.json')).toHaveLength(count);
    const wrong = await disagreements(
      version,
      '.json',
      (bytes) => validateCycloneDx(JSON.parse(Buffer.from(bytes).toString()), version).valid,
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['1.0', 2],
    ['1.1', 29],
    ['1.2', 47],
    ['1.3', 53],
    ['1.4', 55],
    ['1.5', 62],
    ['1.6', 74],
    ['1.7', 91],
  ])('XML of version %s: the verdict agrees on all %i', async (version, count) => {
    expect(filesOf(version, '.xml')).toHaveLength(count);
    const wrong = await disagreements(version, '.xml', async (bytes) => {
      const { valid } = await validateCycloneDxXml(bytes, readCycloneDxXml(bytes));
      return valid;
    });
    expect(wrong).toEqual([]);
  });

  test('a sound XML file reads to the shape of JSON, but for what JSON asks of more', () => {
    const files = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'].flatMap((version) =>
      filesOf(version, '.xml')
        .filter((file) => file.startsWith('valid'))
        .map((file) => ({ version, file: path.join(folder, version, file) })),
    );
    expect(files).toHaveLength(232);
    const problems = files.flatMap(({ version, file }) => {
      const { signature: _, ...tree } = readCycloneDxXml(readFileSync(file)).tree;
      return validateCycloneDx(tree, version).problems;
    });
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(['must be an e-mail address']),
    );
  });
});

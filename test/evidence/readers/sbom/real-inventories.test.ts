import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssayError } from '../../../../src/errors.ts';
import { Unreadable } from '../../../../src/evidence/readers/unreadable.ts';
import { sniffMediaType } from '../../../../src/evidence/sniff-media-type.ts';
import { readInventory } from '../../../support/read-inventory-in-process.ts';

/** Public SBOMs beside the repository; its README says where they are from. */
const shared = path.join(import.meta.dirname, '../../../../../shared/sbom');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(shared, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.md$|^LICENSE/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What a file was read as, or why it was not. */
async function outcomeOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  try {
    const mediaType = sniffMediaType(bytes, path.basename(file));
    if (mediaType === 'text/plain') return 'text';
    const { sbom, vex } = await readInventory(bytes, mediaType);
    if (!sbom) return `${vex?.format} ${vex?.kind}`;
    const edition = sbom.format === 'SPDX' ? sbom.specVersion.value.slice(0, 1) : '';
    return [sbom.format, edition, sbom.syntax].filter((word) => word !== '').join(' ');
  } catch (error) {
    if (error instanceof Unreadable || error instanceof AssayError) return error.code;
    throw error;
  }
}

async function countsOf(folder: string): Promise<Record<string, number>> {
  const outcomes = await Array.fromAsync(filesIn(folder), outcomeOf);
  const counts = Object.entries(Object.groupBy(outcomes, (outcome) => outcome));
  return Object.fromEntries(counts.map(([outcome, all]) => [outcome, all?.length ?? 0]));
}

describe.skipIf(!existsSync(shared))('real inventories', () => {
  test('of the CycloneDX examples are read', async () => {
    expect(await countsOf('cdx-examples')).toEqual({
      'CycloneDX JSON': 29,
      'CycloneDX XML': 9,
      'CycloneDX vex': 25,
    });
  });
  test('of the SPDX examples are read, beside lists of checksums', async () => {
    expect(await countsOf('spdx-examples')).toEqual({
      'SPDX 2 JSON': 17,
      'SPDX 2 tag-value': 12,
      'SPDX 3 JSON-LD': 25,
      text: 1,
      UNSUPPORTED_TYPE: 2,
    });
  });
  test('of a quality scorer are read, whatever is wrong with them', async () => {
    expect(await countsOf('sbomqs')).toEqual({
      'CycloneDX JSON': 142,
      'SPDX 2 JSON': 46,
      'SPDX 3 JSON-LD': 21,
      'SPDX JSON-LD': 1,
    });
  });
  test('of the CycloneDX specification are read, valid or not', async () => {
    expect(await countsOf('cdx-spec')).toEqual({ 'CycloneDX JSON': 359, 'CycloneDX XML': 418 });
  }, 60_000);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAssay, temporaryData } from '../support/run-assay.ts';

const { folder: data, remove } = temporaryData();
afterAll(remove);

const assay = (...args: readonly string[]) => runAssay(args, { data });

/** A small SBOM: of each component its name and version, and a purl where one is given. */
async function handIn(supplier: string, product: string, components: readonly object[]) {
  const path = join(data, `${product}.cdx.json`);
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: '2026-10-05T08:00:00Z',
      component: { 'bom-ref': 'product', type: 'firmware', name: product, version: '4.2.1' },
    },
    components: components.map((one, at) => ({ type: 'library', 'bom-ref': `c${at}`, ...one })),
    dependencies: [{ ref: 'product', dependsOn: ['c0'] }],
  };
  writeFileSync(path, JSON.stringify(bom));
  const { code } = await assay('ingest', '--supplier', supplier, path);
  expect(code).toBe(0);
}

const log4j = (version: string) => ({
  name: 'log4j-core',
  version,
  purl: `pkg:maven/org.apache.logging.log4j/log4j-core@${version}`,
});

async function search(...args: readonly string[]) {
  const { code, stdout, stderr } = await assay('component', ...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const versionsIn = ({ hits }: Readonly<{ hits: readonly { version: string }[] }>) =>
  hits.map(({ version }) => version).sort();

beforeAll(async () => {
  await handIn('Kestrel Controls', 'X7', [log4j('2.14.1'), { name: 'zlib', version: '1.3.1' }]);
  await handIn('Nordwerk Automation', 'NW500', [log4j('2.17.1'), log4j('2.0')]);
  await assay('suppliers', 'set', 'Helio Grid Systems', '--order', 'EG20');
});

describe('assay component', () => {
  test('prints who ships it, where it stands, and of whom nobody can tell', async () => {
    expect(await search('log4j-core', '--supplier', 'Kestrel', '--as-of', '2026-11-23')).toEqual({
      query: 'log4j-core',
      asOf: '2026-11-23',
      hits: [
        {
          supplier: 'Kestrel Controls',
          evidenceId: expect.stringMatching(/^ev-/u),
          file: 'X7.cdx.json',
          purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
          name: 'log4j-core',
          version: '2.14.1',
          direct: true,
          pointer: '/components/0',
        },
      ],
      possible: [],
      cannotTell: [],
      advisories: { snapshots: [], stale: true },
    });
    const everywhere = await search('log4j-core');
    expect(versionsIn(everywhere)).toEqual(['2.0', '2.14.1', '2.17.1']);
    expect(everywhere.cannotTell).toEqual([
      { supplier: 'Helio Grid Systems', reason: expect.stringContaining('SBOM') },
    ]);
  });

  test.each([
    [
      ['log4j-core', '< 2.17'],
      ['2.0', '2.14.1'],
    ],
    [['log4j-core', '>', '2.0,', '<', '2.15'], ['2.14.1']],
    [['log4j-core', 'newer', 'than', '2.14.1'], ['2.17.1']],
    [['pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1'], ['2.17.1']],
    [
      ['pkg:maven/org.apache.logging.log4j/log4j-core', '[2.0,2.15)'],
      ['2.0', '2.14.1'],
    ],
    [['pkg:npm/log4j-core'], []],
    [['left-pad'], []],
  ])('%j finds %j', async (args, versions) => {
    expect(versionsIn(await search(...args))).toEqual(versions);
  });

  test('a name without an identifier is possible and never counted', async () => {
    expect(await search('zlib')).toMatchObject({
      hits: [],
      possible: [{ supplier: 'Kestrel Controls', version: '1.3.1', pointer: '/components/1' }],
    });
  });

  test('is told in words, too', async () => {
    const { code, stdout, stderr } = await assay('component', 'log4j-core', '< 2.17');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2.14.1');
    expect(stdout).toContain('Helio Grid Systems');
    expect(stdout).not.toContain('2.17.1');
  });

  test.each<[string, string, readonly string[]]>([
    ['a purl of signs', 'QUESTION_INVALID', ['pkg:%%']],
    ['a purl without a name', 'QUESTION_INVALID', ['pkg:npm']],
    ['a range of words', 'QUESTION_INVALID', ['log4j-core', 'banana']],
    ['a range of two lower ends', 'QUESTION_INVALID', ['log4j-core', '> 1 > 2']],
    ['an unknown supplier', 'SUPPLIER_UNKNOWN', ['log4j-core', '--supplier', 'Nobody']],
    ['an empty supplier', 'SUPPLIER_NAME_INVALID', ['log4j-core', '--supplier', ' ']],
    ['nothing to look for', 'BAD_USAGE', []],
  ])('%s is refused with one sentence: %s', async (_, error, args) => {
    const spoken = await assay('component', ...args);
    expect([spoken.code, spoken.stdout]).toEqual([2, '']);
    expect(spoken.stderr).toMatch(/^\S[^\n]{10,400}\n$/u);
    const { code, stdout, stderr } = await assay('component', ...args, '--json');
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: error,
        message: expect.stringMatching(/\.$/u),
        remedy: expect.stringMatching(/\.$/u),
      },
    });
  });
});

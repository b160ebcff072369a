import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { osvRecord } from '../support/advisories.ts';
import { runAssay, temporaryData } from '../support/run-assay.ts';
import { zipOf } from '../support/zip.ts';

const { folder: data, remove } = temporaryData();
afterAll(remove);

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(data, name), content);
  return join(data, name);
};
const assay = async (...args: readonly string[]) => {
  const { code, stdout } = await runAssay([...args, '--json'], { data });
  return { code, ...JSON.parse(stdout) };
};

const malware = osvRecord({
  id: 'MAL-2026-1',
  affected: [{ package: { ecosystem: 'npm', name: 'left-turn' }, versions: ['2.4.1'] }],
});
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'firmware', name: 'X7', version: '4.2.1' } },
  components: [
    { type: 'library', name: 'left-turn', version: '2.4.1', purl: 'pkg:npm/left-turn@2.4.1' },
  ],
};

describe('assay advisories', () => {
  test('an import finds malware in what is on file, and the supplier is judged by it', async () => {
    const sbom = file('bom.json', JSON.stringify(bom));
    await runAssay(['ingest', '--supplier', 'Kestrel', sbom], { data });
    const zip = file(
      'all.zip',
      zipOf(
        [malware, osvRecord()].map((one, at) => ({
          name: `${at}.json`,
          bytes: JSON.stringify(one),
        })),
      ),
    );
    const imported = await assay('advisories', 'import', zip, '--date', '2026-11-20');
    expect(imported).toMatchObject({
      code: 0,
      files: 2,
      snapshots: [{ source: 'OSV npm', kind: 'feed', date: '2026-11-20', records: 2 }],
      matched: { sboms: 1, matches: 1, malicious: 1, failed: 0 },
    });
    const status = await assay('advisories', 'status', '--as-of', '2026-11-23');
    expect(status).toMatchObject({ code: 0, stale: false, sboms: { onFile: 1, matched: 1 } });
    const posture = await runAssay(['posture', 'Kestrel', '--json'], { data });
    const { findings } = JSON.parse(posture.stdout);
    const monitoring = findings.find((one: { criterion: string }) => one.criterion === 'DEP-06');
    expect(monitoring.level).toBe('E0');
  });

  test.each([
    ['a file that is not there', 2, 'FILE_NOT_FOUND', () => join(data, 'nowhere.zip')],
    ['a broken archive', 1, 'CORRUPT', () => file('broken.zip', 'PK\u0003\u0004 and no more')],
    ['an SBOM', 1, 'UNSUPPORTED_TYPE', () => file('x.json', JSON.stringify(bom))],
  ])('%s is refused with one sentence', async (_, code, error, path) => {
    expect(await assay('advisories', 'import', path())).toMatchObject({
      code,
      error: { code: error, message: expect.stringMatching(/\.$/u) },
    });
  });
});

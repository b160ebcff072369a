import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSamples } from '../../samples/build/build-samples.ts';

const committed = path.resolve(import.meta.dirname, '../../samples');
const fresh = mkdtempSync(path.join(tmpdir(), 'assay-samples-'));
afterAll(() => rmSync(fresh, { recursive: true }));

describe('the samples', () => {
  test('what is committed is what the script draws, byte for byte', async () => {
    const files = await buildSamples(fresh);
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const folder of ['evidence', 'gold']) {
      const names = readdirSync(path.join(committed, folder)).sort();
      expect(names).toEqual(readdirSync(path.join(fresh, folder)).sort());
      for (const name of names) {
        const same = readFileSync(path.join(committed, folder, name)).equals(
          readFileSync(path.join(fresh, folder, name)),
        );
        expect(same, `${folder}/${name} is stale: run npm run samples`).toBe(true);
      }
    }
  });
});

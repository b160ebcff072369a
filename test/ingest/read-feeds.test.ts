import { describe, expect, test } from 'vitest';
import { readFeeds } from '../../src/ingest/read-feeds.ts';
import { osvRecord } from '../support/advisories.ts';
import { feedFiles } from '../support/feeds.ts';

const failureOf = (...given: Parameters<typeof feedFiles>) =>
  readFeeds(feedFiles(...given)).then(
    () => 'no failure',
    ({ code, message }) => `${code} ${message}`,
  );

describe('src/ingest/read-feeds', () => {
  test.each([
    ['an SBOM', { 'bom.json': '{"bomFormat":"CycloneDX"}' }, 'bom.json is an SBOM, not a feed.'],
    ['broken JSON', { 'a.json': '{' }, 'a.json is broken JSON.'],
    ['nothing', {}, 'There is no file of a feed there.'],
  ])('%s is no feed', async (_, files, message) => {
    expect(await failureOf(files)).toBe(`UNSUPPORTED_TYPE ${message}`);
  });

  test('a feed that names nothing to look up is refused, not taken for silence', async () => {
    const git = osvRecord({ affected: [{ ranges: [{ type: 'GIT', events: [] }] }] });
    expect(await failureOf({ 'a.json': git })).toBe(
      'UNSUPPORTED_TYPE None of the 1 files names a package or a CVE that can be looked up.',
    );
  });

  test('files of a folder that are no feed are counted and left out', async () => {
    const files = { 'package.json': '{}', 'a.json': [osvRecord()] };
    expect(await readFeeds(feedFiles(files, false))).toMatchObject({ files: 2, ignored: 1 });
    expect(await failureOf({ 'package.json': '{}' }, false)).toContain('None of the 1 files');
  });

  test('a record in a folder belongs to a feed, and tells how far reading is', async () => {
    const told: number[] = [];
    const files = feedFiles({ 'a.json': osvRecord(), 'b.json': osvRecord({ id: 'B' }) }, false);
    const { sources, notes } = await readFeeds(files, (count) => told.push(count));
    expect(sources).toMatchObject([{ source: 'OSV npm', kind: 'feed', records: 2 }]);
    expect({ told, notes }).toEqual({ told: [1, 2], notes: {} });
  });

  test('a list that is called like a feed stays a source of its own', async () => {
    const kev = { vulnerabilities: [{ cveID: 'CVE-2026-1000', dateAdded: '2026-09-01' }] };
    const { sources } = await readFeeds(feedFiles({ 'k.json': kev, 'CISA KEV.csv': 'a,1.0.0' }));
    expect(new Set(sources.map(({ source }) => source)).size).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { type ImportOptions, importAdvisories } from '../../src/ingest/import-advisories.ts';
import { sweepFiles } from '../../src/ingest/sweep-files.ts';
import { snapshotsOf } from '../../src/records/advisory-snapshot-record.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { campaignsOf } from '../../src/records/campaign-record.ts';
import { osvRecord } from '../support/advisories.ts';
import { freshDesk, type TestDesk } from '../support/desks.ts';
import { feedFiles } from '../support/feeds.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();

const importInto = (
  desk: TestDesk,
  files: Readonly<Record<string, string | object>>,
  options: Partial<ImportOptions> = {},
) => importAdvisories(desk, feedFiles(files), { by: 'terminal', ...options });

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    ({ code, message, remedy }) => ({ code, message, remedy }),
  );

/** So many records about so many packages, from the given number on. */
const records = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) =>
    osvRecord({
      id: `GHSA-${from + at}`,
      affected: [{ package: { ecosystem: 'npm', name: `part-${from + at}` }, versions: ['1.0.0'] }],
    }),
  );

const kev = {
  catalogVersion: '2026.11.20',
  dateReleased: '2026-11-20T17:00:00Z',
  vulnerabilities: [{ cveID: 'CVE-2026-1000', dateAdded: '2026-09-01' }],
};

const sourcesOf = async ({ place }: TestDesk) =>
  (await snapshotsOf(place)).map(({ source, kind, date, records: count }) => [
    source,
    kind,
    date,
    count,
  ]);

describe('src/ingest/import-advisories', () => {
  test('takes each source on file with its day, its records and its hash', async () => {
    const desk = freshDesk(data);
    const imported = await importInto(desk, {
      'all.json': records(3),
      'kev.json': kev,
      'worm.csv': 'package,version\npart,1.0.0\n',
    });
    expect(imported).toMatchObject({ files: 3, ignored: 0 });
    expect(await sourcesOf(desk)).toEqual([
      ['CISA KEV', 'exploited', '2026-11-20', 1],
      ['OSV npm', 'feed', '2026-11-20', 3],
      ['worm', 'campaign', '2026-11-23', 1],
    ]);
    for (const { sha256, importedAt } of await snapshotsOf(desk.place)) {
      expect(await desk.files.has(desk.place.workspace, sha256)).toBe(true);
      expect(importedAt).toBe('2026-11-23T09:00:00.000Z');
    }
    const audit = await auditRecords.list(desk.place);
    expect(audit.map((entry) => entry.data.action)).toEqual(['advisories imported']);
  });

  test('the same feed has the same hash, in whatever order its records come', async () => {
    const [one, other] = [freshDesk(data), freshDesk(data)];
    const hashOf = async (desk: TestDesk, tree: object) =>
      (await importInto(desk, { 'all.json': tree })).snapshots[0]?.sha256;
    expect(await hashOf(one, records(9))).toBe(await hashOf(other, records(9).toReversed()));
  });

  test('nothing of one workspace is seen in another', async () => {
    await importInto(freshDesk(data), { 'kev.json': kev });
    expect(await sourcesOf(freshDesk(data))).toEqual([]);
  });

  test('a single record is a document of its own and replaces no feed', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'all.json': records(3) });
    await importInto(desk, { 'GHSA-7.json': records(1, 7)[0] ?? {} });
    expect(await sourcesOf(desk)).toEqual([
      ['OSV GHSA-7', 'document', '2026-11-20', 1],
      ['OSV npm', 'feed', '2026-11-20', 3],
    ]);
  });

  test('documents of one publisher stay apart until they come as a folder', async () => {
    const desk = freshDesk(data);
    const vex = (id: string) => ({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': id,
      author: 'Kestrel',
      timestamp: '2026-11-20T08:00:00Z',
      statements: [
        { vulnerability: 'CVE-2026-1', products: ['pkg:npm/panel@1'], status: 'fixed' },
        { vulnerability: 'CVE-2026-2', products: ['pkg:npm/panel@1'], status: 'fixed' },
      ],
    });
    await importInto(desk, { 'a.json': vex('A') });
    await importInto(desk, { 'b.json': vex('B') });
    await importInto(desk, { 'a.json': vex('A'), 'b.json': vex('B') });
    expect(await sourcesOf(desk)).toEqual([
      ['VEX Kestrel', 'document', '2026-11-20', 4],
      ['VEX Kestrel A', 'document', '2026-11-20', 2],
      ['VEX Kestrel B', 'document', '2026-11-20', 2],
    ]);
  });

  test('the next snapshot of a source takes the place of the one before', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'all.json': records(10) });
    const { snapshots } = await importInto(
      desk,
      { 'all.json': records(11) },
      { date: '2026-11-22' },
    );
    expect(snapshots).toMatchObject([
      { records: 11, packages: 11, replaced: { date: '2026-11-20', records: 10 } },
    ]);
    expect(await sourcesOf(desk)).toEqual([['OSV npm', 'feed', '2026-11-22', 11]]);
  });

  test('a source that shrinks by more than a fifth is refused, and nothing changes', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'all.json': records(10), 'kev.json': kev });
    const before = await snapshotsOf(desk.place);
    const newer = { ...kev, dateReleased: '2026-11-22T00:00:00Z' };
    expect(
      await failureOf(importInto(desk, { 'kev.json': newer, 'all.json': records(7) })),
    ).toEqual({
      code: 'FEED_SHRINKS',
      message: 'The source "OSV npm" would shrink from 10 to 7 records, so nothing was imported.',
      remedy: expect.stringContaining('--allow-shrink'),
    });
    expect(await snapshotsOf(desk.place)).toEqual(before);
    await importInto(desk, { 'all.json': records(8) });
    await importInto(desk, { 'all.json': records(2) }, { allowShrink: true });
    expect((await sourcesOf(desk)).at(-1)).toEqual(['OSV npm', 'feed', '2026-11-20', 2]);
  });

  test('as many records about other packages are a loss as well', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'all.json': records(10) });
    expect(await failureOf(importInto(desk, { 'all.json': records(10, 5) }))).toMatchObject({
      code: 'FEED_SHRINKS',
      message: expect.stringContaining('would lose 50 % of what it is about'),
    });
  });

  test('a source may be named, but only one', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'worm.csv': 'a,1.0.0' }, { source: 'Wurm/2026 "α"' });
    expect(await sourcesOf(desk)).toEqual([['Wurm/2026 "α"', 'campaign', '2026-11-23', 1]]);
    const two = importInto(desk, { 'kev.json': kev, 'a.json': records(2) }, { source: 'all' });
    expect(await failureOf(two)).toMatchObject({ code: 'BAD_USAGE' });
  });

  test('publishers may call themselves what they like', async () => {
    const desk = freshDesk(data);
    const vex = (author: string) => ({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      author,
      timestamp: '2026-11-20T08:00:00Z',
      statements: [{ vulnerability: 'CVE-2026-1', products: ['pkg:npm/panel@1'], status: 'fixed' }],
    });
    const names = ['山'.repeat(5_000), 'a/b\n\u001b[31mc\ud800', ''];
    for (const name of names) await importInto(desk, { 'vex.json': vex(name) });
    const sources = (await snapshotsOf(desk.place)).map(({ source }) => source);
    expect(sources.length).toBe(3);
    for (const source of sources) expect(source).toMatch(/^VEX [^\p{Cc}]{0,200}$/u);
  });

  test('an imported list is a campaign beside the built-in ones', async () => {
    const desk = freshDesk(data);
    await importInto(desk, { 'worm.csv': 'package,version\na,1.0.0 1.0.1\nb,*\n' });
    const campaigns = await campaignsOf(desk.place);
    expect(campaigns[0]).toEqual({
      name: 'worm',
      aliases: ['worm'],
      source: 'worm',
      date: '2026-11-23',
      builtIn: false,
      complete: true,
      packages: [{ key: 'npm/a', versions: ['1.0.0', '1.0.1'] }, { key: 'npm/b' }],
    });
    expect(campaigns.slice(1).every(({ builtIn }) => builtIn)).toBe(true);
  });

  test.each([
    ['stated', records(2), { date: '2026-12-24' }],
    ['printed', { ...kev, dateReleased: '2027-01-01' }, {}],
  ])('a day in the future is refused: %s', async (_, tree, options) => {
    expect(await failureOf(importInto(freshDesk(data), { 'a.json': tree }, options))).toMatchObject(
      {
        code: 'BAD_USAGE',
        message: expect.stringContaining('a day that has not come yet'),
      },
    );
  });

  test('scores that say no day need one', async () => {
    const scores = { 'epss.csv': 'cve,epss,percentile\nCVE-2026-1000,0.5,0.9\n' };
    expect(await failureOf(importInto(freshDesk(data), scores))).toMatchObject({
      code: 'BAD_USAGE',
      message: 'The source "EPSS" does not say of which day it is.',
    });
    const desk = freshDesk(data);
    await importInto(desk, scores, { date: '2026-11-21' });
    expect(await sourcesOf(desk)).toEqual([['EPSS', 'epss', '2026-11-21', 1]]);
  });

  test('a replaced table is swept away after a day, and the one on file stays', async () => {
    const desk = freshDesk(data);
    const hashOf = async (count: number) =>
      (await importInto(desk, { 'all.json': records(count) })).snapshots[0]?.sha256 ?? '';
    const [old, current] = [await hashOf(10), await hashOf(11)];
    desk.clock.forward(Date.now() - desk.clock.now().epochMilliseconds + 48 * 3_600_000);
    await sweepFiles(desk);
    const has = (sha256: string) => desk.files.has(desk.place.workspace, sha256);
    expect([await has(old), await has(current)]).toEqual([false, true]);
  });

  test('two imports at once both end up on file', async () => {
    const desk = freshDesk(data);
    await Promise.all([
      importInto(desk, { 'kev.json': kev }),
      importInto(desk, { 'all.json': records(3) }),
      importInto(desk, { 'all.json': records(3) }),
    ]);
    expect((await sourcesOf(desk)).map(([source]) => source)).toEqual(['CISA KEV', 'OSV npm']);
  });
});

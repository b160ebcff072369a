import { describe, expect, test } from 'vitest';
import { advisoryStatus } from '../../src/ingest/advisory-status.ts';
import { importAdvisories } from '../../src/ingest/import-advisories.ts';
import { matchSbom } from '../../src/ingest/match-sbom.ts';
import { matchWaiting } from '../../src/ingest/match-waiting.ts';
import { together } from '../../src/records/change.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import { matchedOf } from '../../src/records/matched-record.ts';
import { packSbom } from '../../src/records/sbom-file.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { unjudgedRecords } from '../../src/records/unjudged-record.ts';
import { unmatchedId, unmatchedRecords } from '../../src/records/unmatched-record.ts';
import type { Component } from '../../src/sbom/component.ts';
import { osvRecord } from '../support/advisories.ts';
import { freshDesk, type TestDesk } from '../support/desks.ts';
import { onFile } from '../support/evidence.ts';
import { feedFiles } from '../support/feeds.ts';
import { temporaryData } from '../support/places.ts';
import { componentOf, entry, sbomOf } from '../support/sboms.ts';
import { supplier } from '../support/suppliers.ts';

const data = await temporaryData();
const kestrel = supplier({ name: 'Kestrel Controls s.r.o.', orders: [] });

const npm = (name: string, version: string, at: number): Component =>
  componentOf(
    name,
    version,
    { purl: entry(`/components/${at}/purl`, `pkg:npm/${name}@${version}`) },
    at,
  );

const packed = (...components: readonly Component[]) => packSbom(sbomOf({ components }));

/** A desk where an SBOM of Kestrel with these components is on file. */
async function deskWith(components: readonly Component[], file = 'bom.json') {
  const desk = freshDesk(data);
  const { place, files } = desk;
  const { sha256: sbomFile } = await files.put(place.workspace, await packed(...components));
  const { evidence } = onFile({ kind: 'sbom', file, sbomFile });
  const link = { supplierId: kestrel.id, evidenceId: evidence.id, linkedAt: evidence.receivedAt };
  await place.store.commit(
    place.workspace,
    together(
      evidenceRecords.put(evidence, evidence.id),
      putLink(link),
      supplierRecords.put(kestrel, kestrel.id),
    ),
  );
  return { desk, id: evidence.id, sbomFile };
}

const importOsv = (desk: TestDesk, ...records: readonly object[]) =>
  importAdvisories(desk, feedFiles({ 'all.json': records }), { by: 'terminal', allowShrink: true });

const other = osvRecord({
  id: 'GHSA-other',
  affected: [{ package: { ecosystem: 'npm', name: 'right-turn' }, versions: ['1.0.0'] }],
});

describe('src/ingest/match-waiting', () => {
  test('an import matches what is on file and has its supplier judged again', async () => {
    const { desk, id } = await deskWith([npm('left-turn', '2.0.0', 0), npm('up', '1.0.0', 1)]);
    await importOsv(desk, osvRecord(), other);
    expect(await matchWaiting(desk)).toEqual({ sboms: 1, matches: 1, malicious: 0, failed: 0 });
    expect(await matchedOf(desk.place, id)).toMatchObject({
      evidenceId: id,
      snapshots: [{ source: 'OSV npm', kind: 'feed', date: '2026-11-20', records: 2 }],
      components: 2,
      matchable: 2,
      matches: [{ advisory: 'GHSA-aaaa-bbbb-cccc', pointer: '/components/0', fixedIn: '2.4.0' }],
    });
    const waiting = await unjudgedRecords.list(desk.place, kestrel.id);
    expect(waiting.map((one) => one.data)).toEqual([
      { supplierId: kestrel.id, cause: 'advisories' },
    ]);
  });

  test('what was matched with the same snapshots is left alone', async () => {
    const { desk } = await deskWith([npm('left-turn', '2.0.0', 0)]);
    await importOsv(desk, osvRecord(), other);
    expect((await matchWaiting(desk)).sboms).toBe(1);
    expect((await matchWaiting(desk)).sboms).toBe(0);
    await importOsv(desk, osvRecord({ withdrawn: '2026-11-21T00:00:00Z' }), other);
    expect(await matchWaiting(desk)).toMatchObject({ sboms: 1, matches: 0 });
  });

  test('stopped in the middle it goes on where it was', async () => {
    const { desk } = await deskWith([npm('left-turn', '2.0.0', 0)]);
    await importOsv(desk, osvRecord(), other);
    const isLeft = async () => (await unmatchedRecords.get(desk.place, unmatchedId)) !== undefined;
    expect((await matchWaiting(desk, { signal: AbortSignal.abort() })).sboms).toBe(0);
    expect(await isLeft()).toBe(true);
    expect((await matchWaiting(desk)).sboms).toBe(1);
    expect(await isLeft()).toBe(false);
  });

  test('an inventory that is lost keeps no other from being matched', async () => {
    const { desk, id, sbomFile } = await deskWith([npm('left-turn', '2.0.0', 0)]);
    await desk.files.remove(desk.place.workspace, sbomFile);
    await importOsv(desk, osvRecord(), other);
    expect(await matchWaiting(desk)).toMatchObject({ sboms: 0, failed: 1 });
    expect(await matchedOf(desk.place, id)).toBeUndefined();
  });
});

describe('src/ingest/match-sbom', () => {
  test('without a feed only the built-in incidents are found, and nothing is matchable', async () => {
    const desk = freshDesk(data);
    const matched = await matchSbom(desk, 'ev-1', await packSbom(sbomOf()));
    expect(matched).toMatchObject({ snapshots: [], components: 1, matchable: 0 });
    expect(matched.matches.map(({ advisory }) => advisory)).toContain('LANDMARK-LOG4SHELL');
  });

  test('a snapshot whose file is lost is not claimed to have been asked', async () => {
    const desk = freshDesk(data);
    const { snapshots } = await importOsv(desk, osvRecord(), other);
    await desk.files.remove(desk.place.workspace, snapshots[0]?.sha256 ?? '');
    const matched = await matchSbom(desk, 'ev-1', await packed(npm('left-turn', '2.0.0', 0)));
    expect(matched).toMatchObject({ snapshots: [], matchable: 0, matches: [] });
  });

  test('ten thousand components arrive whole', async () => {
    const desk = freshDesk(data);
    await importOsv(desk, osvRecord(), other);
    const components = Array.from({ length: 10_000 }, (_, at) =>
      npm(at % 1_000 === 0 ? 'left-turn' : `part-${at}`, '2.0.0', at),
    );
    const { matches, matchable } = await matchSbom(desk, 'ev-1', await packed(...components));
    expect({ matches: matches.length, matchable }).toEqual({ matches: 10, matchable: 10_000 });
  });
});

describe('src/ingest/advisory-status', () => {
  test('says what is on file, that it is too old, and which orders are named by an incident', async () => {
    const { desk } = await deskWith([npm('left-turn', '2.0.0', 0)]);
    const vsa = supplier({ name: 'Kaseya Ltd', orders: [{ product: 'VSA', version: '9.5.6' }] });
    await desk.place.store.commit(desk.place.workspace, supplierRecords.put(vsa, vsa.id));
    expect(await advisoryStatus(desk, '2026-11-23')).toMatchObject({
      snapshots: [],
      stale: true,
      sboms: { onFile: 1, matched: 0 },
      ordered: [{ supplier: 'Kaseya Ltd', product: 'VSA', state: 'affected' }],
    });
    await importOsv(desk, osvRecord(), other);
    await matchWaiting(desk);
    const status = (asOf: string) => advisoryStatus(desk, asOf);
    const sboms = { onFile: 1, matched: 1, matches: 1, malicious: 0 };
    expect(await status('2026-11-23')).toMatchObject({ stale: false, sboms });
    expect((await status('2027-01-23')).stale).toBe(true);
  });
});

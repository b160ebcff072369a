import { describe, expect, test } from 'vitest';
import { auditRecords, commitAudited, type Deed, verifyAudit } from '../../src/records/audit.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();

const deed = (evidence: string): Deed => ({
  at: '2026-11-23T09:00:00Z',
  by: 'terminal',
  action: 'evidence received',
  evidence,
});

const put = (key: string) => ({ put: [{ key, value: true }] });

async function logOfThree(): Promise<Place> {
  const place = freshPlace();
  for (const id of ['e1', 'e2', 'e3']) await commitAudited(place, put(id), deed(id));
  return place;
}

async function tamper(place: Place, seq: number, change: (entry: object) => object | undefined) {
  const id = String(seq).padStart(12, '0');
  const stored = await auditRecords.get(place, id);
  const changed = change(stored?.data ?? {});
  const key = auditRecords.key(id);
  const value = JSON.parse(JSON.stringify({ v: 1, data: changed ?? null }));
  await place.store.commit(
    place.workspace,
    changed ? { put: [{ key, value }] } : { delete: [key] },
  );
}

describe('the audit log', () => {
  test('ties every entry to the one before', async () => {
    const place = await logOfThree();
    const entries = (await auditRecords.list(place)).map((stored) => stored.data);
    expect(entries.map((entry) => [entry.seq, entry.evidence])).toEqual([
      [1, 'e1'],
      [2, 'e2'],
      [3, 'e3'],
    ]);
    expect(entries[0]?.previous).toBe('');
    expect(entries[2]?.previous).toBe(entries[1]?.hash);
    expect(await verifyAudit(place)).toEqual({ intact: true, entries: 3, head: entries[2]?.hash });
  });

  test('is intact while it is empty', async () => {
    expect(await verifyAudit(freshPlace())).toEqual({ intact: true, entries: 0, head: '' });
  });

  test('says nothing about a change that did not happen', async () => {
    const place = await logOfThree();
    const refused = { ...put('e1'), check: [{ key: 'e1', version: 0 }] };
    expect(await commitAudited(place, refused, deed('e1'))).toEqual({ ok: false, conflict: 'e1' });
    expect(await verifyAudit(place)).toMatchObject({ entries: 3 });
  });

  test('keeps its order when many write at once', async () => {
    const place = freshPlace();
    const ids = Array.from({ length: 40 }, (_, at) => `e${at}`);
    await Promise.all(ids.map((id) => commitAudited(place, put(id), deed(id), deed(`${id}b`))));
    expect(await verifyAudit(place)).toMatchObject({ intact: true, entries: 80 });
  });

  test('goes on after a commit that failed', async () => {
    const place = await logOfThree();
    const broken = { put: [{ key: '', value: 1 }] };
    await expect(commitAudited(place, broken, deed('e4'))).rejects.toThrow(TypeError);
    expect((await commitAudited(place, put('e5'), deed('e5'))).ok).toBe(true);
  });

  test.each<[string, number, (entry: object) => object | undefined, string]>([
    ['a changed entry', 2, (entry) => ({ ...entry, by: 'somebody else' }), 'Entry 2 was changed.'],
    ['a removed entry', 2, () => undefined, 'Entry 2 is missing.'],
    ['a removed first entry', 1, () => undefined, 'Entry 1 is missing.'],
    ['a removed last entry', 3, () => undefined, 'Entry 3 and what follows are missing.'],
    ['another hash', 1, (entry) => ({ ...entry, hash: 'f'.repeat(64) }), 'Entry 1 was changed.'],
  ])('%s is noticed', async (_, seq, change, problem) => {
    const place = await logOfThree();
    await tamper(place, seq, change);
    expect(await verifyAudit(place)).toEqual({ intact: false, seq, problem });
  });
});

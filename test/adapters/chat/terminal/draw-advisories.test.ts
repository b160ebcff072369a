import { describe, expect, test } from 'vitest';
import { drawImport, drawStatus } from '../../../../adapters/chat/terminal/draw-advisories.ts';
import type { AdvisoryStatus } from '../../../../src/ingest/advisory-status.ts';

const snapshot = {
  source: 'OSV npm',
  kind: 'feed' as const,
  date: '2026-11-20',
  records: 9,
  sha256: 'a'.repeat(64),
  importedAt: '2026-11-23T09:00:00.000Z',
};
const status: AdvisoryStatus = {
  asOf: '2026-11-23',
  snapshots: [snapshot],
  stale: false,
  staleAfterDays: 30,
  sboms: { onFile: 3, matched: 3, matches: 4, malicious: 1 },
  builtIn: [],
  ordered: [],
};

describe('adapters/chat/terminal/draw-advisories', () => {
  test('an import says what it replaced, left out and found', () => {
    const imported = {
      files: 3,
      ignored: 1,
      notes: { withdrawn: 2 },
      snapshots: [{ ...snapshot, packages: 8, replaced: { date: '2026-11-01', records: 10 } }],
    };
    const matched = { sboms: 3, matches: 4, malicious: 1, failed: 1 };
    const text = drawImport(imported, matched, 100);
    expect(text).toContain('OSV npm  2026-11-20  9        8      10 of 2026-11-01');
    expect(text).toContain('2 records were withdrawn by their source and are left out.');
    expect(text).toContain('1 files are no feed and were left out.');
    expect(text).toContain('3 SBOMs were matched: 4 matches, 1 of them malware.');
    expect(text).toContain('1 SBOMs could not be matched');
  });

  test('old data is "not assessed" and no data is said, never "clean"', () => {
    const sound = drawStatus(status, 100);
    const old = drawStatus({ ...status, stale: true }, 100);
    const none = drawStatus({ ...status, stale: true, snapshots: [] }, 100);
    expect(sound).not.toContain('Not assessed');
    expect(old).toContain('Not assessed: a feed is older than 30 days');
    expect(none).toContain('No feed was imported yet');
    for (const text of [sound, old, none]) {
      expect(text.replaceAll('nothing is called clean', '')).not.toContain('clean');
    }
  });

  test('an incident names what we buy, with its source', () => {
    const landmark = {
      id: 'LANDMARK-X',
      name: 'X worm',
      summary: 'A worm.',
      published: '2026-01-01',
      sources: ['https://example.com/x'],
      malicious: true,
    };
    const hit = { supplier: 'Kestrel', product: 'X7', landmark };
    const ordered = [
      { ...hit, version: '4.2.1', state: 'affected' as const },
      { ...hit, state: 'version unknown' as const },
    ];
    const text = drawStatus({ ...status, ordered }, 100);
    expect(text).toContain('Kestrel: X7 4.2.1 is affected by X worm (https://example.com/x).');
    expect(text).toContain('Kestrel: X7 may be affected by X worm');
  });
});

import { describe, expect, test } from 'vitest';
import { readEpss } from '../../../src/sbom/advisories/read-epss.ts';

const head =
  '#model_version:v2025.03.14,score_date:2026-11-20T00:00:00+0000\ncve,epss,percentile\n';

describe('src/sbom/advisories/read-epss', () => {
  test('scores are read with their day', () => {
    const text = `${head}CVE-2026-1000,0.42,0.97\nCVE-2026-1001,1,1\nCVE-2026-1002,5e-05,0.1\n`;
    expect(readEpss(text)?.parts).toEqual([
      {
        kind: 'epss',
        source: 'EPSS',
        date: '2026-11-20',
        records: ['CVE-2026-1000', 'CVE-2026-1001', 'CVE-2026-1002'],
        lines: [
          ['CVE-2026-1000', 0.42],
          ['CVE-2026-1001', 1],
          ['CVE-2026-1002', 0.00005],
        ],
      },
    ]);
  });

  test('impossible scores are counted as unreadable', () => {
    const text = `${head}CVE-2026-1000,0.42,0.97\nCVE-2026-1001,1.2,1\nCVE-2026-1002,-1,1\nfoo,0.1,0.1\n`;
    expect(readEpss(text)?.notes).toEqual([{ note: 'row unreadable', count: 3 }]);
  });

  test('a file without scores is none', () => {
    for (const text of ['', head, 'package,version\na,1\n', `${head}foo,bar\n`]) {
      expect(readEpss(text)).toBeUndefined();
    }
  });
});

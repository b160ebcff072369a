import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sbom/advisories/read-feed.ts';
import { osvRecord } from '../../support/advisories.ts';

const shared = '../shared/sbom';
const refusal = (text: string) => {
  const reading = readFeed('a file', text);
  return 'refused' in reading ? reading.refused : 'read';
};

describe('src/sbom/advisories/read-feed', () => {
  test('a list of OSV records and the answer of a server are feeds as well', () => {
    const records = [osvRecord({ id: 'A-1' }), osvRecord({ id: 'A-2' })];
    for (const tree of [records, { vulns: records }]) {
      const reading = readFeed('feed.json', JSON.stringify(tree));
      expect('parts' in reading && reading.parts.map((part) => part.records)).toEqual([
        ['A-1'],
        ['A-2'],
      ]);
    }
  });

  test('what could not be used of OSV records is counted', () => {
    const git = { affected: [{ ranges: [{ type: 'GIT', events: [] }] }] };
    const records = [osvRecord(), osvRecord({ withdrawn: '2026-01-01' }), osvRecord(git)];
    expect(readFeed('feed.json', JSON.stringify(records))).toMatchObject({
      notes: [
        { note: 'withdrawn', count: 1 },
        { note: 'unmatchable', count: 1 },
      ],
    });
  });

  test('a campaign is called like its file', () => {
    const reading = readFeed('lists/npm_worm.csv', 'package,version\na,1.0.0\n');
    expect(reading).toMatchObject({ parts: [{ source: 'npm worm' }] });
  });

  test.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['{"id": ', 'is broken JSON'],
    ['{}', 'is JSON, but no feed that is known'],
    ['[]', 'is JSON, but no feed that is known'],
    ['{"bomFormat":"CycloneDX","specVersion":"1.6"}', 'is an SBOM, not a feed'],
    ['{"spdxVersion":"SPDX-2.3"}', 'is an SBOM, not a feed'],
    ['<bom/>', 'is XML, which no feed of advisories comes in'],
    [
      '%PDF-1.7',
      'is no feed that is known: neither OSV, KEV, EPSS, CSAF, VEX nor a list of packages',
    ],
  ])('%j %s', (text, why) => {
    expect(refusal(text)).toBe(why);
  });

  test('JSON nested without end and keys of the prototype do no harm', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(refusal(deep)).not.toBe('read');
    expect(refusal(`{"id":"X","modified":"2026-01-01","affected":${deep}}`)).not.toBe('read');
    const hostile = `{"__proto__":{"polluted":true},"constructor":{},"id":"X","modified":"2026-01-01"}`;
    refusal(hostile);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('whatever a file holds, reading it throws nothing', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .json()
        .map(
          (text) => `{"id":"X","modified":"2026","affected":${text},"database_specific":${text}}`,
        ),
      fc
        .json()
        .map((text) => `{"document":${text},"product_tree":${text},"vulnerabilities":[${text}]}`),
      fc
        .array(fc.array(fc.string(), { maxLength: 4 }))
        .map((rows) => rows.map((row) => row.join(',')).join('\n')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(() => readFeed('any', text)).not.toThrow();
      }),
    );
  });

  test('a hostile list is read in linear time', () => {
    const started = performance.now();
    refusal(`package,version\n${'a,'.repeat(100_000)}\n${'= 1 || '.repeat(50_000)}\n`);
    refusal(`cve,epss\n${'CVE-2026-'.repeat(100_000)}`);
    refusal(`${'>'.repeat(200_000)},${' '.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.skipIf(!existsSync(shared))(
    'no real SBOM is taken for a feed unless it carries statements',
    () => {
      const files = globSync(`${shared}/cdx-examples/**/*.json`);
      expect(files.length).toBeGreaterThan(5);
      const read = files.filter((file) => refusal(readFileSync(file, 'utf8')) === 'read');
      const texts = read.map((file) => readFileSync(file, 'utf8'));
      expect(texts.every((text) => text.includes('"vulnerabilities"'))).toBe(true);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Page } from '../../src/evidence/document.ts';
import { sharedShare, sketchOf } from '../../src/ingest/text-sketch.ts';

/** Words that hardly repeat, the same for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `w${state % 50_000}`;
  }).join(' ');
}

function document(text: string, hidden: Page['hidden'] = []): Document {
  const page = { number: 1, width: 1, height: 1, text, layout: '', rows: [], passages: [], hidden };
  return {
    sha256: '',
    file: 'report.pdf',
    mediaType: 'application/pdf',
    info: { encrypted: false },
    pageCount: 1,
    pages: [page],
    warnings: [],
  };
}

const share = (a: string, b: string) => sharedShare(sketchOf(document(a)), sketchOf(document(b)));

describe('the sketch of a text', () => {
  test('tells that a text is its own twin, whatever the case and the punctuation', () => {
    const text = prose(1, 3000);
    expect(share(text, text.toUpperCase().replaceAll(' ', ', '))).toBe(1);
  });

  test('tells that two texts have nothing in common', () => {
    expect(share(prose(1, 3000), prose(2, 3000))).toBeLessThan(0.01);
  });

  test('estimates how much of the shorter text stands in the longer one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, part) => {
        const common = prose(seed, Math.round(4000 * part));
        const shorter = `${common} ${prose(seed + 1, 4000 - Math.round(4000 * part))}`;
        const longer = `${prose(seed + 2, 8000)} ${common}`;
        expect(Math.abs(share(shorter, longer) - part)).toBeLessThan(0.12);
      }),
      { numRuns: 20 },
    );
  });

  test('does not depend on a name that was replaced', () => {
    const text = prose(3, 4000).replaceAll(/w\d*7 /gu, 'Nordwerk ');
    expect(share(text, text.replaceAll('Nordwerk', 'Kestrel'))).toBeGreaterThan(0.5);
  });

  test('says nothing about texts of a few sentences', () => {
    const letter = prose(4, 100);
    expect(share(letter, letter)).toBe(0);
  });

  test('leaves out what a reader of the page cannot see', () => {
    const text = prose(5, 2000);
    const sketch = sketchOf(document(text, [{ start: 0, end: text.length }]));
    expect(sketch.hashes).toEqual([]);
  });

  test('stays small for a long report, and still compares', () => {
    const text = prose(6, 200_000);
    const sketch = sketchOf(document(text));
    expect(sketch.hashes.length).toBeLessThanOrEqual(6000);
    expect(sharedShare(sketch, sketchOf(document(text.slice(0, 300_000))))).toBeGreaterThan(0.95);
  });
});

import { type Document, visibleView } from '../evidence/document.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import type { TextSketch } from '../records/sketch-record.ts';

const shingleWords = 5;
const firstLimit = 2 ** 32 / 8;
/** More than this is thinned out, so that a sketch stays far below the size of a record. */
const maxHashes = 6_000;
/** With fewer sampled shingles in the shorter text, a share would be an accident. */
const leastHashes = 20;

/** Only reports are compared: letters and policies are made from templates honestly. */
const reports: ReadonlySet<EvidenceKind> = new Set([
  'audit-report',
  'security-test-report',
  'certification-report',
]);

export function isCompared(kind: EvidenceKind): boolean {
  return reports.has(kind);
}

/**
 * A sample of the 5-word shingles of a document's visible prose: those whose hash is below a limit.
 * Two samples compare like the texts themselves, because the same shingle is in both or in neither.
 */
export function sketchOf({ pages }: Document): TextSketch {
  const words = pages.flatMap((page) => wordHashes(visibleView(page, 'text')));
  const hashes = new Set<number>();
  let limit = firstLimit;
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    const hash = shingleHash(words, at);
    if (hash < limit) hashes.add(hash);
    if (hashes.size > maxHashes) {
      limit /= 2;
      for (const kept of hashes) if (kept >= limit) hashes.delete(kept);
    }
  }
  return { limit, hashes: [...hashes].sort((a, b) => a - b) };
}

/** Shared shingles as a share of the shorter text, 0 to 1; 0 when a text is too short to say. */
export function sharedShare(a: TextSketch, b: TextSketch): number {
  const limit = Math.min(a.limit, b.limit);
  const left = new Set(a.hashes.filter((hash) => hash < limit));
  const right = b.hashes.filter((hash) => hash < limit);
  const shorter = Math.min(left.size, right.length);
  if (shorter < leastHashes) return 0;
  return right.filter((hash) => left.has(hash)).length / shorter;
}

function wordHashes(text: string): number[] {
  const words = text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu);
  return Array.from(words, ([word]) => fnv1a(word));
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv1a(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Order counts; the last three lines spread the bits evenly (MurmurHash3's finaliser). */
function shingleHash(words: readonly number[], start: number): number {
  let hash = 0;
  for (let at = start; at < start + shingleWords; at += 1) {
    hash = Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

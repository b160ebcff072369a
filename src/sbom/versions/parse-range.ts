import type { Range } from './range.ts';
import { readTypedRange } from './read-typed-range.ts';
import { readVers } from './read-vers.ts';

/** Reads a vers URI or what a person typed; undefined when it is neither. Never throws. */
export function parseRange(text: string): Range | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith('vers:') ? readVers(trimmed) : readTypedRange(trimmed);
}

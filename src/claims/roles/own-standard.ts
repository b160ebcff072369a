import type { Span } from '../../evidence/document.ts';
import { findStandards } from '../standards.ts';
import type { Proposed } from '../verify-attributes.ts';

/**
 * Where a statement names several standards, a number, a date or a level belongs to the one named
 * last before it ("ISO 9001 (FS 1), ISO/IEC 27001 (IS 2)"), else to the first one behind it.
 */
export function isOfOwnStandard(quote: string, place: Span, { context }: Proposed): boolean {
  const { standard } = context;
  const found = findStandards(quote);
  if (standard === undefined || new Set(found.map((one) => one.standard)).size < 2) return true;
  const before = found.findLast(({ end }) => end <= place.start);
  const nearest = before ?? found.find(({ start }) => start >= place.end);
  return nearest === undefined || nearest.standard === standard;
}

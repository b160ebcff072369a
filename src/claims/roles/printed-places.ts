import type { Span } from '../../evidence/document.ts';
import { findBodies } from '../bodies.ts';
import { type DateOrder, findDates } from '../dates.ts';
import { findPrinted } from '../printed.ts';

/** Every place where a text prints a date. */
export function placesOfDate(text: string, iso: string, order: DateOrder | undefined): Span[] {
  return findDates(text, order).filter(
    (date) => date.iso === iso || date.alternatives?.includes(iso),
  );
}

/** Most places of one value that are looked at. */
const mostPlaces = 12;

/** Every place where a text prints a value, or a body known under that name. */
export function placesOfText(text: string, value: string): Span[] {
  const places: Span[] = [];
  for (let from = 0; places.length < mostPlaces; ) {
    const found = findPrinted(text.slice(from), value);
    if (!found) break;
    places.push({ start: from + found.start, end: from + found.end });
    from += found.end;
  }
  return places.length > 0 ? places : findBodies(text).filter(({ body }) => body === value);
}

import type { Citation, Claim } from '../claims/claim.ts';
import type { ClaimType } from '../claims/claim-types.ts';
import { comparable } from '../claims/comparable.ts';
import type { Document, Span } from '../evidence/document.ts';

const note = 'Words of this paper are painted over in the colour of the page.';

/** What nobody writes to look better. */
const adverse: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'audit-exception',
  'incident',
  'subservice-organisation',
  'user-entity-control',
]);
const ends: ReadonlySet<string> = new Set(['expiresOn', 'until', 'periodEnd']);

/** Whether a value only ever limits what a claim is worth. */
function isLimit(name: string, value: unknown): boolean {
  if (ends.has(name) || (name === 'retest' && value === 'none')) return true;
  return name === 'findings' && Object.values(value ?? {}).some((count) => count > 0);
}

function isAgainst({ type, polarity }: Claim): boolean {
  return polarity === 'negated' || polarity === 'planned' || adverse.has(type);
}

function valuesOf({ attributes }: Claim): [name: string, value: unknown][] {
  return Object.entries(attributes).filter(([, value]) => value !== null);
}

function isSame(one: unknown, other: unknown): boolean {
  return comparable(one ?? null) === comparable(other ?? null);
}

/** Whether a claim says all that another says. */
function saysAll(claim: Claim, of: Claim): boolean {
  const values: Readonly<Record<string, unknown>> = claim.attributes;
  return (
    claim.type === of.type &&
    claim.polarity === of.polarity &&
    valuesOf(of).every(([name, value]) => isSame(values[name], value))
  );
}

/** Where the letters of a quote stand in a text, in a row. */
function placeOf(quote: string, text: string): Span | undefined {
  // Without the flag u an offset into `letters` is one into `places`.
  const places = [...text.matchAll(/[^\s|]/g)].map(({ index }) => index);
  const letters = text.replace(/[\s|]+/g, '');
  const sought = quote.replace(/[\s|]+/g, '');
  const at = sought === '' ? -1 : letters.indexOf(sought);
  const [start, last] = [places[at], places[at + sought.length - 1]];
  if (at < 0 || start === undefined || last === undefined) return undefined;
  return { start, end: last + 1 };
}

/** The same words on the page as it is kept: in its layout, or else in its text. */
function kept<C extends Citation>(document: Document, citation: C): C | undefined {
  const { view, quote, start, end } = citation;
  const page = document.pages.find(({ number }) => number === citation.page);
  if (!page || !view) return undefined;
  if (page[view].slice(start, end) === quote) return citation;
  const at = page.layout.indexOf(quote);
  if (at >= 0) return { ...citation, view: 'layout', start: at, end: at + quote.length };
  const place = placeOf(quote, page.text);
  if (!place) return undefined;
  return { ...citation, view: 'text', ...place, quote: page.text.slice(place.start, place.end) };
}

/** A claim found beneath the paint, cited from the page as it is kept. */
function moved(document: Document, claim: Claim): Claim[] {
  const citation = kept(document, claim.citation);
  if (!citation) return [];
  const support = Object.entries(claim.support).flatMap(([name, one]) => {
    const place = kept(document, one);
    return place ? [[name, place] as const] : [];
  });
  const whole = support.length === Object.keys(claim.support).length;
  if (!whole) return [];
  const notes = [...claim.notes, note];
  return [{ ...claim, citation, support: Object.fromEntries(support), notes }];
}

/** Whether what is cited reads otherwise once the paint is gone. */
function isChanged({ citation, support }: Claim, { pages }: Document): boolean {
  return [citation, ...Object.values(support)].some(({ page, view, quote }) => {
    const beneath = pages.find(({ number }) => number === page)?.beneath;
    return view === 'layout' && beneath !== undefined && !beneath.layout.includes(quote);
  });
}

/** The end that stood under the paint, when it is all the claim lacks. */
function limited<C extends Claim>(
  document: Document,
  claim: C,
  beneath: readonly Claim[],
): C | undefined {
  const own: Readonly<Record<string, unknown>> = claim.attributes;
  for (const other of beneath) {
    if (!saysAll(other, claim)) continue;
    const added = valuesOf(other).filter(([name]) => (own[name] ?? null) === null);
    const support = added.flatMap(([name, value]) => {
      const one = other.support[name];
      const place = one && isLimit(name, value) ? kept(document, one) : undefined;
      return place ? [[name, place] as const] : [];
    });
    if (support.length < added.length) continue;
    const attributes = { ...claim.attributes, ...Object.fromEntries(added) };
    return {
      ...claim,
      attributes,
      support: { ...claim.support, ...Object.fromEntries(support) },
      notes: added.length === 0 ? claim.notes : [...claim.notes, note],
    };
  }
  return undefined;
}

/**
 * What a paper proves of which words are painted over in the colour of their ground, so that nobody
 * sees that something is missing. `seen` is what the page as it is says, `beneath` what it says
 * without the paint. Covered words count against the supplier and never for them: what is denied,
 * planned or an exception there is taken, an end there limits, and what reads otherwise without the
 * paint is hedged.
 */
export function heedCovered(
  document: Document,
  seen: readonly Claim[],
  beneath: readonly Claim[],
): readonly Claim[] {
  const against = beneath.filter(
    (claim) => isAgainst(claim) && !seen.some((one) => saysAll(one, claim)),
  );
  return [
    ...seen.map((claim) => {
      if (claim.polarity !== 'asserted' || isAgainst(claim)) return claim;
      const isOfRules = claim.proposedBy.includes('rules');
      const told = isChanged(claim, document) ? undefined : limited(document, claim, beneath);
      if (told) return told;
      if (!isOfRules && !isChanged(claim, document)) return claim;
      return { ...claim, polarity: 'hedged' as const, notes: [...claim.notes, note] };
    }),
    ...against.flatMap((claim) => moved(document, claim)),
  ];
}

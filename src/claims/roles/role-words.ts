import type { Span } from '../../evidence/document.ts';
import { canonical, originalSpan } from '../canonical.ts';
import type { ClaimType } from '../claim-types.ts';
import { findDates } from '../dates.ts';
import words from '../gazetteer/role-words.json' with { type: 'json' };
import { compilePatterns, type PatternSet } from '../polarity-patterns.ts';

/** What a value is, as far as roles go: only values of one shape compete for a word. */
export type Shape = 'dates' | 'parties' | 'numbers';

type Words = Readonly<Record<'before' | 'behind', readonly string[]>>;
type Family = Readonly<
  Record<Shape, Readonly<Record<string, Words>>> & {
    ends: readonly string[];
    ranges: readonly string[];
  }
>;
type Compiled = Readonly<{ before: PatternSet<string>; behind: PatternSet<string> }>;

const families: ReadonlyMap<string, Family> = new Map(
  Object.entries(words).flatMap(([type, family]) =>
    typeof family === 'string' ? [] : [[type, family as Family] as const],
  ),
);

const compiled = new Map<string, Compiled>();

/** Made when first needed: rules alone never ask. */
function compiledFor(type: ClaimType, shape: Shape): Compiled | undefined {
  const family = families.get(type);
  if (!family) return undefined;
  const known = compiled.get(`${type} ${shape}`);
  if (known) return known;
  const sets = (side: 'before' | 'behind'): PatternSet<string> =>
    compilePatterns(
      Object.entries(family[shape]).map(([value, role]) => ({ patterns: role[side], value })),
    );
  const made = { before: sets('before'), behind: sets('behind') };
  compiled.set(`${type} ${shape}`, made);
  return made;
}

const openers = new Map<string, PatternSet<string>>();
function openersFor(type: ClaimType): PatternSet<string> | undefined {
  const family = families.get(type);
  if (!family) return undefined;
  const known = openers.get(type);
  if (known) return known;
  const made = compilePatterns([{ patterns: family.ranges, value: 'range' }]);
  openers.set(type, made);
  return made;
}

/** Characters between a word and the value it is about. */
const reach: Readonly<Record<Shape, number>> = { dates: 60, parties: 60, numbers: 40 };
/** A sentence or a cell that ends between them. */
const ends = /[.;!?](?:\s|$)|\n\n/u;
const behindReach = 3;
/** Between a word and the name it is about stand small words, never another name. */
const leadsToName = /^[\s:|(]{0,4}(?:\p{Ll}{1,12}\s+){0,4}["“„'(]?$/u;

type Hit = Span & Readonly<{ value: string }>;

/** The longest of the words that end nearest to the value. */
function nearest(hits: readonly Hit[]): Hit | undefined {
  return hits.toSorted((a, b) => b.end - a.end || a.start - b.start)[0];
}

/** The words of one text that tell roles, with their places in it. */
function hitsIn(text: string, set: PatternSet<string>): readonly Hit[] {
  const form = canonical(text, { fold: true });
  return set.find(form.text).map((hit) => ({ ...originalSpan(form, hit), value: hit.value }));
}

/** The role a label as a whole tells: that of its last words. */
export function roleOfLabel(label: string, type: ClaimType, shape: Shape): string | undefined {
  const set = compiledFor(type, shape)?.before;
  return set && nearest(hitsIn(label, set))?.value;
}

/** The role that the words around a value give it; undefined where they give none. */
export function roleIn(
  text: string,
  place: Span,
  type: ClaimType,
  shape: Shape,
): string | undefined {
  const sets = compiledFor(type, shape);
  if (!sets) return undefined;
  if (shape === 'dates') {
    const ranged = roleInRange(text, place, type);
    if (ranged !== undefined) return ranged;
  }
  return before(text, place, sets.before, shape) ?? behind(text, place, sets.behind);
}

function before(text: string, place: Span, set: PatternSet<string>, shape: Shape) {
  const from = Math.max(0, place.start - 3 * reach[shape]);
  const hits = hitsIn(text.slice(from, place.start), set);
  const hit = nearest(hits);
  if (!hit) return undefined;
  const between = text.slice(from + hit.end, place.start);
  if (between.length > reach[shape] || ends.test(between)) return undefined;
  if (shape === 'parties' && !leadsToName.test(between)) return undefined;
  if (shape === 'dates' && findDates(between).length > 0) return undefined;
  return hits.some((other) => crowds(text.slice(from), other, hit)) ? undefined : hit.value;
}

/** Two labels in a row: their values follow in a row, too, and nobody knows in which order. */
function crowds(text: string, other: Hit, hit: Hit): boolean {
  if (other.value === hit.value || other.end > hit.start) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(other.end, hit.start));
}

function behind(text: string, place: Span, set: PatternSet<string>): string | undefined {
  const after = text.slice(place.end, place.end + 80);
  const lead = /^[\s,|('"’)-]{0,4}/u.exec(after)?.[0].length ?? 0;
  return hitsIn(after, set).find(({ start }) => start <= lead + behindReach)?.value;
}

/** The words in front are of something else: a retest, an earlier report. */
function tellsOther(lead: string, type: ClaimType): boolean {
  return roleOfLabel(lead, type, 'dates') === 'other';
}

const joint =
  /^[\s,|]*(?:to|through|thru|until|till|and|bis|bis zum|zum|und|au|al|a|tot|[-–—])[\s,|]*(?:the|dem|zum)?[\s|]*$/iu;

/** "from … to …": the two ends of a range, where words in front say what the range is. */
function roleInRange(text: string, place: Span, type: ClaimType): string | undefined {
  const [first, last] = families.get(type)?.ends ?? [];
  const set = openersFor(type);
  const dates = findDates(text);
  const at = dates.findIndex(({ start, end }) => start < place.end && end > place.start);
  const [left, own, right] = [dates[at - 1], dates[at], dates[at + 1]];
  if (!set || !own) return undefined;
  const opens = (date: Span): boolean => {
    const lead = text.slice(Math.max(0, date.start - reach.dates), date.start);
    return !findDates(lead).length && !tellsOther(lead, type) && hitsIn(lead, set).length > 0;
  };
  if (left && joint.test(text.slice(left.end, own.start)) && left.iso <= own.iso) {
    return opens(left) ? last : undefined;
  }
  if (right && joint.test(text.slice(own.end, right.start)) && own.iso <= right.iso) {
    return opens(own) ? first : undefined;
  }
  return undefined;
}

import { findDates } from '../../../src/claims/dates.ts';
import { findDurations } from '../../../src/claims/durations.ts';
import { findStandards } from '../../../src/claims/standards.ts';
import { findListed, isListed } from '../../../src/claims/values/listed-values.ts';
import { findLevels } from '../../../src/claims/values/printed-levels.ts';
import { findNumbers } from '../../../src/claims/values/printed-numbers.ts';
import type { Gold, GoldClaim } from '../../eval/gold.ts';
import { type Found, type NumberedLine, wordFinder } from './numbered-lines.ts';

/** A claim as a model answers it. */
export type AnsweredClaim = Readonly<{
  type: string;
  polarity: string;
  subject: Readonly<Record<'entity' | 'product' | 'version' | 'site', string | null>>;
  attributes: readonly Readonly<{ name: string; value: string; at: number }>[];
  from: number;
  to: number;
  anchor: string;
}>;

/** A label and the claim that answers it. */
export type TrueClaim = Readonly<{ gold: GoldClaim; answer: AnsweredClaim }>;

const nobody = { entity: null, product: null, version: null, site: null } as const;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$/u;

type Printed = Readonly<{ at: number; value: string }>;
type Hit = Readonly<{ start: number; end: number }>;

/** What a model that makes no mistake answers about these lines of a labelled paper. */
export function trueClaims(
  gold: Gold,
  lines: readonly NumberedLine[],
  types: ReadonlySet<string>,
): readonly TrueClaim[] {
  const find = wordFinder(lines);
  return gold.claims.flatMap((claim) => {
    const found = types.has(claim.type) ? find(claim.quote) : null;
    if (found === null) return [];
    return [{ gold: claim, answer: answerOf(claim, found, { lines, find }) }];
  });
}

type Page = Readonly<{ lines: readonly NumberedLine[]; find: ReturnType<typeof wordFinder> }>;

function answerOf(claim: GoldClaim, found: Found, page: Page): AnsweredClaim {
  const attributes = Object.entries(claim.attributes).flatMap(([name, value]) =>
    piecesOf(name, value).flatMap(([piece, one]) => {
      const printed = placeOf(claim, piece, one, { ...page, from: found.from });
      return printed ? [{ name: piece, ...printed }] : [];
    }),
  );
  const { type, polarity } = claim;
  const { from, to, printed: anchor } = found;
  return { type, polarity, subject: nobody, attributes, from, to, anchor };
}

/** Lists, counts and levels are given piece by piece. */
function piecesOf(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.map((one) => [name, String(one)]);
  if (value === null || typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).map(([key, one]) =>
    name === 'findings' ? [`findings.${key}`, String(one)] : [name, `${key}: ${one}`],
  );
}

/** The line that prints a value, the nearest one to the statement, and how it is printed there. */
function placeOf(
  { type }: GoldClaim,
  name: string,
  value: string,
  { lines, find, from }: Page & Readonly<{ from: number }>,
): Printed | undefined {
  if (name === 'criterion') return { at: from, value };
  const nearest = [...lines].sort((a, b) => Math.abs(a.number - from) - Math.abs(b.number - from));
  const finder = finderOf(type, name, value);
  if (finder) {
    for (const { number, text } of nearest) {
      const hit = finder(text);
      if (hit)
        return { at: number, value: keeps(type, name) ? value : text.slice(hit.start, hit.end) };
    }
    return undefined;
  }
  const found = find(value);
  return found ? { at: found.from, value } : undefined;
}

/** Values of closed lists and counts are answered as they are kept, not as they are printed. */
const keeps = (type: string, name: string) => isListed(type, name) || name.startsWith('findings.');

function finderOf(
  type: string,
  name: string,
  value: string,
): ((text: string) => Hit | undefined) | undefined {
  if (isoDate.test(value)) return (text) => findDates(text).find(({ iso }) => iso === value);
  if (name === 'standard') {
    return (text) => findStandards(text).find(({ standard }) => standard === value);
  }
  if (name === 'edition') {
    return (text) => findStandards(text).find(({ edition }) => edition === value);
  }
  if (name === 'level') return (text) => findLevels(text).find(({ level }) => level === value);
  if (name === 'duration') return (text) => findDurations(text).find(({ iso }) => iso === value);
  if (name.startsWith('findings.')) {
    const severity = name.slice('findings.'.length);
    return (text) =>
      text.toLowerCase().includes(severity)
        ? findNumbers(text).find((number) => `${number.value}` === value)
        : undefined;
  }
  return isListed(type, name) ? (text) => findListed(type, name, value, text) : undefined;
}

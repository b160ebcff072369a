import { canonical } from '../../src/claims/canonical.ts';
import type { Claim } from '../../src/claims/claim.ts';
import type { GoldClaim } from './gold.ts';

/** Written by the labeller in own words; the quote is what proves them. */
const ownWords = new Set(['detail', 'summary', 'description', 'service', 'response']);

/** One string for one value: letters, digits and order count, case and punctuation do not. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') {
    return canonical(value)
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  }
  if (Array.isArray(value)) return value.map(plain).sort();
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, entry]) => entry !== undefined && entry !== null)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([key, entry]) => [key, plain(entry)]),
    );
  }
  return value;
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

export type AttributeVerdict = Readonly<{
  name: string;
  right: boolean;
  expected: unknown;
  found: unknown;
}>;

function acceptable(gold: GoldClaim, name: string): unknown[] {
  const named = gold.attributes[name];
  return [...(named === undefined ? [] : [named]), ...(gold.accept[name] ?? [])];
}

/** One verdict per attribute the label names, but for those in the labeller's own words. */
export function compareAttributes(gold: GoldClaim, claim: Claim): AttributeVerdict[] {
  const found = claim.attributes as Readonly<Record<string, unknown>>;
  return Object.keys(gold.attributes)
    .filter((name) => !ownWords.has(name))
    .map((name) => ({
      name,
      expected: gold.attributes[name],
      found: found[name],
      right: acceptable(gold, name).some((value) => sameValue(value, found[name])),
    }));
}

/** Attributes the claim states and the label does not know. */
export function extraAttributes(gold: GoldClaim, claim: Claim): string[] {
  return Object.entries(claim.attributes)
    .filter(([name, value]) => value !== null && acceptable(gold, name).length === 0)
    .filter(([name]) => !ownWords.has(name))
    .map(([name]) => name);
}

/** True when a claim or label has every attribute of the pattern, with its value. */
export function hasAttributes(
  claim: Readonly<{ attributes: object }>,
  pattern: Readonly<Record<string, unknown>>,
): boolean {
  const found = claim.attributes as Readonly<Record<string, unknown>>;
  return Object.entries(pattern).every(([name, expected]) => {
    const value = found[name];
    if (value === null || value === undefined) return false;
    if (name === 'findings') return hasCounts(value, expected);
    if (ownWords.has(name)) return String(value).includes(String(expected));
    return sameValue(value, expected) || isDateWithin(value, expected);
  });
}

function hasCounts(value: unknown, expected: unknown): boolean {
  const counts = value as Record<string, number>;
  return Object.entries(expected as Record<string, number>).every(([key, n]) => counts[key] === n);
}

/** "2015" in a label forbids every date of that year. */
function isDateWithin(value: unknown, expected: unknown): boolean {
  return /^\d{4}(-\d{2})?$/.test(String(expected)) && String(value).startsWith(`${expected}-`);
}

import { foldText } from '../../suppliers/fold-text.ts';
import names from './site-names.json' with { type: 'json' };

/** A registered development site and every folded spelling under which a paper may name it. */
export type RegisteredSite = Readonly<{ site: string; spellings: readonly string[] }>;

/** `part`: some of the registered sites are stated, others are not. */
export type SiteMatch = Readonly<{
  match: 'all' | 'part' | 'none' | 'not stated' | 'not registered';
  missing: readonly string[];
}>;

const words = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const places: readonly (readonly string[])[] = names.places.map((place) => place.map(words));
const countries = new Set(names.countries.map(words));

export function registeredSites(sites: readonly string[]): readonly RegisteredSite[] {
  return sites.map((site) => ({ site, spellings: spellingsOf(townOf(site)) }));
}

/** "Purkyňova 99, 612 00 Brno, Czech Republic" is "brno"; "Brno" stays "brno". */
function townOf(site: string): string {
  const parts = site.split(/[,;\n]/u).filter((part) => !countries.has(words(part)));
  const behindPostcode = parts.find((part) => /\d[\d -]{2,}\p{L}{0,2}\s+\p{L}{2}/u.test(part));
  const bare = parts.find((part) => !/\d/u.test(part));
  return words((behindPostcode ?? bare ?? site).replace(/\p{L}{0,2}-?\d[\d -]*/gu, ' '));
}

function spellingsOf(town: string): readonly string[] {
  return places.find((place) => place.includes(town)) ?? [town];
}

/** Compares the sites a paper states with the ones that develop what we buy. */
export function matchSites(
  stated: readonly string[],
  registered: readonly RegisteredSite[],
): SiteMatch {
  if (registered.length === 0) return { match: 'not registered', missing: [] };
  const texts = stated.map((text) => ` ${words(text)} `);
  const missing = registered
    .filter(({ spellings }) => !spellings.some((name) => isNamed(texts, name)))
    .map(({ site }) => site);
  if (missing.length === 0) return { match: 'all', missing };
  if (missing.length < registered.length) return { match: 'part', missing };
  return { match: stated.length === 0 ? 'not stated' : 'none', missing };
}

function isNamed(texts: readonly string[], name: string): boolean {
  return texts.some((text) => text.includes(` ${name} `));
}

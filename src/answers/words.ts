import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { Area, Level } from '../criteria/criterion.ts';

/** Names of the areas as people say them. */
export const areaNames: Readonly<Record<Area, string>> = {
  GOV: 'governance and certification',
  SBD: 'security by design',
  SCD: 'secure coding and verification',
  DEP: 'dependency management',
  REL: 'release pipeline',
  VUL: 'vulnerability management',
};

/** What a level says about the proof. */
export const levelMeanings: Readonly<Record<Level, string>> = {
  E0: 'refuted or lapsed',
  E1: 'claimed only',
  E2: 'documented',
  E3: 'evidenced in practice',
  E4: 'independently verified',
  unknown: 'no document speaks to it',
};

/** "SCD-02 Code review". */
export function criterionName(id: string): string {
  const title = findCriterion(id)?.title;
  return title ? `${id} ${title}` : id;
}

/** "E2, documented" or "unknown". */
export function levelName(level: Level): string {
  return level === 'unknown' ? 'unknown' : `${level}, ${levelMeanings[level]}`;
}

/** A sentence that ends with a full stop, whatever it came with. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** "1 document", "2 documents". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A value as it stands in a sentence: white space single, at most this many characters. */
export function short(text: string, length = 200): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= length ? plain : `${plain.slice(0, length - 1).trimEnd()}…`;
}

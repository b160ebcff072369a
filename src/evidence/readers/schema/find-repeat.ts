import { isObject, type JsonObject } from '../sbom/json-value.ts';
import { canonical, equal } from './equal.ts';

/** Two places in a list that hold the same, the later one first. */
export type Repeat = Readonly<{ at: number; of: number }>;

/** Up to here comparing each with each costs less than a table. */
const few = 6;

/** What tells most entries of an SBOM apart, in no order. */
const telling = ['name', 'version', 'purl', 'url', 'type', 'alg', 'content', 'value', 'id'];

function fingerprintOf(object: JsonObject): string {
  const ref = object['bom-ref'] ?? object['ref'];
  if (typeof ref === 'string') return ref;
  let print = '';
  for (const key of telling) {
    const value = object[key];
    print += typeof value === 'object' ? '|' : `${value}|`;
  }
  return print;
}

/** Equal values have equal fingerprints; a value of its own may share one. */
function fingerprint(value: unknown): unknown {
  if (isObject(value)) return fingerprintOf(value);
  return Array.isArray(value) ? value.length : value;
}

function findAmongFew(list: readonly unknown[]): Repeat | undefined {
  for (let at = 1; at < list.length; at += 1)
    for (let of = 0; of < at; of += 1) if (equal(list[at], list[of])) return { at, of };
  return undefined;
}

/**
 * The first entry that repeats an earlier one (`uniqueItems`), in linear time: whole entries are
 * written out only where cheap fingerprints meet, and then once each.
 */
export function findRepeat(list: readonly unknown[]): Repeat | undefined {
  if (list.length <= few) return findAmongFew(list);
  const first = new Map<unknown, number>();
  const written = new Map<string, number>();
  const shared = new Set<unknown>();
  for (const [at, value] of list.entries()) {
    const print = fingerprint(value);
    const met = first.get(print);
    if (met === undefined) {
      first.set(print, at);
      continue;
    }
    if (!shared.has(print)) {
      shared.add(print);
      written.set(canonical(list[met]), met);
    }
    const text = canonical(value);
    const of = written.get(text);
    if (of !== undefined) return { at, of };
    written.set(text, at);
  }
  return undefined;
}

import { type Listed, listedOf } from './component-listing.ts';
import { findScript } from './component-scripts.ts';
import type { RedisConnection } from './redis-connection.ts';

/** What is known of the index of a workspace, as long as its revision is the one in Redis. */
type Known = Readonly<{
  revision: string;
  /** Documents that are seen, by number. */
  names: ReadonlyMap<string, string>;
  found: Map<string, readonly Listed[]>;
}>;

type Answer = readonly [revision: string, names: readonly string[], ...lists: readonly string[][]];

/** Packages of one script: a few milliseconds in which Redis does nothing else. */
const atOnce = 1_000;
/** Packages whose listings are kept until a document comes or goes. */
const maxKept = 16;

export type ComponentLookup = (
  base: string,
  tokens: readonly string[],
) => Promise<ReadonlyMap<string, readonly Listed[]>>;

/**
 * What documents list of packages, as one moment saw it. Redis is asked each time, but sends again
 * only what has changed: a question asks for the versions first and for the hits right after.
 */
export function componentLookup(redis: RedisConnection): ComponentLookup {
  const cache = new Map<string, Known>();
  const page = async (base: string, tokens: readonly string[]) => {
    for (;;) {
      const known = cache.get(base);
      // As it is now: another search may clear it meanwhile.
      const held = new Map(known?.found);
      const asked = tokens.filter((token) => !held.has(token));
      const args = [known?.revision ?? '', ...asked];
      const answer = (await redis.run(findScript, [base], args)) as Answer;
      const isSame = known?.revision === String(answer[0]);
      const now = isSame ? known : knownBy(answer);
      cache.set(base, now);
      if (!isSame && asked.length < tokens.length) continue;
      const came = decode(asked, answer, now.names);
      keep(now.found, came);
      return tokens.map((token) => [token, came.get(token) ?? held.get(token) ?? []] as const);
    }
  };
  return async (base, tokens) => {
    const found: (readonly [string, readonly Listed[]])[] = [];
    for (let from = 0; from < tokens.length; from += atOnce) {
      found.push(...(await page(base, tokens.slice(from, from + atOnce))));
    }
    return new Map(found);
  };
}

function knownBy([revision, flat]: Answer): Known {
  const names = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) names.set(flat[at] ?? '', flat[at + 1] ?? '');
  return { revision: String(revision), names, found: new Map() };
}

function decode(
  asked: readonly string[],
  [, , ...lists]: Answer,
  names: ReadonlyMap<string, string>,
): Known['found'] {
  return new Map(asked.map((token, at) => [token, listedOf(lists[at] ?? [], names)]));
}

function keep(kept: Known['found'], came: Known['found']): void {
  if (came.size > maxKept) return;
  if (kept.size + came.size > maxKept) kept.clear();
  for (const [token, listed] of came) kept.set(token, listed);
}

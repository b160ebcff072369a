import type { IndexedComponent } from '../../src/ports/component-index.ts';
import { log4jKey } from './indexed-component.ts';

type Release = Readonly<{ key: string; name: string; version: string; purl: string }>;

const packages = 50_000;
const maxVersions = 40;
const types = ['maven', 'npm', 'pypi', 'deb', 'nuget', 'golang'];
const namespaces = ['org.example/', '', '', 'debian/', '', 'example.com/'];

const releases = new Map<number, Release>();

/** Package number `rank` (0 is the most used one) in one of its 1 to 40 versions. */
export function releaseOf(rank: number, step = 0): Release {
  return releases.getOrInsertComputed(rank * maxVersions + step, () => {
    const name = `part-${rank.toString(36)}`;
    const key = `${types[rank % 6]}/${namespaces[rank % 6]}${name}`;
    const version = `${1 + (step >> 3)}.${step & 7}.${rank % 5}`;
    return { key, name, version, purl: `pkg:${key}@${version}` };
  });
}

/**
 * What document number `at` lists: `count` draws out of a pool of 50,000 packages in up to 40
 * versions each, a few of them everywhere and most of them rare (Zipf), repeats left out, and
 * log4j-core in one of 180 versions.
 */
export function componentsOf(at: number, count: number): readonly IndexedComponent[] {
  const random = randoms(at + 1);
  const drawn = new Map<Release, IndexedComponent>();
  for (let draw = 1; draw < count; draw += 1) {
    const rank = Math.floor(packages ** random()) - 1;
    const step = Math.floor(random() ** 2 * (1 + ((rank * 7) % maxVersions)));
    const release = releaseOf(rank, step);
    drawn.set(release, { ...release, direct: random() < 0.1, pointer: `/components/${draw}` });
  }
  const log4j = { ...log4jRelease(at % 180), direct: true, pointer: '/components/0' };
  return [...drawn.values(), log4j];
}

/** The first 170 are older than 2.17.0. */
function log4jRelease(step: number): Release {
  const version = step < 170 ? `2.${step % 17}.${Math.floor(step / 17)}` : `2.17.${step - 170}`;
  return { key: log4jKey, name: 'log4j-core', version, purl: `pkg:${log4jKey}@${version}` };
}

/** Numbers between 0 and 1 from a seed, the same on every machine. */
function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

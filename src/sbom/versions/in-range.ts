import { compareVersions } from './compare-versions.ts';
import type { Bound, Interval, Range, Series } from './range.ts';

type Ruling = boolean | undefined;

/**
 * Whether a version of a package of this ecosystem (a purl type) is meant. Undefined: nobody can tell,
 * because there is no version, it cannot be read, or the range is written for another ecosystem.
 */
export function inRange(type: string, version: string, range: Range): Ruling {
  if (range.type !== undefined && range.type !== type) return undefined;
  if (version.trim() === '') return everything(range) ? true : undefined;
  const meant = any(range.parts.map((part) => inPart(type, version, part)));
  const left = any(range.except.map((except) => isSame(type, version, except)));
  return all([meant, left === undefined ? undefined : !left]);
}

const everything = ({ parts, except }: Range) =>
  except.length === 0 && parts.some((part) => !('series' in part) && !part.from && !part.to);

function inPart(type: string, version: string, part: Interval | Series): Ruling {
  if ('series' in part) return inSeries(version, part.series);
  const { from, to } = part;
  return all([
    from === undefined || beyond(compareTo(type, version, from), from, 1),
    to === undefined || beyond(compareTo(type, version, to), to, -1),
  ]);
}

function beyond(order: number | undefined, { inclusive }: Bound, direction: 1 | -1): Ruling {
  if (order === undefined) return undefined;
  return order === 0 ? inclusive : order * direction > 0;
}

const compareTo = (type: string, version: string, bound: Bound) =>
  compareVersions(type, asPreciseAs(type, version, bound.version), bound.version);

function isSame(type: string, version: string, other: string): Ruling {
  const order = compareVersions(type, asPreciseAs(type, version, other), other);
  return order === undefined ? undefined : order === 0;
}

function inSeries(version: string, series: string): Ruling {
  const plain = version.trim().replace(/^(?:\d+:)?v?/iu, '');
  if (!/^\d/u.test(plain)) return undefined;
  return plain.startsWith(series) && !/^\d/u.test(plain.slice(series.length));
}

const packaged = new Set(['deb', 'rpm', 'apk']);

/**
 * Who asks for "openssl < 3.0.13" means the version of its makers: the epoch and the package revision
 * a distribution adds count only where the question has them, too.
 */
function asPreciseAs(type: string, version: string, bound: string): string {
  if (!packaged.has(type)) return version;
  const withoutEpoch = bound.includes(':') ? version : version.replace(/^\d+:/u, '');
  return bound.includes('-') ? withoutEpoch : withoutEpoch.replace(/-[^-]*$/u, '');
}

function any(rulings: readonly Ruling[]): Ruling {
  if (rulings.includes(true)) return true;
  return rulings.includes(undefined) ? undefined : false;
}

function all(rulings: readonly Ruling[]): Ruling {
  if (rulings.includes(false)) return false;
  return rulings.includes(undefined) ? undefined : true;
}

import { compareVersions } from '../versions/compare-versions.ts';
import type { Interval, VersionSet } from './affected.ts';

/** What decides it: the interval the version lies in, or `{}` for an exact version. */
export type Verdict = Readonly<{ within: Interval } | 'no' | 'cannot tell'>;

/**
 * Whether a version of a package of this purl type is meant. Without a version only records that
 * mean every version can say so. Versions that cannot be put in order are "cannot tell", not "no".
 */
export function isAffected(type: string, version: string | undefined, set: VersionSet): Verdict {
  const { versions, ranges } = set;
  if (versions === undefined && ranges === undefined) return { within: {} };
  if (version !== undefined && isListed(type, version, set)) return { within: {} };
  let unclear = version === undefined;
  for (const interval of ranges ?? []) {
    const inside = isWithin(type, version, interval);
    if (inside) return { within: interval };
    unclear ||= inside === undefined;
  }
  return unclear ? 'cannot tell' : 'no';
}

function isListed(type: string, version: string, { versions, revisions }: VersionSet): boolean {
  if (versions === undefined) return false;
  const printed = version.replace(/^v(?=\d)/u, '');
  const upstream = revisions ? printed.replace(/^\d+:/u, '').replace(/-[^-]*$/u, '') : printed;
  return versions.some(
    (listed) =>
      listed === version ||
      listed === printed ||
      listed === upstream ||
      compareVersions(type, listed, printed) === 0,
  );
}

/** Undefined: nobody can tell. */
function isWithin(
  type: string,
  version: string | undefined,
  { from, before, upTo }: Interval,
): boolean | undefined {
  if (from === undefined && before === undefined && upTo === undefined) return true;
  if (version === undefined) return undefined;
  const tests = [
    from === undefined ? true : signOf(compareVersions(type, version, from), (sign) => sign >= 0),
    before === undefined
      ? true
      : signOf(compareVersions(type, version, before), (sign) => sign < 0),
    upTo === undefined ? true : signOf(compareVersions(type, version, upTo), (sign) => sign <= 0),
  ];
  if (tests.includes(false)) return false;
  return tests.includes(undefined) ? undefined : true;
}

function signOf(sign: number | undefined, holds: (sign: number) => boolean): boolean | undefined {
  return sign === undefined ? undefined : holds(sign);
}

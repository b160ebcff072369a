import { compareVersions } from './compare-versions.ts';

/** One end of an interval. */
export type Bound = Readonly<{ version: string; inclusive: boolean }>;

/** From `from` to `to`; an absent end is open. */
export type Interval = Readonly<{ from?: Bound; to?: Bound }>;

/** Which versions somebody asks about. */
export type Range = Readonly<{
  /** In plain words: "older than 2.17". */
  words: string;
  /** Ecosystem the range was written for (vers URIs); absent: that of the package. */
  type?: string;
  intervals: readonly Interval[];
  /** A series: "2.14" is 2.14 and everything that begins with "2.14." */
  series?: string;
  /** Versions left out. */
  except: readonly string[];
}>;

/** Reads what a person typed or a vers URI; undefined when it is neither. */
export function parseRange(text: string): Range | undefined {
  const version = text.trim();
  if (!/^\d[\w.+~:^-]*$/u.test(version)) return undefined;
  const bound = { version, inclusive: true };
  return { words: version, intervals: [{ from: bound, to: bound }], except: [] };
}

/** Undefined: nobody can tell. */
export function inRange(type: string, version: string, range: Range): boolean | undefined {
  const results = range.intervals.map(({ from, to }) => {
    const low = from && compareVersions(type, version, from.version);
    const high = to && compareVersions(type, version, to.version);
    return low === undefined || high === undefined ? undefined : low >= 0 && high <= 0;
  });
  return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
}

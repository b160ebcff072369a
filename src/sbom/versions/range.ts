/** One end of an interval. */
export type Bound = Readonly<{ version: string; inclusive: boolean }>;

/** From one version to another; an absent end is open. */
export type Interval = Readonly<{ from?: Bound; to?: Bound }>;

/** "2.14" with everything that begins so: 2.14, 2.14.1, 2.14-rc1, but not 2.140. */
export type Series = Readonly<{ series: string }>;

/** Which versions somebody asks about. */
export type Range = Readonly<{
  /** In plain words: "2.0 or newer and older than 2.15". */
  words: string;
  /** Ecosystem the range is written for (vers URIs); absent: that of the package. */
  type?: string;
  /** A version is meant when one of them holds it. */
  parts: readonly (Interval | Series)[];
  /** Versions left out. */
  except: readonly string[];
}>;

export function exactly(version: string): Interval {
  const bound = { version, inclusive: true };
  return { from: bound, to: bound };
}

/** The range in words. Pass the parts in the order they were asked for. */
export function describeRange({ parts, except }: Pick<Range, 'parts' | 'except'>): string {
  const meant = parts.map(describePart).join(', or ');
  return except.length === 0 ? meant : `${meant}, but not ${except.join(' or ')}`;
}

function describePart(part: Interval | Series): string {
  if ('series' in part) return `${part.series} with every ${part.series}.x`;
  const { from, to } = part;
  if (from && to && from.version === to.version) return from.version;
  if (from?.inclusive && to?.inclusive) return `${from.version} to ${to.version}`;
  const words = [from && describeFrom(from), to && describeTo(to)].filter((it) => it !== undefined);
  return words.length === 0 ? 'every version' : words.join(' and ');
}

const describeFrom = ({ version, inclusive }: Bound) =>
  inclusive ? `${version} or newer` : `newer than ${version}`;

const describeTo = ({ version, inclusive }: Bound) =>
  inclusive ? `${version} or older` : `older than ${version}`;

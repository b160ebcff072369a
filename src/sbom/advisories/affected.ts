import type { ComponentMatch } from '../component-match.ts';

/** Versions from `from` on (the first when absent), below `before` or up to and with `upTo`. */
export type Interval = Readonly<{
  from?: string | undefined;
  before?: string | undefined;
  upTo?: string | undefined;
}>;

/** Which versions of a package are meant; without versions and ranges all of them. */
export type VersionSet = Readonly<{
  versions?: readonly string[] | undefined;
  /** A distribution's revisions of `versions` ("5.6.1-1" of "5.6.1") are meant as well. */
  revisions?: boolean | undefined;
  ranges?: readonly Interval[] | undefined;
}>;

/** What one record says about one package. */
export type Affected = VersionSet &
  Readonly<{
    /** Id of the record. */
    id: string;
    aliases: readonly string[];
    /** CVEs that a notice of a distribution sums up; none of them alone is what it is about. */
    covers?: readonly string[];
    summary: string;
    severity: ComponentMatch['severity'];
    malicious: boolean;
    /** YYYY-MM-DD. */
    published?: string;
    /** Release of the distribution it speaks of ("12", "22.04"); see distro-release.ts. */
    distro?: string;
    /** Of VEX statements that do not call the package affected. */
    status?: 'not_affected' | 'fixed' | 'under_investigation';
    justification?: string;
  }>;

/** `key` is that of package-key.ts, or "cpe/vendor/product". */
export type PackageEntry = Readonly<{ key: string; affected: Affected }>;

/** Longer summaries are cut; they are shown in one line. */
const summaryLength = 200;

/** The first line of a text, short enough for a list. */
export function shortSummary(text: string): string {
  const line = /\S[^\r\n]*/u.exec(text.slice(0, 4 * summaryLength))?.[0].trimEnd() ?? '';
  return line.length <= summaryLength ? line : `${line.slice(0, summaryLength - 1)}…`;
}

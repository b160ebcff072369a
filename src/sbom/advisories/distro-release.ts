/** Code names that package URLs and feeds use in place of numbers. */
const codeNames: Readonly<Record<string, string>> = {
  buster: '10',
  bullseye: '11',
  bookworm: '12',
  trixie: '13',
  forky: '14',
  xenial: '16.04',
  bionic: '18.04',
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
};

/** Distributions whose releases differ by the number behind the first dot. */
const withMinor: ReadonlySet<string> = new Set([
  'deb/ubuntu',
  'apk/alpine',
  'rpm/opensuse',
  'rpm/suse',
]);

/**
 * The release in one spelling: "debian-12.5", "bookworm" and "12" are "12", "alpine-3.19.1" and
 * "v3.19" are "3.19", "Linux Enterprise Server 15 SP5" is "15.5". `family` is type and namespace of
 * the package ("deb/debian"). Undefined when the text names no release.
 */
export function distroRelease(family: string, text: string): string | undefined {
  const lower = text.slice(0, 100).toLowerCase();
  const code = Object.keys(codeNames).find((name) => lower.includes(name));
  if (code !== undefined) return codeNames[code];
  const found = /(\d{1,4})(?:(?:\.| sp)(\d{1,4}))?/u.exec(lower);
  if (!found) return undefined;
  const [, major = '', minor = '0'] = found;
  return withMinor.has(family) ? `${major}.${minor}` : major;
}

/** The release a Debian revision was made for: "1.1.1n-0+deb11u5" is "11". */
export function releaseInVersion(version: string): string | undefined {
  return /\+deb(\d{1,3})u\d/u.exec(version)?.[1];
}

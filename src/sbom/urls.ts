import type { ParsedPurl } from './parse-purl.ts';

const url = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|git[@+]|file:|[a-z]{2,10}:[\w.-]+\/)/iu;

/** Whether a version is no version but the place something is fetched from. */
export function isUrl(version: string): boolean {
  return url.test(version.trim());
}

/** The place a package is fetched from instead of its registry, where its purl names one. */
export function urlOfPurl({ version, qualifiers }: ParsedPurl): string | undefined {
  if (version !== undefined && isUrl(version)) return version;
  return qualifiers['download_url'] ?? qualifiers['vcs_url'];
}

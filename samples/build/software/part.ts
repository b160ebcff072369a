import { createHash } from 'node:crypto';

/** A piece of software in a sample; what a tool would not know is absent. */
export type Part = Readonly<{
  name: string;
  version?: string;
  /** Without version: "pkg:github/lwip-tcpip/lwip". */
  purl?: string;
  supplier?: string;
  licence?: string;
  /** "openssl:openssl". */
  cpe?: string;
  type?: 'application' | 'firmware' | 'library' | 'operating-system';
  /** Names of the parts it needs. */
  needs?: readonly string[];
}>;

/** Made up from name and version: nothing fictional has bytes to hash. */
export function fictionalHash({ name, version }: Part): string {
  return createHash('sha256').update(`fictional ${name} ${version}`).digest('hex');
}

export function purlOf({ purl, version }: Part): string | undefined {
  return purl === undefined || version === undefined ? purl : `${purl}@${version}`;
}

export function cpeOf({ cpe, version, type }: Part): string | undefined {
  if (cpe === undefined) return undefined;
  const part = type === 'operating-system' ? 'o' : 'a';
  return `cpe:2.3:${part}:${cpe}:${version ?? '*'}:*:*:*:*:*:*:*`;
}

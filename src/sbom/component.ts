import type { Entry } from './entry.ts';

/** A checksum as printed; whether its length fits its algorithm is judged, not assumed. */
export type Hash = Readonly<{ algorithm: string; value: string }>;

/** A licence as printed: an SPDX id or expression, or a free name. */
export type Licence = Readonly<{
  text: string;
  is: 'id' | 'expression' | 'name';
  acknowledgement?: 'declared' | 'concluded';
}>;

/**
 * One component of an SBOM, whatever format it came in. What a file calls NOASSERTION, NONE,
 * UNKNOWN, n/a or leaves empty is absent here.
 */
export type Component = Readonly<{
  /** Where the component stands; `/purl` and the like below it where the file has it so. */
  pointer: string;
  /** `bom-ref` or SPDXID: what relations call it. */
  ref?: string;
  /** CycloneDX type or SPDX primary purpose in CycloneDX words: "library", "firmware", … */
  type?: string;
  group?: string;
  name: string;
  version?: string;
  /** As printed; it may not parse. */
  purl?: Entry;
  /** CPE 2.2 or 2.3 as printed. */
  cpe?: Entry;
  swid?: string;
  /** Who made it. */
  supplier?: string;
  hashes: readonly Hash[];
  licences: readonly Licence[];
  scope?: 'required' | 'optional' | 'excluded';
  /** Whether the subject depends on it itself; null where the file has no relations that tell. */
  direct: boolean | null;
  /** Pedigree or relations say that it was changed after its maker released it. */
  modified?: boolean;
  /** Properties of BSI TR-03183-2 ("bsi:component:filename" without the prefix) to their values. */
  bsi?: Readonly<Record<string, string>>;
  /** An external reference of the type distribution carries a SHA-512. */
  deployableHash?: boolean;
}>;

/** The words a component is cited by where no single value of it says all: "log4j-core 2.14.1". */
export function componentLine({ group, name, version }: Component): string {
  const full = group === undefined ? name : `${group}/${name}`;
  return version === undefined ? full : `${full} ${version}`;
}

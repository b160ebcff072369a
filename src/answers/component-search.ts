import type { Snapshot } from '../sbom/component-match.ts';
import type { Entry } from '../sbom/entry.ts';

/** A component as an SBOM on file lists it. */
export type ComponentHit = Readonly<{
  /** Registered name. */
  supplier: string;
  evidenceId: string;
  file: string;
  /** Package key of sbom/package-key.ts; absent without a purl. */
  key?: string;
  name: string;
  version?: string;
  purl?: string;
  /** Null: the file has no relations that tell. */
  direct: boolean | null;
  /** The component in the file. */
  pointer: string;
  /** The value in its file that names it; where the pointer alone does not lead to it. */
  cite?: Entry;
  /** The campaign or incident that names it. */
  list?: string;
}>;

/** An SBOM that was searched, current and of a supplier. */
export type SearchedSbom = Readonly<{
  supplier: string;
  evidenceId: string;
  file: string;
  product?: string;
  version?: string;
  /** YYYY-MM-DD it says of itself, else the day it came in. */
  date: string;
  components: number;
  /** Components that can be looked up by an identifier at all. */
  identified: number;
  format: 'CycloneDX' | 'SPDX';
  syntax: 'JSON' | 'XML' | 'tag-value' | 'JSON-LD';
}>;

/** A package that carries the name searched for, told apart from others of that name. */
export type FoundPackage = Readonly<{
  key: string;
  /** Distinct versions that are listed anywhere, of the suppliers searched or not. */
  inRange: readonly string[];
  outOfRange: readonly string[];
  /** Cannot be compared with the range, or "" for none. */
  incomparable: readonly string[];
}>;

/** A list of packages of an incident or campaign that was looked through. */
export type SearchedList = Readonly<{
  name: string;
  source: string;
  /** YYYY-MM-DD. */
  date: string;
  /** Packages on it. */
  packages: number;
  /** Whether it is known to name everything of the incident. */
  complete: boolean;
  /** Part of the program, not imported. */
  builtIn: boolean;
}>;

/** Something we order that an incident names itself, whatever the SBOMs say. */
export type NamedProduct = Readonly<{
  supplier: string;
  product: string;
  version?: string;
  list: string;
  summary: string;
}>;

/** Whom a search cannot clear, and why. */
export type CannotTell = Readonly<{ supplier: string; reason: string }>;

/**
 * What the SBOMs on file say about a package, or about the packages of a campaign. Absence in a
 * search is no absence in the product: `cannotTell` says whom it does not clear.
 */
export type ComponentSearch = Readonly<{
  /** As asked: "log4j-core < 2.17.0". */
  query: string;
  range?: string;
  packages: readonly FoundPackage[];
  /** Packages whose names only contain the name, where none carries it; nothing of them is a hit. */
  similar: readonly string[];
  /** In the range where one is given; by supplier, file and version. */
  hits: readonly ComponentHit[];
  /** Of the packages searched for, in a version outside of the range; at one supplier only. */
  outside: readonly ComponentHit[];
  /** Versions that cannot be compared with the range, or none: neither in nor out. */
  incomparable: readonly ComponentHit[];
  /** Without identifier, by name only: never counted, never clean. */
  possible: readonly ComponentHit[];
  cannotTell: readonly CannotTell[];
  sboms: readonly SearchedSbom[];
  lists: readonly SearchedList[];
  products: readonly NamedProduct[];
  advisories: Readonly<{ snapshots: readonly Snapshot[]; stale: boolean }>;
}>;

import type { Entry } from './entry.ts';

/** The words of OpenVEX; CycloneDX analysis states and CSAF product states are mapped to them. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;
export type VexStatus = (typeof vexStatuses)[number];

/** What somebody says about one vulnerability in some products. */
export type VexStatement = Readonly<{
  /** "CVE-2021-44228", "GHSA-…" as printed. */
  vulnerability: Entry;
  aliases: readonly string[];
  /** Products as printed, a purl or a name with its version where the file has one. */
  products: readonly Entry[];
  /** Parts of the products that the vulnerability is in, as purls or names. */
  subcomponents: readonly string[];
  status: Entry & Readonly<{ means: VexStatus }>;
  /** Machine-readable reason ("code_not_reachable"), or the impact statement in words. */
  justification?: Entry;
  /** What to do, or what is planned. */
  action?: Entry;
  /** When the statement was made or last changed, YYYY-MM-DD. */
  issuedOn?: string;
}>;

/** Exploitability statements of one file; an SBOM may carry some, too. */
export type Vex = Readonly<{
  format: 'OpenVEX' | 'CSAF' | 'CycloneDX';
  /** A CSAF security advisory tells more than exploitability. */
  kind: 'vex' | 'advisory';
  title?: Entry;
  id?: Entry;
  author?: Entry;
  /** YYYY-MM-DD, as far as the file says. */
  issuedOn?: string;
  updatedOn?: string;
  statements: readonly VexStatement[];
}>;

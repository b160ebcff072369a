import type { Sbom, Validation } from '../../../sbom/sbom.ts';
import type { Vex } from '../../../sbom/vex.ts';

/** An SBOM without what a schema or a structure check says about the file. */
export type UncheckedSbom = Omit<Sbom, 'validation'>;

/** What was not taken over from a file, by number. */
export type Losses = Readonly<{
  /** Components over the limit. */
  components: number;
  /** Relations over the limit. */
  relations: number;
  /** Values too long to be a name, a version or a reference. */
  values: number;
  /** Vulnerabilities about which the file says no status that is known. */
  statements: number;
}>;

/** What was made of one file; how well it keeps to its specification is checked apart. */
export type Inventory = Readonly<{
  sbom?: UncheckedSbom | undefined;
  vex?: Vex | undefined;
  losses: Losses;
}>;

/** An inventory, and the check of its file: it can go on while the inventory is being told. */
export type CheckedInventory = Inventory & Readonly<{ check(): Validation | Promise<Validation> }>;

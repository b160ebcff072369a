import type { Component } from './component.ts';
import type { Entry } from './entry.ts';

/** A place where the file breaks its own specification. */
export type Problem = Readonly<{ pointer: string; message: string }>;

/**
 * Whether the file follows its specification. `schema`: checked against the published schema;
 * `structure`: too large or without a published schema, so only its skeleton was checked.
 */
export type Validation = Readonly<{
  valid: boolean;
  method: 'schema' | 'structure';
  /** At most 50, in the order of the file. */
  problems: readonly Problem[];
}>;

/** `ref` depends on, or contains, each of `on`; refs are those of the components and the subject. */
export type Relation = Readonly<{
  ref: string;
  kind: 'depends' | 'contains';
  on: readonly string[];
}>;

/** What an author says about how complete a part of the inventory is (CycloneDX compositions). */
export type Completeness = Readonly<{ says: Entry; refs: readonly string[] }>;

/** What a reader made of a software bill of materials, in one model for every format. */
export type Sbom = Readonly<{
  format: 'CycloneDX' | 'SPDX';
  syntax: 'JSON' | 'XML' | 'tag-value' | 'JSON-LD';
  /** "1.6", "2.3", "3.0.1". */
  specVersion: Entry;
  validation: Validation;
  /** Serial number or document namespace, with the version of the BOM where the format has one. */
  serial?: Entry;
  /** As printed, an ISO 8601 instant in sound files. */
  createdOn?: Entry;
  /** People and organisations that made the SBOM, as printed, contact included. */
  authors: readonly Entry[];
  tools: readonly Entry[];
  /** In which phase it was made ("build", "operations"): the generation context. */
  lifecycles: readonly Entry[];
  /** Maker of the subject. */
  producer?: Entry;
  /** What the SBOM is about; its pointer is where its name stands. */
  subject?: Component;
  /** Version of the subject, where it stands by itself. */
  subjectVersion?: Entry;
  /** Nested ones included, the subject and exact repeats left out. */
  components: readonly Component[];
  /** How many exact repeats were left out. */
  duplicates: number;
  relations: readonly Relation[];
  completeness: readonly Completeness[];
  /** Entries of vulnerability data; BSI TR-03183-2 forbids them in an SBOM. */
  vulnerabilities: number;
  /** A signature stands in the file; nobody has verified it. */
  signed: boolean;
}>;

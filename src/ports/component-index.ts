import type { Workspace } from './store.ts';

/** A component as the index keeps it. `key` is that of sbom/package-key.ts, absent without a purl. */
export type IndexedComponent = Readonly<{
  key?: string;
  name: string;
  version?: string;
  purl?: string;
  direct: boolean | null;
  pointer: string;
}>;

export type IndexHit = IndexedComponent & Readonly<{ document: string }>;

/** A package and the versions of it that are asked for; without `versions` all of them. */
export type Sought = Readonly<{ key: string; versions?: readonly string[] }>;

/**
 * Which document of a workspace lists which component; a document is an evidence id. It is derived
 * from stored SBOMs and can be rebuilt: whoever asks drops hits of documents that are not on file.
 * Every implementation passes test/contracts/component-index-contract.ts.
 */
export interface ComponentIndex {
  /** Replaces what the document listed before; durable when it resolves. */
  add(
    workspace: Workspace,
    document: string,
    components: Iterable<IndexedComponent>,
  ): Promise<void>;
  remove(workspace: Workspace, document: string): Promise<void>;
  /** Every document that was added, listing components or not. */
  documents(workspace: Workspace): Promise<readonly string[]>;
  /** The distinct versions of a package that are listed anywhere; "" for components without one. */
  versions(workspace: Workspace, key: string): Promise<readonly string[]>;
  find(workspace: Workspace, sought: readonly Sought[]): Promise<readonly IndexHit[]>;
  /** Keys whose name part equals the text (`exact`) or contains it, case folded, in key order. */
  names(
    workspace: Workspace,
    text: string,
    options?: Readonly<{ exact?: boolean; limit?: number }>,
  ): Promise<readonly string[]>;
  /** Components without a key whose name equals the text, case folded. */
  unidentified(workspace: Workspace, name: string): Promise<readonly IndexHit[]>;
  close(): Promise<void>;
}
